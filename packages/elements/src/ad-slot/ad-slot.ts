import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { articleOf } from '../core/article-context.js';
import { consent } from '../core/consent.js';
import { NewsElement } from '../core/element.js';
import { readerAccess } from '../core/reader-access.js';
import { settings } from '../core/settings.js';
import { nearViewport } from '../core/visibility.js';
import {
  NewsAdEmptyEvent,
  NewsAdFailedEvent,
  NewsAdFilledEvent,
  NewsAdRequestedEvent,
} from './ad-slot.events.js';
import { creativeFrame, fillFrame } from './frame.js';
import { providers } from './providers/list.js';
import type { AdProviderEntry, Creative } from './providers/provider.js';
import { askable, fits, stepsOf, type AdFormat, type Size } from './sizes.html.js';
import { consented, whenUnseen, within } from './waiting.js';

export type { AdFormat, AdSize, Size } from './sizes.html.js';
export type { AdProvider, AdProviderEntry, AdRequest, Creative } from './providers/provider.js';
export { providers as adProviders } from './providers/list.js';

/** How near the viewport a slot comes before it asks: one viewport away. */
const NEAR = '100%';

/**
 * A place for an ad, which never moves the page.
 *
 * Page CSS reserves the box by the width of the container. What stands in the HTML, a notice of the paper's own, is
 * shown until an ad is, and again when there is none. The slot asks its provider when it comes near the viewport and
 * the reader has agreed; the creative runs in a sandboxed frame.
 *
 * @summary A labelled box that shows an ad, or the paper's own notice.
 * @attr {"narrow"} screens - shown only where the window is narrower than 30rem
 * @attr {string} reserve - heights of the box by the width of its container: `250 728:90 970:250`
 * @attr {"start" | "center" | "end"} align - where in the box a smaller ad or notice stands
 * @slot - the labelled group with `data-label`, `data-box`, `data-house` and an empty `data-creative`
 * @fires {NewsAdRequestedEvent} news-ad-requested - a provider is being asked
 * @fires {NewsAdFilledEvent} news-ad-filled - a creative stands in the box
 * @fires {NewsAdEmptyEvent} news-ad-empty - the provider has no ad
 * @fires {NewsAdFailedEvent} news-ad-failed - no ad came, and somebody should know why
 * @cssproperty [--news-ad-slot-space=2rem] - room above and below
 * @cssproperty [--news-ad-slot-label-color] - colour of the label, 75 % of the text's by default
 * @cssproperty [--news-ad-slot-background] - colour of the box, 3 % of the text's by default
 * @cssproperty [--news-ad-slot-width=100%] - of a box that is neither a format's nor in a printed rule
 * @cssproperty [--news-ad-slot-height=0px] - of such a box
 * @cssstate filled - a creative is shown
 * @cssstate empty - no ad came; the house content is shown
 * @cssstate gone - the box was taken out of the page while nobody saw it
 */
export class NewsAdSlot extends NewsElement {
  /** Which sizes may be asked for, and so which box is reserved. */
  @property() format?: AdFormat;
  /** Sizes by the width of the container: `300x250 | 728: 728x90, 970x250`. They win over the format's. */
  @property() sizes?: string;
  /** The ad server's name for this place. */
  @property() unit = '';
  /** Who is asked for an ad: `html` nobody, `json` an endpoint. The page's setting `ads.provider` by default. */
  @property() provider?: string;
  /** The address that is asked. The page's setting `ads.endpoint` by default. */
  @property() endpoint?: string;

  readonly #article = articleOf(this);
  #attempt = new AbortController();
  #wanted?: string | undefined;
  #frame?: HTMLIFrameElement | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const stop = readerAccess.watch(({ ads }) => ads === 'none' && this.#start());
    this.life.addEventListener('abort', stop, { once: true });
    this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#clear();
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  protected override updated(): void {
    if (this.#wanted !== undefined && this.#wanted !== this.#key) this.#start();
  }

  get #key(): string {
    return JSON.stringify([this.format, this.sizes, this.unit, this.provider, this.endpoint]);
  }

