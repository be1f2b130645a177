/** The ad that stands in a slot's box, and how another takes its place. */
import { consent } from '../core/consent.js';
import { settings } from '../core/settings.js';
import { nearViewport } from '../core/visibility.js';
import { NewsAdFilledEvent, NewsAdRefreshedEvent } from './ad-slot.events.js';
import { timeout, type Answer } from './asking.js';
import type { Host } from './filling.js';
import { creativeFrame, fillFrame } from './frame.js';
import { margins } from './margins.js';
import { part } from './parts.js';
import type { Ad, AdProvider, AdTrigger } from './providers/provider.js';
import { fits, type Size } from './sizes.html.js';
import { whenUnseen } from './unseen.js';
import { turn, within } from './waiting.js';

/** An ad that the slot does not allow. */
export class Refusal extends Error {}

/** An ad that is shown. */
interface Shown {
  readonly place: HTMLElement;
  readonly size: Size;
  /** Ends what watches it. */
  readonly end: AbortController;
  /** Milliseconds that it was in view. */
  inView: () => number;
}

export class Drawing {
  #provider?: AdProvider | undefined;
  #shown?: Shown | undefined;
  #refreshes = 0;

  constructor(private readonly host: Host) {}

  /** Of the ad that is shown. */
  get size(): Size | undefined {
    return this.#shown?.size;
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
   * @param due called when it is time for another ad
   * @throws Refusal for an ad that is too large
   */
  async draw(
    answer: Answer,
    trigger: AdTrigger,
    signal: AbortSignal,
    due: () => void,
  ): Promise<boolean> {
    this.#refuseLarger(answer.ad);
    await nearViewport(this.host.slot, margins().render, signal);
    const place = this.#place(trigger === 'time' && !!answer.provider.refresh);
    try {
      const ad = await this.#render(answer, place, signal);
      if (!ad) return this.#isWithout(place);
      const { offsetWidth: width, offsetHeight: height } = place;
      const drawn = { width, height, ...ad };
      this.#refuseLarger(drawn);
      await this.#houseLeft(signal);
      const last = await this.#swap(place, [drawn.width, drawn.height], signal);
      this.#tell({ ...answer, ad: drawn }, trigger, last);
      void this.#watch({ ...answer, ad: drawn }, signal, due);
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

  async #render(
    { ad, provider, name }: Answer,
    place: HTMLElement,
    signal: AbortSignal,
  ): Promise<Ad | null> {
    const isOver = await turn(settings('ads').loads ?? 4, signal);
    return within(timeout(), `"${name}" did not draw its ad`, signal, async (signal) => {
      const frame = (ad: Ad) => this.#frame(ad, place, signal);
      if (provider.render)
        return provider.render(ad, { slot: this.host.slot.slotId, place, frame, signal });
      await frame(ad);
      return ad;
    }).finally(isOver);
  }

  async #frame(ad: Ad, place: HTMLElement, signal: AbortSignal): Promise<void> {
    const label = part(this.host.slot, 'label')!.textContent!.trim();
    const [, height] = this.#box;
    const frame = creativeFrame(
      ad.fluid ? ['100%', height] : [ad.width, ad.height],
      ad.title ? `${label}: ${ad.title}` : label,
    );
    place.append(frame);
    // Where the reader has not agreed, an endpoint of the page's own may answer, but others may not be asked.
    await fillFrame(frame, ad.html ?? '', consent.answer('ads') !== 'granted', signal);
  }

  get #box(): Size {
    const box = part(this.host.slot, 'box')!;
    return [box.clientWidth, box.clientHeight];
  }

  #refuseLarger({ width, height, fluid }: Ad): void {
    if (width === undefined || height === undefined) return;
    const box = this.#box;
    const room: Size =
      this.host.slot.larger === 'grow' ? [box[0], Math.max(box[1], innerHeight)] : box;
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

  /** Shows a place instead of the last one, which it gives back. A box that has to grow does so when nobody sees it. */
  #swap(place: HTMLElement, size: Size, signal: AbortSignal): Promise<Shown | undefined> {
    return new Promise((resolve) => {
      const swap = () => {
        const last = this.#shown;
        last?.end.abort();
        if (last?.place !== place) last?.place.remove();
        delete place.dataset['next'];
        // A library may draw again, or let its frame grow, when the ad is long accepted.
        const room = Math.max(size[1], this.#box[1]);
        Object.assign(place.style, {
          maxInlineSize: '100%',
          maxBlockSize: `${room}px`,
          overflow: 'clip',
        });
        this.host.setState('drawing', false);
        this.host.setState('filled', true);
        this.#shown = { place, size, end: new AbortController(), inView: () => 0 };
        resolve(last);
      };
      if (size[1] <= this.#box[1]) swap();
      else whenUnseen(this.host.slot, signal, swap);
    });
  }

  #tell({ name, ad }: Answer, trigger: AdTrigger, last: Shown | undefined): void {
    const { slot } = this.host;
    slot.dispatchEvent(new NewsAdFilledEvent(slot.unit, ad.width!, ad.height!, name));
    if (trigger === 'near') return;
    if (trigger === 'time') this.#refreshes++;
    const inView = last?.inView() ?? 0;
    slot.dispatchEvent(new NewsAdRefreshedEvent(slot.unit, trigger, this.#refreshes, inView));
  }

  /** What watches an ad comes once there is one. */
  async #watch({ name, ad }: Answer, signal: AbortSignal, due: () => void): Promise<void> {
    const { slot, advise } = this.host;
    const shown = this.#shown!;
    const { place, size } = shown;
    const ended = AbortSignal.any([signal, shown.end.signal]);
    const drawn = (place.firstElementChild as HTMLElement | null) ?? place;
    try {
      const { attend } = await import('./attention.js');
      if (ended.aborted) return;
      const attended = attend({
        slot,
        unit: slot.unit,
        provider: name,
        drawn,
        size,
        signal: ended,
      });
      shown.inView = () => attended.timeInView;
      if (!slot.refresh) return;
      const { keepFresh } = await import('./refreshing.js');
      if (ended.aborted) return;
      const { refresh: interval, refreshLimit: most } = slot;
      const count = this.#refreshes;
      keepFresh({ slot, ad, drawn, size, interval, most, count, signal: ended, due, advise });
    } catch (error) {
      this.host.report('what measures its views did not arrive.', error);
    }
  }
}
