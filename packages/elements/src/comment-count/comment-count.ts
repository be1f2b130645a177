import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { NewsElement } from '../core/element.js';
import { NewsCommentCountChangeEvent } from './comment-count.events.js';
import { countOf } from './counts.js';
import { sentence } from './sentence.html.js';
import type { CommentCount } from './sources/source.js';

const reported = new WeakSet<object>();

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
 * @cssproperty [--news-comment-count-width=20ch] - room for the number and its noun
 * @cssstate closed - the thread takes no further comments
 */
export class NewsCommentCount extends NewsElement {
  /** Id of the thread at the comment system. */
  @property() thread = '';

  /** Shows ten thousand and more in short: "12K comments". */
  @property({ type: Boolean }) compact = false;

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('thread') && this.thread) void this.#ask(this.thread);
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

  // An element that left the page meanwhile takes the answer too, and shows it when it comes back.
  async #ask(thread: string): Promise<void> {
    try {
      const answer = await countOf(thread);
      if (answer && thread === this.thread) this.#show(answer);
    } catch (error) {
      // All counts of a failed request share one error: said once, not a hundred times.
      if (reported.has(error as object)) return;
      reported.add(error as object);
      this.report(`no number for "${thread}".`, error);
    }
  }

  #show({ count, closed = false }: CommentCount): void {
    this.setState('closed', closed);
    const data = this.#data;
    const previous = this.count;
    if (!data) return this.advise('expected <data> inside.');
    if (count === previous) return;
    const [shown, full] = sentence(count, this.compact, this.words, this.language);
    // The text node itself stays: a framework may hold on to it, and keeps comments of its own beside it.
    const text = [...data.childNodes].find((node) => node instanceof Text);
    (text ?? data).textContent = shown;
    data.value = String(count);
    this.#describe(data, shown === full ? null : full);
    this.dispatchEvent(new NewsCommentCountChangeEvent(this.thread, count, previous));
  }

  /** The full number of a short one, where assistive technology finds it: see the server face. */
  #describe(data: HTMLDataElement, full: string | null): void {
    const link = this.querySelector('a');
    if (link) {
      link.title = full ?? '';
    } else {
      data.role = full && 'img';
      data.ariaLabel = full;
    }
  }
}
