/** The ad that stands in a slot's box, and how another takes its place. */
import { consent } from '../core/consent.js';
import { settings } from '../core/settings.js';
import { nearViewport } from '../core/visibility.js';
import { NewsAdFilledEvent } from './ad-slot.events.js';
import { timeout, type Answer } from './asking.js';
import type { Host } from './filling.js';
import { creativeFrame, fillFrame } from './frame.js';
import { margins } from './margins.js';
import { boxIn, part } from './parts.js';
import type { Ad, AdProvider, AdTrigger } from './providers/provider.js';
import type { RefreshClock } from './refresh.js';
import { Refusal } from './refusal.js';
import { fits, type Size } from './sizes.html.js';
import type { ViewMeter } from './viewability.js';
import { inTurn, within } from './waiting.js';

/** An ad that is shown. */
export interface Shown {
  readonly ad: Ad;
  /** The name of its provider. */
  readonly provider: string;
  /** What was drawn: an element of the ad's size. */
  readonly drawn: HTMLElement;
  readonly place: HTMLElement;
  readonly size: Size;
  readonly trigger: AdTrigger;
  /** When it stood, in milliseconds since the page began. */
  readonly since: number;
  /** The ad that stood here before. */
  readonly last: Shown | undefined;
  /** Ends what watches it. */
  readonly end: AbortController;
  /** How many times the slot was refreshed by time. */
  refreshes?: number;
  /** Milliseconds that it was in view. */
  timeInView?: () => number;
  /** What measures it. */
  meter?: ViewMeter;
  /** What counts its time towards another ad, in slots that refresh. */
  fresh?: RefreshClock;
  /** Resolves when the reader is not at it, so that another may take its place. */
  free?: () => Promise<void>;
}

function drawnIn(place: HTMLElement): HTMLElement {
  return (place.firstElementChild as HTMLElement | null) ?? place;
}

export class Drawing {
  #provider?: AdProvider | undefined;
  #shown?: Shown | undefined;

  constructor(private readonly host: Host) {}

  get shown(): Shown | undefined {
    return this.#shown;
  }

  /** A provider is asked: it is told when the slot no longer needs what it began. */
  begin(provider: AdProvider): void {
    if (provider !== this.#provider) this.#forget();
    this.#provider = provider;
  }

  /** The ad goes, and its provider forgets the slot. */
  strike(): void {
    this.#shown?.end.abort();
    this.#shown = undefined;
    this.#forget();
    part(this.host.slot, 'creative')?.replaceChildren();
    this.host.setState('filled', false);
    this.host.setState('drawing', false);
  }

  #forget(): void {
    try {
      this.#provider?.destroy?.(this.host.slot.slotId);
    } catch (error) {
      this.host.report('the provider did not take its ad back.', error);
    }
    this.#provider = undefined;
  }

  /**
   * Draws an ad and shows it in the place of the last one. Resolves with false if there turned out to be none.
   * @throws Refusal for an ad that is too large
   */
  async draw(answer: Answer, trigger: AdTrigger, signal: AbortSignal): Promise<boolean> {
    const { slot } = this.host;
    this.mustFit(answer.ad);
    await nearViewport(slot, margins().render, signal);
    const place = this.#place(trigger === 'time' && !!answer.provider.refresh);
    try {
      const render = () => this.#render(answer, place, signal);
      const ad = await inTurn(settings('ads').loads ?? 4, signal, render);
      if (!ad) return this.#isWithout(place);
      const drawn = drawnIn(place);
      // Of a fluid ad Google's library can tell before its height is known: the box's holds until then.
      const { width = drawn.offsetWidth, height = drawn.offsetHeight || this.#box[1] } = ad;
      this.mustFit({ ...ad, width, height });
      await this.#houseLeft(signal);
      await this.#shown?.free?.();
      signal.throwIfAborted();
      const size: Size = [width, height];
      await this.#swap({ ad, provider: answer.name, drawn, place, size, trigger }, signal);
      slot.dispatchEvent(new NewsAdFilledEvent(slot.unit, width, height, answer.name));
      return true;
    } catch (error) {
      if (!signal.aborted) this.#isWithout(place);
      throw error;
    }
  }

  /** Takes a place out again. Whether an ad is left to show: the last one, unless it stood in the same place. */
  #isWithout(place: HTMLElement): boolean {
    const isLeft = !!this.#shown && this.#shown.place !== place;
    if (!isLeft) this.strike();
    place.remove();
    this.host.setState('drawing', false);
    return isLeft;
  }

