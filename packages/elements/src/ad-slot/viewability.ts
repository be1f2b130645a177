/**
 * When an ad counts as seen: the Media Rating Council's "Viewable Ad Impression Measurement Guidelines". Enough of its
 * pixels in the viewport of a tab that the reader has in front, for one second without a break; the pixels are looked at
 * first, then the clock starts.
 */
import type { Size } from './sizes.html.js';

/** Milliseconds without a break. */
const LONG = 1000;
/** Pixels from which on an ad is large, so that less of it is enough: 970×250. */
const LARGE = 242_500;

/** The share of an ad's pixels that must be in view, from 0 to 1. */
export function shareNeeded([width, height]: Size): number {
  return width * height >= LARGE ? 0.3 : 0.5;
}

/** Time, which tests give in place of the browser's. */
export interface Clock {
  /** Milliseconds; never goes back. */
  now(): number;
  /** Calls back once, so many milliseconds later. Gives the way to stop it. */
  after(milliseconds: number, call: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** What the meter goes by. */
export interface Sight {
  /** The part of the ad's pixels that is in the viewport, from 0 to 1. */
  share: number;
  /** Whether the tab is shown and has the reader's focus. */
  attended: boolean;
}

/** Measures how long one rendered ad is in view. It is told what can be seen; it starts with nothing. */
export class ViewMeter {
  #needed: number;
  readonly #viewed: () => void;
  readonly #clock: Clock;
  #share = 0;
  #attended = false;
  /** Since when enough is in view; undefined while it is not. */
  #since: number | undefined;
  #before = 0;
  #isViewed = false;
  #stopTimer: (() => void) | undefined;

  /** @param viewed called once, when the ad counts as seen */
  constructor(size: Size, viewed: () => void, clock: Clock = browserClock) {
    this.#needed = shareNeeded(size);
    this.#viewed = viewed;
    this.#clock = clock;
  }

  /** Milliseconds in which enough was in view, with breaks. */
  get timeInView(): number {
    return this.#before + (this.#since === undefined ? 0 : this.#clock.now() - this.#since);
  }

  /** The share of the ad's pixels that must be in view, from 0 to 1. */
  get needed(): number {
    return this.#needed;
  }

  /** Whether time is being counted. */
  get isRunning(): boolean {
    return this.#since !== undefined;
  }

  /** Whether the ad counts as seen. */
  get viewable(): boolean {
    return this.#isViewed;
  }

  /** What has changed of what can be seen. */
  see({ share = this.#share, attended = this.#attended }: Partial<Sight>): void {
    this.#share = share;
    this.#attended = attended;
    const isEnough = attended && share >= this.#needed;
    if (isEnough === this.isRunning) return;
    if (isEnough) this.#begin();
    else this.#end();
  }

  /** The ad is gone for good; what was measured stays to be read. */
  stop(): void {
    this.#needed = Infinity;
    this.see({});
  }

  #begin(): void {
    this.#since = this.#clock.now();
    if (this.#isViewed) return;
    this.#stopTimer = this.#clock.after(LONG, () => {
      this.#isViewed = true;
      this.#viewed();
    });
  }

  #end(): void {
    this.#stopTimer?.();
    this.#before = this.timeInView;
    this.#since = undefined;
  }
}
