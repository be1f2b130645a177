import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NewsElement } from '../core/element.js';
import { fill } from '../core/format.js';
import { settings } from '../core/settings.js';
import { nearViewport } from '../core/visibility.js';
import type { Found } from './fetch-article.js';
import { NewsNextArticleLoadedEvent } from './next-article.events.js';
import { styles } from './next-article.styles.js';

/** How far below the viewport loading begins. */
const NEAR = '200%';

/** Further articles on a page, unless its settings say otherwise: the footer has to be reached some day. */
const LIMIT = 3;

/** How long "Next article: …" stays for those who hear it, in milliseconds. */
const SAID = 3000;

/**
 * The link to the next article, which the reader finds already there when it is reached.
 *
 * It is a plain link. When it comes near, its page is fetched and the article in it is put at the end of the feed:
 * only below what is in view, at most three times, and never while the footer is in view. Where that cannot be, a
 * button offers it.
 *
 * @summary A link to the next article that brings the article itself.
 * @slot - the link (`rel="next"`) and, after it, an empty `<p data-status role="status">`
 * @fires {NewsNextArticleLoadedEvent} news-next-article-loaded - a further article stands on the page
 * @fires {NewsErrorEvent} news-error - the article could not be had; the link works as before
 * @csspart button - shows the next article, or tries again
 * @cssstate loading - the page is on its way
 * @cssstate failed - it did not come
 */
export class NewsNextArticle extends NewsElement {
  static override styles = styles;

  /** Id of the container that takes the articles. */
  @property() feed = 'next-articles';

  /** What the button would do. */
  @state() private offer: 'none' | 'load' | 'retry' = 'none';

  #busy = false;
  #done = false;
  #found?: Found | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch(this.life).catch(() => {});
  }

  protected override render() {
    return html`
      <slot></slot>
      ${
        this.offer === 'none'
          ? nothing
          : html`<button part="button" class=${this.offer} type="button" @click=${this.#onClick}>
            ${this.offer === 'load' ? this.words.nextLoad : this.words.nextRetry}
          </button>`
      }
    `;
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector('a[href]');
  }

  get #target(): HTMLElement | null {
    return document.getElementById(this.feed);
  }

  async #watch(life: AbortSignal): Promise<void> {
    await this.updateComplete;
    await nearViewport(this, NEAR, life);
    const link = this.#link;
    if (!link) return this.advise('expected a link inside; there is nothing to load.');
    if (!this.#target)
      return this.advise(`no element has the id "${this.feed}"; the link stays a link.`);
    if (this.#done || this.offer !== 'none' || this.#isFull || link.origin !== location.origin)
      return;
    if (savesData() || !this.#hasRoom) this.offer = 'load';
    else await this.#load(life);
  }

  get #isFull(): boolean {
    const { limit = LIMIT } = settings('next');
    return this.#target!.querySelectorAll('news-article').length >= limit;
  }

  /** Whether the end of the feed lies below the viewport, so that nothing in view moves when it grows. */
  get #hasRoom(): boolean {
    return this.#target!.getBoundingClientRect().bottom >= innerHeight && !footerInView();
  }

  #onClick = async (): Promise<void> => {
    const { life } = this;
    await this.#load(life, true);
  };

  /** @param wanted the reader asked for it: it may come into view */
  async #load(life: AbortSignal, wanted = false): Promise<void> {
    if (this.#busy) return;
    this.#say('loading', this.words.nextLoading);
    try {
      // Only pages whose readers come near need the code for it.
      const { fetchArticle } = await import('./fetch-article.js');
      this.#found ??= await fetchArticle(this.#link!.href, life);
    } catch (error) {
      if (life.aborted) return this.#say('', '');
      this.#say('failed', this.words.nextFailed);
      this.offer = 'retry';
      return this.report('the next article could not be loaded; the link works as before.', error);
    }
    if (!wanted && !this.#hasRoom) {
      // The reader came here while the page was on its way.
      this.#say('', '');
      this.offer = 'load';
      return;
    }
    this.#append(this.#found, wanted, life);
  }

  #append({ url, article, next }: Found, wanted: boolean, life: AbortSignal): void {
    this.#done = true;
    this.offer = 'none';
    next?.setAttribute('feed', this.feed);
    this.#target!.append(article, ...(next ? [next] : []));
    const headline = article.querySelector<HTMLElement>('h1, h2');
    this.#say('', fill(this.words.nextLoaded, { title: headline?.textContent?.trim() ?? '' }));
    const quiet = setTimeout(() => this.#say('', ''), SAID);
    life.addEventListener('abort', () => clearTimeout(quiet));
    // The button is gone, and the reader's focus with it: it goes on where the button led.
    if (wanted && headline) focusOn(headline);
    this.dispatchEvent(new NewsNextArticleLoadedEvent(url, article));
  }

  #say(now: 'loading' | 'failed' | '', words: string): void {
    this.#busy = now === 'loading';
    this.setState('loading', now === 'loading');
    this.setState('failed', now === 'failed');
    const status = this.querySelector('[data-status]');
    if (status) status.textContent = words;
  }
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** A `<footer>` inside an article or a section is not the page's. */
function footerInView(): boolean {
  return [...document.querySelectorAll('footer')].some((footer) => {
    if (footer.closest('article, aside, main, nav, section')) return false;
    const { top, bottom } = footer.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });
}

function focusOn(element: HTMLElement): void {
  element.tabIndex = -1;
  element.focus();
}