  /** Where to draw: over the last ad where its provider does so, else beside it, not shown yet. */
  #place(isSame: boolean): HTMLElement {
    this.host.setState('drawing', true);
    const last = this.#shown?.place;
    if (last && isSame) return last;
    last?.removeAttribute('id');
    const place = document.createElement('div');
    place.id = this.host.slot.slotId;
    place.dataset['next'] = '';
    part(this.host.slot, 'creative')!.append(place);
    return place;
  }

  #render(
    { ad, provider, name }: Answer,
    place: HTMLElement,
    signal: AbortSignal,
  ): Promise<Ad | null> {
    const frame = (ad: Ad) => this.#frame(ad, place, signal);
    if (!provider.render) return frame(ad).then(() => ad);
    return within(timeout(), `"${name}" did not draw its ad`, signal, (signal) =>
      provider.render!(ad, { slot: place.id, place, frame, signal }),
    );
  }

  async #frame(ad: Ad, place: HTMLElement, signal: AbortSignal): Promise<void> {
    const label = part(this.host.slot, 'label')!.textContent!.trim();
    const frame = creativeFrame(
      ad.fluid ? ['100%', this.#box[1]] : [ad.width, ad.height],
      ad.title ? `${label}: ${ad.title}` : label,
    );
    place.append(frame);
    // Where the reader has not agreed, an endpoint of the page's own may answer, but others may not be asked.
    const own = consent.answer('ads') !== 'granted';
    await within(timeout(), `${frame.src} did not take the creative`, signal, (signal) =>
      fillFrame(frame, ad.html ?? '', own, signal),
    );
  }

  get #box(): Size {
    return boxIn(this.host.slot);
  }

  /** @throws Refusal for a size that the slot does not take */
  mustFit({ width, height, fluid }: Pick<Ad, 'width' | 'height' | 'fluid'>): void {
    if (width === undefined || height === undefined) return;
    const [across, down] = this.#box;
    // The page hides it for now. It asked for what fits.
    if (!across) return;
    const room: Size =
      this.host.slot.getAttribute('larger') === 'grow'
        ? [across, Math.max(down, innerHeight)]
        : [across, down];
    if (!fits([fluid ? 1 : width, height], room))
      throw new Refusal(
        `an ad of ${width}×${height} came; expected one that fits ${room.join('×')}.`,
      );
  }

  /** A link that has the reader's focus is not taken away; the creative waits behind it. */
  async #houseLeft(signal: AbortSignal): Promise<void> {
    const house = part(this.host.slot, 'house');
    // Not `:focus-within`: Chromium forgets it when the shadow root comes after the focus.
    const { activeElement } = this.host.slot.getRootNode() as Document | ShadowRoot;
    if (!house?.contains(activeElement)) return;
    await new Promise((left) => house.addEventListener('focusout', left, { once: true, signal }));
  }

  /** Shows a place instead of the last one, which goes. A box that has to grow does so when nobody sees it. */
  #swap(
    next: Pick<Shown, 'ad' | 'provider' | 'drawn' | 'place' | 'size' | 'trigger'>,
    signal: AbortSignal,
  ): Promise<void> {
    return new Promise((shown) => {
      const swap = () => {
        const last = this.#shown;
        last?.end.abort();
        const { place, size } = next;
        if (last?.place !== place) last?.place.remove();
        delete place.dataset['next'];
        // A library may draw again, or let its frame grow, when the ad is long accepted.
        place.style.maxBlockSize = `${Math.max(size[1], this.#box[1])}px`;
        this.host.setState('drawing', false);
        this.host.setState('filled', true);
        this.#shown = { ...next, last, since: performance.now(), end: new AbortController() };
        shown();
      };
      if (next.size[1] <= this.#box[1]) swap();
      else
        void import('./unseen.js').then(({ whenUnseen }) =>
          whenUnseen(this.host.slot, signal, swap, next.size[1]),
        );
    });
  }
}
