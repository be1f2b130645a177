/** What brings the next article: to the end of the feed by itself, or after the press of a button. */
import { html, nothing, type TemplateResult } from 'lit';
import { savesData } from '../core/data-saver.js';
import { advise, report } from '../core/error.js';
import { fill } from '../core/format.js';
import { recheck } from '../core/recheck.js';
import { settings } from '../core/settings.js';
import type { Words } from '../core/words/words.js';
import { styles } from './bringing.styles.js';
import { fetchArticle, type Found } from './fetch-article.js';
import type { NewsNextArticle } from './next-article.js';
import { NewsNextArticleLoadedEvent } from './next-article.events.js';

/** Further articles on a page, unless its settings say otherwise: the footer has to be reached some day. */
const LIMIT = 3;

/** How long "Next article: …" stays for those who hear it, in milliseconds. */
const SAID = 3000;

/** What was granted: a closed place is empty, or holds ciphertext alone. */
const OPEN = '.news-paid > :not(script)';

export class Bringing {
  now?: 'loading' | 'failed' | undefined;

  readonly #element: NewsNextArticle;
  /** What the button would do. */
  #offer: 'none' | 'load' | 'retry' = 'none';
  #done = false;
  #found?: Found | undefined;

  constructor(element: NewsNextArticle) {
    this.#element = element;
    element.shadowRoot!.adoptedStyleSheets.push(styles.styleSheet!);
  }

  /** The link is near. */
  async begin(words: Words, life: AbortSignal): Promise<void> {
    const link = this.#link;
    const { feed } = this.#element;
    if (!link) return advise(this.#element, 'expected a link inside; there is nothing to load.');
    if (!this.#target)
      return advise(this.#element, `no element has the id "${feed}"; the link stays a link.`);
    if (this.#done || this.#offer !== 'none' || this.#isFull || link.origin !== location.origin)
      return;
    if (savesData() || !this.#hasRoom) this.#offers('load');
    else await this.#load(words, life);
  }

  /** The button, where there is something to offer. */
  view(words: Words, life: () => AbortSignal): TemplateResult | typeof nothing {
    if (this.#offer === 'none') return nothing;
    return html`<button
      part="button"
      class=${this.#offer}
      type="button"
      @click=${() => this.#load(words, life(), true)}
    >
      ${this.#offer === 'load' ? words.nextLoad : words.nextRetry}
    </button>`;
  }

  get #link(): HTMLAnchorElement | null {
    return this.#element.querySelector('a[href]');
  }

  get #target(): HTMLElement | null {
    return document.getElementById(this.#element.feed);
  }

  get #isFull(): boolean {
    const { limit = LIMIT } = settings('next');
    return this.#target!.querySelectorAll('news-article').length >= limit;
  }

  /** Whether the end of the feed lies below the viewport, so that nothing in view moves when it grows. */
  get #hasRoom(): boolean {
    return this.#target!.getBoundingClientRect().bottom >= innerHeight && !footerInView();
  }

  /** @param wanted the reader asked for it: it may come into view */
  async #load(words: Words, life: AbortSignal, wanted = false): Promise<void> {
    if (this.now === 'loading') return;
    this.#say('loading', words.nextLoading);
    try {
      this.#found ??= await fetchArticle(this.#link!.href, life);
    } catch (error) {
      if (life.aborted) return this.#say();
      this.#say('failed', words.nextFailed);
      this.#offers('retry');
      const what = 'the next article could not be loaded; the link works as before.';
      return report(this.#element, what, error);
    }
    if (!wanted && !this.#hasRoom) {
      // The reader came here while the page was on its way.
      this.#say();
      return this.#offers('load');
    }
    this.#append(this.#found, wanted, words, life);
  }

  #append({ url, article, next }: Found, wanted: boolean, words: Words, life: AbortSignal): void {
    this.#done = true;
    this.#offers('none');
    next?.setAttribute('feed', this.#element.feed);
    this.#target!.append(article, ...(next ? [next] : []));
    if (article.querySelector(OPEN)) void recheck(this.#element);
    const headline = article.querySelector<HTMLElement>('h1, h2');
    const title = headline?.textContent?.trim() ?? '';
    this.#say(undefined, fill(words.nextLoaded, { title }));
    const quiet = setTimeout(() => this.#say(), SAID);
    life.addEventListener('abort', () => clearTimeout(quiet));
    // The button is gone, and the reader's focus with it: it goes on where the button led.
    if (wanted && headline) focusOn(headline);
    this.#element.dispatchEvent(new NewsNextArticleLoadedEvent(url, article));
  }

  #offers(offer: 'none' | 'load' | 'retry'): void {
    this.#offer = offer;
    this.#element.requestUpdate();
  }

  #say(now?: 'loading' | 'failed', words = ''): void {
    this.now = now;
    this.#element.requestUpdate();
    const status = this.#element.querySelector('[data-status]');
    if (status) status.textContent = words;
  }
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
