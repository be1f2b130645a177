import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { NewsElement } from '../core/element.js';
import { whenReached } from '../core/reached.js';

/** What the controls do. Readers who use none do without it. */
const load = () => import('./controls.js');

/**
 * What stands above a story: label, headline, standfirst, byline, dates, controls, notes, trust, comments and lead.
 *
 * All of it is the page's own HTML, laid out by page CSS according to the width of the header. The element makes the
 * controls act, and keeps words about time true, both by code that comes on demand.
 *
 * @summary The head of an article, from its label to its lead picture.
 * @slot breadcrumbs - `<nav>` with the way to the story
 * @slot label - what kind of article it is, best a link, and how old: `<p>`
 * @slot headline - `<h1>`
 * @slot rating - `<p>` with stars and a `<data>`
 * @slot standfirst - `<div>` with a paragraph or a list
 * @slot byline - `<div>` with a portrait and "By …"
 * @slot follow - `<div>` with buttons to follow authors and topics
 * @slot dates - `<p>` with dates and reading time
 * @slot tools - `<div>` with the controls: Share, Save, a gift, text size, print, listen
 * @slot notes - `<div>` with sponsor, corrections, use of AI, other languages
 * @slot trust - `<news-trust-badge>`
 * @slot comments - `<news-comment-count>`
 * @slot actions - further controls of the publisher's
 * @slot lead - `<news-figure>` or `<news-video>`
 * @slot - anything else, below
 * @fires {NewsArticleSavedEvent} news-article-saved - the reader saves the article, or no longer
 * @fires {NewsFollowedEvent} news-followed - the reader follows an author or a topic, or no longer
 * @cssstate ready - the controls act
 * @cssproperty [--news-accent=LinkText] - label and focus ring
 * @cssproperty [--news-text-quiet] - standfirst and what is about the article; the text's colour at 75 % by default
 * @cssproperty [--news-meta-font] - `font` of everything that is about the article
 * @cssproperty [--news-headline-font=inherit] - font family of the headline
 */
export class NewsArticleHeader extends NewsElement {
  /** What kind of head: it decides the headline's style. */
  @property() layout: 'standard' | 'opinion' | 'feature' | 'live' = 'standard';

  /** Address to share; the page's canonical one by default. */
  @property() url = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#onClick, { signal: this.life });
    whenReached(this, load, this.life);
    if (this.hasUpdated) this.#keepTime();
  }

  protected override firstUpdated(): void {
    this.setState('ready', true);
    this.#keepTime();
  }

  // The order of the slots is that of the page's HTML, so that what is seen is what is read aloud.
  protected override render() {
    const isAuthorFirst = this.querySelector(':scope > [slot=byline] ~ [slot=headline]');
    const byline = html`<slot name="byline"></slot>`;
    return html`<slot name="breadcrumbs"></slot><slot name="label"></slot>${isAuthorFirst ? byline : nothing}<slot name="headline"></slot><slot name="rating"></slot><slot name="standfirst"></slot>${isAuthorFirst ? nothing : byline}<slot name="follow"></slot><slot name="dates"></slot><slot name="tools"></slot><slot name="notes"></slot><slot name="trust"></slot><slot name="comments"></slot><slot name="actions"></slot><slot name="lead"></slot><slot></slot>`;
  }

  #onClick = (event: Event): void => {
    const control = (event.target as Element).closest<HTMLButtonElement>('[data-act]');
    if (!control) return;
    const { act } = control.dataset;
    // A finger gets the system's own dialog, a pointer the panel.
    const isNative =
      act === 'share' && 'share' in navigator && matchMedia('(pointer: coarse)').matches;
    if (isNative || act === 'gift') event.preventDefault();
    const host = { element: this, life: this.life, language: this.language };
    load()
      .then(({ perform }) => perform(control, isNative, host))
      .catch((error: unknown) => {
        this.report('the code of its controls did not arrive.', error);
        // A form goes the plain way.
        control.form?.submit();
      });
  };

  /** Words about time are looked after where they depend on the reader, or are true no longer. */
  #keepTime(): void {
    const { life, language } = this;
    const until = this.querySelector<HTMLElement>('[data-until]')?.dataset['until'];
    if (!(Date.now() > Date.parse(until!)) && !this.querySelector('[data-relative],[data-zone]'))
      return;
    import('./times.js')
      .then(({ keepTime }) => keepTime(this, language, life))
      .catch((error: unknown) => this.report('its dates stay as they are printed.', error));
  }
}
