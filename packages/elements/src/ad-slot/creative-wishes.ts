/** What a creative in the sandboxed frame may ask of its slot, by message. It comes with the first wish. */
import { NewsAdEmptyEvent, NewsAdRefusedEvent } from './ad-slot.events.js';
import type { Drawing, Shown } from './drawing.js';
import type { Host } from './filling.js';
import type { Size } from './sizes.html.js';
import { whenUnseen } from './unseen.js';

type Wish =
  | { readonly broadsheet: 'stay' | 'empty' }
  | { readonly broadsheet: 'resize' | 'expand'; readonly width: number; readonly height: number };

const isPixels = (value: unknown) => Number.isInteger(value) && (value as number) > 0;

/** Read without the slot's module of parts: what both sides import would be a file more for every page. */
const boxOf = (slot: Element) => slot.querySelector('[data-box]')!;

/** Anything may come from a creative. */
function isWish(data: unknown): data is Wish {
  const { broadsheet, width, height } = (data ?? {}) as Record<string, unknown>;
  if (broadsheet === 'resize' || broadsheet === 'expand')
    return isPixels(width) && isPixels(height);
  return broadsheet === 'stay' || broadsheet === 'empty';
}

/**
 * What hears the words of a creative and answers its wishes until the signal ends.
 * @param rest called when the creative had nothing to show and is gone
 */
export function wishes(
  host: Host,
  drawing: Drawing,
  signal: AbortSignal,
  rest: () => void,
): (data: unknown) => void {
  // The ad may be gone before this module has come.
  if (signal.aborted) return () => {};
  const creative = new Creative(host, drawing, signal, rest);
  const all = new Map<Wish['broadsheet'], Wish>();
  const answer = () => {
    const last = [...all.values()];
    all.clear();
    for (const wish of last) if (!signal.aborted) creative.answer(wish);
  };
  return (data) => {
    if (!isWish(data)) return;
    // However many come between two frames of the page, one of each kind is answered: the last.
    if (all.size === 0) requestAnimationFrame(answer);
    all.set(data.broadsheet, data);
  };
}

class Creative {
  readonly #frame: HTMLIFrameElement;
  readonly #shown: Shown;
  /** Wishes that were refused: the page hears of each kind once. */
  readonly #refused = new Set<string>();
  /** Ends the wait of a size that has to be out of view first. */
  #wait = new AbortController();

  constructor(
    private readonly host: Host,
    private readonly drawing: Drawing,
    private readonly signal: AbortSignal,
    private readonly rest: () => void,
  ) {
    this.#shown = drawing.shown!;
    this.#frame = this.#shown.drawn as HTMLIFrameElement;
  }

  /** The frame's origin is opaque, so no target origin can be named; nothing secret is said. */
  #say(words: object): void {
    this.#frame.contentWindow?.postMessage(words, '*');
  }

  answer(wish: Wish): void {
    switch (wish.broadsheet) {
      case 'empty':
        return this.#leave();
      case 'stay':
        this.#stay();
        return this.#grant(wish);
      default:
        return this.#resize(wish, [wish.width, wish.height]);
    }
  }

  /** As if the provider had said that it has no ad. */
  #leave(): void {
    const { slot } = this.host;
    this.drawing.strike();
    slot.dispatchEvent(new NewsAdEmptyEvent(slot.unit));
    this.rest();
  }

  #grant(wish: Wish): void {
    this.#say({ ...wish, broadsheet: 'granted', wish: wish.broadsheet });
  }

  #refuse(wish: Wish, reason: string): void {
    const { broadsheet: name } = wish;
    this.#say({ ...wish, broadsheet: 'refused', wish: name, reason });
    if (this.#refused.has(name)) return;
    this.#refused.add(name);
    const { slot } = this.host;
    slot.dispatchEvent(new NewsAdRefusedEvent(slot.unit, `${name}: ${reason}`));
  }

  /** Not replaced by time, whether or not the clock towards the next ad has begun. */
  #stay(): void {
    this.#shown.fresh?.stop();
    Object.assign(this.#shown, { ad: { ...this.#shown.ad, refresh: false } });
  }

  /** Judged as an ad of that size: nothing may cover the text, and a box grows only where it may and nobody sees it. */
  #resize(wish: Wish, [width, height]: Size): void {
    this.#wait.abort();
    this.#wait = new AbortController();
    try {
      this.drawing.mustFit({ width, height });
    } catch (refusal) {
      return this.#refuse(wish, (refusal as Error).message);
    }
    const give = () => {
      this.#take([width, height]);
      this.#grant(wish);
    };
    const { slot } = this.host;
    const ended = AbortSignal.any([this.signal, this.#wait.signal]);
    if (height <= boxOf(slot).clientHeight) give();
    else void whenUnseen(slot, ended, give, height);
  }

  #take([width, height]: Size): void {
    this.#frame.width = `${width}`;
    this.#frame.height = `${height}`;
    this.#shown.place.style.maxBlockSize = `${Math.max(height, boxOf(this.host.slot).clientHeight)}px`;
    Object.assign(this.#shown, { size: [width, height] });
  }
}
