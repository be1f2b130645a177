import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { NewsElement } from '../core/element.js';
import { plural } from '../core/format.js';
import { NewsCommentCountChangeEvent } from './comment-count.events.js';
import { countOf } from './counts.js';
import type { CommentCount } from './sources/source.js';

/** Numbers that may be shown short, with the full one beside them. */
const SHORT = 10_000;

/** Where the code for more does not come, all counts of the page want it: said once. */
let isReported = false;

/**
 * How many comments an article has, always with the noun.
 *
 * The number stands in the HTML first. Then the page asks its comment system once for all the counts on it, and each
 * element changes the text of its `<data>`: nothing else, and inside a width that page CSS reserved.
 *
 * @summary The number of comments, right from the server and fresh from the comment system.
 * @slot - a `<data>` with the number, best inside a link to the comments
 * @fires {NewsCommentCountChangeEvent} news-comment-count-change - the number is another one now
 * @fires {NewsErrorEvent} news-error - no usable answer; the number from the HTML stays
 * @attribute closed - the thread takes no further comments, as far as the server knows
 * @attribute poll - asks again every so many seconds, 15 or more, while the number and the tab can be seen
 * @attribute since-visit - says how many comments are new since this reader's last visit, which only this device knows;
 *   with the value `list`, where this is no visit itself
 * @cssproperty [--news-comment-count-width=20ch] - room for the number and its noun
 * @cssstate loading - the comment system is being asked
 * @cssstate closed - the thread takes no further comments
 * @cssstate open - the thread is known to take comments, whatever the server knew
 * @cssstate failed - the comment system gave no usable answer, so the number is the one from before
 */
export class NewsCommentCount extends NewsElement {
  /** Id of the thread at the comment system. */
  @property() thread = '';

  /** Shows ten thousand and more in short: "12K comments". */
  @property({ type: Boolean }) compact = false;

  /** There was more to say than a number, so what comes now is said by the code for that. */
  #isTold?: boolean;

  protected override updated(changed: PropertyValues<this>): void {
    if (this.matches('[poll],[closed],[since-visit]')) void this.#tell();
    if (changed.has('thread') && this.thread) void this.ask();
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  /** The number that is shown, undefined where none is known. */
  get count(): number | undefined {
    const value = this.#data?.value;
    return value ? Number(value) : undefined;
  }

  get #data(): HTMLDataElement | null {
    return this.querySelector('data');
  }

  /**
   * Asks for the number and shows it. An element that left the page meanwhile takes the answer too, and shows it when it
   * comes back.
   * @internal
   * @param again also where the page has an answer already
   */
  async ask(again?: boolean): Promise<void> {
    const { thread } = this;
    this.setState('loading', true);
    try {
      let answer = await countOf(thread, again);
      while (answer && thread === this.thread) {
        const { words, count: previous } = this;
        const { count, closed } = answer;
        const isLong = count !== previous && (count >= SHORT || previous! >= SHORT);
        if (closed || this.#isTold || isLong) await this.#tell(answer);
        else if (count !== previous)
          this.say(count, count ? plural(words.comments, count, this.language) : words.noComments);
        answer = await answer.later?.();
      }
    } catch (error) {
      // An element without <data> comes here too, and is told of it.
      await this.#tell(error as Error);
    }
    this.setState('loading', false);
  }

  /** Closed, failed, new, short, asked for again and again: the code for it comes with the first of these. */
  async #tell(what?: CommentCount | Error): Promise<void> {
    this.#isTold = true;
    try {
      await (await import('./telling.js')).tell(this, what);
    } catch (error) {
      if (!isReported) this.report('no more than the number.', error);
      isReported = true;
    }
  }

  /**
   * Puts a number and its words in the place of the one that stands there.
   * @internal
   */
  say(count: number | undefined, words: string): void {
    const previous = this.count;
    const data = this.#data!;
    // The text node itself stays: a framework may hold on to it, and keeps comments of its own beside it.
    const text = document.createTreeWalker(data, NodeFilter.SHOW_TEXT).nextNode();
    (text ?? data).textContent = words;
    if (count !== previous) {
      data.value = `${count}`;
      this.dispatchEvent(new NewsCommentCountChangeEvent(this.thread, count!, previous));
    }
  }
}
