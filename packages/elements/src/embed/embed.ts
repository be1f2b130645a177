import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { consent } from '../core/consent.js';
import { NewsElement } from '../core/element.js';
import { fill } from '../core/format.js';
import { remembered, watchRemembered } from '../core/remembered.js';
import { named, siteOf } from './called.js';
import { styles } from './embed.styles.js';
import type { Piece } from './piece.js';

/**
 * A piece of another site's: a post, a chart, an episode. Its words and a link stand in the HTML, and the site is asked
 * for nothing until the reader presses the button, agrees to embeds, or has said that this site may always be shown.
 * Then a sandboxed frame lies over the words, in the room that page CSS reserved.
 *
 * @summary The words of a post or chart; the thing itself after a click, in the same box.
 * @slot - a `<figure>` with the words and the link
 * @attribute {string} height - reserves a box for a frame of that many CSS pixels: a multiple of 40, from 80 to 800
 * @attribute {string} ratio - reserves a box of that shape: 21:9, 16:9, 3:2, 4:3, 1:1, 4:5, 3:4, 9:16
 * @cssproperty [--news-embed-height=20rem] - height of the frame's box where no attribute says it
 * @cssproperty [--news-accent] - focus ring; of all elements
 * @cssproperty [--news-text-quiet] - colour of what is said beside the button; of all elements
 * @csspart button - shows the piece, or tries again
 * @cssstate loaded - the frame lies over the words
 * @cssstate failed - it did not load; a message with a link says so
 * @fires {NewsEmbedLoadEvent} news-embed-load - the frame has loaded
 * @fires {NewsErrorEvent} news-error - it did not; the words and the link are there
 */
export class NewsEmbed extends NewsElement {
  static override styles = styles;
  // Decorators would weigh as much as the styles.
  static override properties = { src: {}, provider: {}, frame: { type: Boolean } };

  /** The address that people know. */
  src = '';
  /** Name of the site, for the reader. Without it and without `frame` the words stay as they are. */
  provider = '';
  /** The address is that of a frame: it is shown as it is where the kit does not know the site. */
  frame = false;

  /** Shows it. Its code comes when there may be something to show. */
  #piece?: Piece;

  override connectedCallback(): void {
    super.connectedCallback();
    const look = () => this.requestUpdate('src');
    this.life.addEventListener('abort', consent.watch('embeds', look));
    this.life.addEventListener('abort', watchRemembered(look));
    look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#piece?.clear();
  }

  protected override willUpdate(): void {
    for (const name of ['loaded', 'failed'] as const) this.setState(name, !!this.#piece?.[name]);
  }

  protected override updated(changed: PropertyValues<this>): void {
    // What may come by itself comes when it is near; what may no longer be there goes.
    if (changed.size && (this.#piece || (siteOf(this) && (this.#isAllowed || remembered().size))))
      void this.#with((piece) => piece.look());
  }

  protected override render() {
    const { words } = this;
    const piece = this.#piece;
    const what = siteOf(this);
    return html`<slot></slot>${
      what &&
      html`${piece?.view(words) ?? this.#offer(what)}
        <div class="below">
          ${piece?.bar(words) ?? this.#price(what)}
          <div role="status">${piece?.message(words)}</div>
        </div>`
    }`;
  }

  #offer(what: string): TemplateResult {
    const show = fill(this.words.embedShow, { what });
    return html`<button
      part="button"
      type="button"
      aria-label=${named(show, this)}
      @click=${() => this.show()}
    >
      ${show}
    </button>`;
  }

  /** What the other site gets for it, unless the reader knows. */
  #price(what: string): TemplateResult | typeof nothing {
    if (this.#isAllowed) return nothing;
    return html`${fill(this.words.embedPrivacy, { what })} ${this.#always(what)}`;
  }

  /** Not for who refused embeds: one of the two answers would be broken. */
  #always(what: string): TemplateResult | typeof nothing {
    if (consent.answer('embeds') === 'refused') return nothing;
    return html`<button
      class="word"
      type="button"
      @click=${() => this.#with((piece) => piece.show(true))}
    >
      ${fill(this.words.embedAlways, { what })}
    </button>`;
  }

  /** Nobody else learns of it, or the reader agreed. */
  get #isAllowed(): boolean {
    return consent.allows('embeds', this.src);
  }

  async #with(act: (piece: Piece) => unknown): Promise<void> {
    try {
      await this.updateComplete;
      const { Piece } = await import('./piece.js');
      if (this.isConnected) await act((this.#piece ??= new Piece(this)));
    } catch (error) {
      this.report('its code did not arrive; the words and the link are there.', error);
    }
  }

  /** Shows the piece. Call it from a reader's act: the other site learns of the reader. */
  async show(): Promise<void> {
    if (siteOf(this)) await this.#with((piece) => piece.show());
  }

  /** Takes the frame away and shows the words again. */
  hide(): void {
    this.#piece?.hide();
  }
}