  #part(name: 'label' | 'box' | 'house' | 'creative'): HTMLElement | null {
    return this.querySelector(`[data-${name}]`);
  }

  get #box(): Size {
    const box = this.#part('box')!;
    return [box.clientWidth, box.clientHeight];
  }

  /** Everything from the start: what was under way ends. */
  #start(): void {
    this.#clear();
    const signal = AbortSignal.any([this.life, this.#attempt.signal]);
    this.#fill(signal).catch((error: Error) => {
      if (!signal.aborted) this.#fail(error, signal);
    });
  }

  #clear(): void {
    this.#attempt.abort();
    this.#attempt = new AbortController();
    this.#wanted = undefined;
    this.#frame?.remove();
    this.#frame = undefined;
    for (const state of ['filled', 'empty', 'gone']) this.setState(state, false);
  }

  async #fill(signal: AbortSignal): Promise<void> {
    // A framework may set attributes and children after it put the element into the page.
    await this.updateComplete;
    signal.throwIfAborted();
    this.#wanted = this.#key;
    if (readerAccess.get().ads === 'none') return this.#rest(signal, true);
    this.#checkHTML();
    const name = this.provider ?? settings('ads').provider ?? (this.#endpoint ? 'json' : 'html');
    const entry = providers.get(name);
    if (!entry)
      throw new Error(
        `provider is "${name}"; expected one of ${[...providers.keys()].join(', ')}.`,
      );
    await this.#mayAsk(entry, signal);
    const creative = await this.#ask(name, entry, signal);
    if (creative) return this.#show(creative, signal);
    this.dispatchEvent(new NewsAdEmptyEvent(this.unit));
    this.#rest(signal);
  }

  get #endpoint(): string | undefined {
    return this.endpoint ?? settings('ads').endpoint;
  }

  get #timeout(): number {
    return settings('ads').timeout ?? 3000;
  }

  #checkHTML(): void {
    stepsOf(this);
    const missing = (['label', 'box', 'creative'] as const).find((name) => !this.#part(name));
    if (missing) throw new Error(`expected an element with data-${missing} inside.`);
  }

  /** Waits for the reader to come near and to agree, in any order and until both hold at once. */
  async #mayAsk(entry: AdProviderEntry, signal: AbortSignal): Promise<void> {
    const address = entry.asks(this.#endpoint);
    do {
      if (address) await consented(address, signal, () => this.#rest(signal));
      await nearViewport(this, NEAR, signal);
    } while (address && !consent.allows('ads', address));
    this.setState('empty', false);
  }

  async #ask(name: string, entry: AdProviderEntry, signal: AbortSignal): Promise<Creative | null> {
    const sizes = askable(stepsOf(this), this.#box, this.clientWidth);
    if (sizes.length === 0) {
      this.advise(
        `no size of "${this.sizes ?? this.format}" fits a box of ${this.#box.join('×')} pixels, so no ad is asked for.`,
      );
      return null;
    }
    this.dispatchEvent(new NewsAdRequestedEvent(this.unit, name, sizes));
    return within(this.#timeout, `"${name}" did not answer`, signal, async (signal) => {
      const provider = await entry.load(this.#endpoint);
      const { section = '', id: articleId = '' } = this.#article.value ?? {};
      return provider.request({
        unit: this.unit,
        sizes,
        section,
        articleId,
        language: this.language,
        signal,
      });
    });
  }

  async #show(creative: Creative, signal: AbortSignal): Promise<void> {
    const { width, height } = creative;
    if (!fits([width, height], this.#box))
      throw new Error(
        `a creative of ${width}×${height} came; expected one that fits ${this.#box.join('×')}.`,
      );
    const label = this.#part('label')!.textContent!.trim();
    const frame = creativeFrame(creative, creative.title ? `${label}: ${creative.title}` : label);
    this.#frame = frame;
    this.#part('creative')!.append(frame);
    // Where the reader has not agreed, an endpoint of the page's own may answer, but others may not be asked.
    const own = consent.answer('ads') !== 'granted';
    await within(this.#timeout, `${frame.src} did not take the creative`, signal, (signal) =>
      fillFrame(frame, creative.html, own, signal),
    );
    await this.#houseLeft(signal);
    this.setState('filled', true);
    this.#watchFit(creative, signal);
    this.dispatchEvent(new NewsAdFilledEvent(this.unit, width, height));
  }

  /** A link that has the reader's focus is not taken away; the creative waits behind it. */
  async #houseLeft(signal: AbortSignal): Promise<void> {
    const house = this.#part('house');
    // Not `:focus-within`: Chromium forgets it when the shadow root comes after the focus.
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    if (!house?.contains(activeElement)) return;
    await new Promise((left) => house.addEventListener('focusout', left, { once: true, signal }));
  }

  /** The container became narrower than the creative: what fits now is asked for. */
  #watchFit({ width, height }: Creative, signal: AbortSignal): void {
    const observer = new ResizeObserver(() => {
      // No size at all means hidden, in print or by the page: nothing to mend.
      if (this.#box[0] > 0 && !fits([width, height], this.#box)) this.#start();
    });
    observer.observe(this.#part('box')!);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  #fail(error: Error, signal: AbortSignal): void {
    this.#frame?.remove();
    this.report(error.message, error);
    this.dispatchEvent(new NewsAdFailedEvent(this.unit, error.message));
    this.#rest(signal);
  }

  /** No ad: the house content is shown. Where there is none, the box goes as soon as nobody sees it. */
  #rest(signal: AbortSignal, always = false): void {
    const house = this.#part('house');
    const bare = !house?.firstElementChild && !house?.textContent?.trim();
    const { states } = this.internals;
    states.add('empty');
    if (always || bare) whenUnseen(this, signal, () => states.has('empty') && states.add('gone'));
  }
}
