import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { articleOf } from '../core/article-context.js';
import { NewsElement } from '../core/element.js';
import { readerAccess } from '../core/reader-access.js';
import { Filling } from './filling.js';
import type { AdFormat } from './sizes.html.js';

export type { AdFormat, AdSize, Size } from './sizes.html.js';
export type * from './providers/provider.js';
export { providers as adProviders } from './providers/list.js';

let slots = 0;

/**
 * A place for an ad, which never moves the page.
 *
 * Page CSS reserves the box by the width of the container. What stands in the HTML, a notice of the paper's own, is
 * shown until an ad is, and again when there is none. The slot asks its provider when it comes near the viewport and
 * the reader has agreed; a creative of markup runs in a sandboxed frame.
 *
 * @summary A labelled box that shows an ad, or the paper's own notice.
 * @attr {"narrow"} screens - shown only where the window is narrower than 30rem
 * @attr {"start"|"end"} align - where a smaller creative stands in the box; in its middle by default
 * @attr {string} reserve - heights to reserve for `sizes`, by container width: `250 728:90`
 * @attr {"refuse"|"grow"} larger - what happens to a creative larger than the box: `grow` lets it in, and the box grow, while nobody sees it
 * @attr {"full"} tier - not for readers whose terms allow fewer ads
 * @attr {number} refresh - seconds in view, at least 30, after which another ad is asked for; never by default
 * @attr {number} refresh-limit - how many times at most; 5 by default
 * @slot - the labelled group with `data-label`, `data-box`, `data-house` and an empty `data-creative`; nothing for a slot without house content
 * @fires {NewsAdBeforeRequestEvent} news-ad-before-request - an ad is about to be asked for; can be delayed and cancelled
 * @fires {NewsAdRequestedEvent} news-ad-requested - a provider is being asked
 * @fires {NewsAdFilledEvent} news-ad-filled - a creative stands in the box
 * @fires {NewsAdEmptyEvent} news-ad-empty - the provider has no ad
 * @fires {NewsAdRefusedEvent} news-ad-refused - the slot does not allow an ad, or a wish of one
 * @fires {NewsAdViewableEvent} news-ad-viewable - an ad counts as seen
 * @fires {NewsAdRefreshedEvent} news-ad-refreshed - another ad took the place of the last
 * @fires {NewsAdFailedEvent} news-ad-failed - no ad came, and somebody should know why
 * @fires {NewsAdMovedEvent} news-ad-moved - the slot changed its height in view
 * @csspart close - the button that closes an anchor
 * @csspart skip - the button that leads past the ad; shown while it has the focus
 * @cssproperty [--news-ad-slot-space=2rem] - room above and below
 * @cssproperty [--news-ad-slot-label-color] - colour of the label, 75 % of the text's by default
 * @cssproperty [--news-ad-slot-background] - colour of the box, 3 % of the text's by default
 * @cssproperty [--news-ad-slot-foot=0px] - how far an anchor stands above the foot of the window
 * @cssproperty [--news-ad-slot-layer=10] - an anchor's `z-index`
 * @cssproperty [--news-ad-slot-anchor-background=Canvas] - an anchor's paper; opaque
 * @cssproperty [--news-ad-slot-anchor-color=CanvasText] - its ink
 * @cssproperty [--news-ad-slot-top=1rem] - how far below the top of the window a sticky ad or a rail stays
 * @cssproperty [--news-ad-slot-travel=12rem] - how far the reader scrolls past a sticky ad
 * @cssproperty [--news-ad-slot-gap=2rem] - between a rail and its column
 * @cssproperty [--news-ad-slot-end=100vb] - how far before the end of its column a rail ends
 * @cssstate filled - a creative is shown
 * @cssstate empty - no ad came; the house content is shown
 * @cssstate drawing - a provider draws into the box; what it draws cannot grow it
 * @cssstate stuck - an ad with a placement is within its limits and stays in view
 * @cssstate still - a sticky ad is not within its limits; its column was given up while nobody saw it
 * @cssstate gone - the box was taken out of the page while nobody saw it
 */
export class NewsAdSlot extends NewsElement {
  /** Which box is reserved. */
  @property() format?: AdFormat;
  /** The sizes that may be asked for, by container width, in place of a format's: `300x250 | 728: 728x90, 970x250`. */
  @property() sizes?: string;
  /** The ad server's name for this place. */
  @property() unit = '';
  /** Who is asked for an ad: a name in `adProviders`. The page's setting `ads.provider` by default. */
  @property() provider?: string;
  /** The address that is asked. The page's setting `ads.endpoint` by default. */
  @property() endpoint?: string;
  /** Key-values for the ad server, as JSON: `{"position": "top"}`. */
  @property() targeting?: string;
  /** Where the ad stays in view: at the foot of the window, in the story, or beside it. In the box alone by default. */
  @property() placement?: 'anchor' | 'sticky' | 'rail';
  /** The reader's pause, which comes with refreshing. @internal */
  @property({ attribute: false }) control: unknown;

  /** Its name for providers: unique in the page, also where two versions of the kit stand in it. */
  readonly slotId = `news-ad-${performance.now().toString(36).replace('.', '-')}-${slots++}`;

  readonly #filling = new Filling({
    slot: this,
    hasState: (name) => this.states.has(name),
    setState: (name, on) => this.setState(name, on),
    article: articleOf(this),
    words: () => this.words,
    language: () => this.language,
    report: (message, cause) => this.report(message, cause),
    advise: (message) => this.advise(message),
  });
  /** The attributes that the ad was asked for with. */
  #asked?: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { life } = this;
    const has = (state: string) => this.states.has(state);
    // Not where the box went: it must not come back into a page that is being read.
    const restart = () => has('gone') || this.#start();
    const stop = readerAccess.watch(() => this.#filling.isBarred && restart());
    life.addEventListener('abort', stop, { once: true });
    // A request that was under way when the page went into the back/forward cache was ended by the browser.
    const again = ({ persisted }: PageTransitionEvent) =>
      persisted && !has('filled') && !this.#filling.isOver && restart();
    addEventListener('pageshow', again, { signal: life });
    this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked = undefined;
    this.#filling.stop();
  }

  /** Moved by `moveBefore()`: frames keep what they show, and so does the slot. */
  connectedMoveCallback(): void {}

  protected override render() {
    return html`<button part="skip" type="button" @click=${this.#skip}>${this.words.skipAd}</button
      >${this.control}<slot></slot><span part="end" tabindex="-1"></span>`;
  }

  readonly #skip = () => this.renderRoot.querySelector('span')!.focus();

  protected override updated(): void {
    if (this.#asked !== undefined && this.#asked !== this.#key) this.#start();
  }

  get #key(): string {
    const { format, sizes, unit, provider, endpoint, targeting, placement } = this;
    return JSON.stringify([format, sizes, unit, provider, endpoint, targeting, placement]);
  }

  #start(): void {
    const { life } = this;
    this.#asked = undefined;
    this.#filling.stop();
    // A framework may set attributes and children after it put the element into the page.
    void this.updateComplete.then(() => {
      if (life.aborted) return;
      this.#asked = this.#key;
      this.#filling.start();
    });
  }
}
