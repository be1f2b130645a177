import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NewsElement } from '../core/element.js';
import { styles } from './article-header.styles.js';
import { share } from './share.js';

/** How long what Share says stays in view, in milliseconds. */
const SAID = 6000;

/**
 * What stands above a story: label, headline, standfirst, byline, dates, trust, comments and lead.
 *
 * All of it is the page's own HTML, laid out by page CSS according to the width of the header. The element adds one
 * control, Share, in a place beside the dates that page CSS keeps free.
 *
 * @summary The head of an article, from its label to its lead picture.
 * @slot label - what kind of article it is, best a link: `<p>`
 * @slot headline - `<h1>`
 * @slot standfirst - `<div>` with a paragraph or a list
 * @slot byline - `<div>` with a portrait and "By …"
 * @slot dates - `<p>` with dates and reading time; Share stands beside it
 * @slot trust - `<news-trust-badge>`
 * @slot comments - `<news-comment-count>`
 * @slot actions - further controls of the publisher's
 * @slot lead - `<news-figure>` or `<news-video>`
 * @slot - anything else, below
 * @csspart share - the Share control
 * @cssproperty [--news-accent=LinkText] - label and focus ring
 * @cssproperty [--news-text-quiet] - standfirst and what is about the article; the text's colour at 75 % by default
 * @cssproperty [--news-meta-font] - `font` of everything that is about the article
 * @cssproperty [--news-headline-font=inherit] - font family of the headline
 */
export class NewsArticleHeader extends NewsElement {
  static override styles = styles;

  /** What kind of head: it decides the headline's style. */
  @property() layout: 'standard' | 'opinion' | 'feature' | 'live' = 'standard';

  /** Address to share; the page's canonical one by default. */
  @property() url = '';

  @state() private said = '';

  protected override render() {
    // The order of the slots is that of the page's HTML, so that what is seen is what is read aloud.
    return html`
      <slot name="label"></slot>
      <slot name="headline"></slot>
      <slot name="standfirst"></slot>
      <slot name="byline"></slot>
      <slot name="dates"></slot>
      ${this.#hasDates ? this.#share() : nothing}
      <slot name="trust"></slot>
      <slot name="comments"></slot>
      <slot name="actions"></slot>
      <slot name="lead"></slot>
      <slot></slot>
    `;
  }

  #share() {
    return html`<div part="share">
      <button type="button" aria-label=${this.words.share} @click=${this.#onShare}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 12V2.5M6.5 5.5 10 2l3.5 3.5M6 8.5H4v9h12v-9h-2" />
        </svg>
        <span data-word>${this.words.share}</span>
      </button>
      <div role="status">${this.said}</div>
    </div>`;
  }

  /** Page CSS keeps room for Share beside the dates; where there are none it has no place. */
  get #hasDates(): boolean {
    return [...this.children].some((child) => child.slot === 'dates');
  }

  get #address(): string {
    const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
    try {
      const own = new URL(this.url || 'about:blank', document.baseURI);
      if (/^https?:$/.test(own.protocol)) return own.href;
    } catch {
      // What cannot be read as an address is not shared.
    }
    return canonical || location.href;
  }

  #onShare = async (): Promise<void> => {
    const { life } = this;
    const headline = this.querySelector('[slot=headline]')?.textContent?.trim() ?? document.title;
    const shared = await share(headline, this.#address);
    if (life.aborted) return;
    this.said =
      shared === 'copied'
        ? this.words.linkCopied
        : shared === 'failed'
          ? this.words.shareFailed
          : '';
    const quiet = setTimeout(() => (this.said = ''), SAID);
    life.addEventListener('abort', () => clearTimeout(quiet));
  };
}
