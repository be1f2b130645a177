/** When another ad may take an ad's place: the rules, without a browser. */
import type { Ad } from './providers/provider.js';
import type { Size } from './sizes.html.js';
import { browserClock, shareNeeded, type Clock, type Sight } from './viewability.js';

/** Seconds in view. Google's floor for ads that are replaced by time. */
export const SHORTEST = 30;
/** How many times a slot is refreshed where its HTML does not say. */
export const MOST = 5;
/** Milliseconds: how often the time is added up, and the most that one addition counts: a machine that slept saw no ad. */
const BEAT = 1000;

/** What keeps an ad in its place for now. */
export type Hold = 'focus' | 'pointer' | 'pause' | 'terms';

/** Line items and sizes that stay, as the setting `ads.keep` names them. */
export interface Kept {
  lineItems: readonly string[];
  sizes: readonly string[];
}

/**
 * Reads the setting `ads.keep`. A single name stands for a list of one.
 * @param advise hears of what cannot be read
 */
export function keptOf(setting: object = {}, advise: (message: string) => void): Kept {
  const kept: Record<keyof Kept, string[]> = { lineItems: [], sizes: [] };
  for (const [key, value] of Object.entries(setting)) {
    const names = [value].flat() as unknown[];
    const isRead =
      Object.hasOwn(kept, key) && names.every((name) => /string|number/.test(typeof name));
    if (isRead) kept[key as keyof Kept] = names.map(String);
    else
      advise(
        `ads.keep.${key} is ${JSON.stringify(value)}; expected lineItems or sizes, each a list of names.`,
      );
  }
  return kept;
}

/** Whether an ad may be replaced by time at all. */
export function isReplaceable(ad: Ad, [width, height]: Size, kept: Kept): boolean {
  const names = [`${width}x${height}`, ...(ad.fluid ? ['fluid'] : [])];
  return (
    ad.refresh !== false &&
    !kept.lineItems.includes(`${ad.lineItem ?? ''}`) &&
    !names.some((name) => kept.sizes.includes(name))
  );
}

/** Seconds of time in view between two ads. */
export function intervalOf(seconds: number, advise: (message: string) => void): number {
  if (seconds >= SHORTEST) return seconds;
  advise(`refresh is ${seconds}; expected ${SHORTEST} seconds or more, so ${SHORTEST} is taken.`);
  return SHORTEST;
}

export interface RefreshOptions {
  size: Size;
  /** Seconds of time in view; less than `SHORTEST` counts as that. */
  interval: number;
  /** How many times the slot may be refreshed, and how many times it has been. */
  most: number;
  count: number;
  /** Called when another ad is due; the time starts anew. */
  due: () => void;
  clock?: Clock;
}

/** Counts the time in which the reader has one ad in view and nothing holds it. It starts with nothing in view. */
export class RefreshClock {
  readonly #needed: number;
  readonly #share: number;
  readonly #due: () => void;
  readonly #clock: Clock;
  readonly #holds = new Set<Hold>();
  #left: number;
  #sight: Sight = { share: 0, attended: false };
  /** Milliseconds that count, since the last ad. */
  #counted = 0;
  /** Since when time is counted that is not in `#counted` yet; undefined while none is. */
  #since: number | undefined;
  #stopTimer: (() => void) | undefined;

  constructor({ size, interval, most, count, due, clock = browserClock }: RefreshOptions) {
    this.#needed = 1000 * Math.max(SHORTEST, interval || 0);
    this.#share = shareNeeded(size);
    this.#left = most - count;
    this.#due = due;
    this.#clock = clock;
  }

  /** Milliseconds that count since the last ad, and how many are needed for another. */
  get counted(): number {
    return this.#counted + this.#stretch;
  }
  get needed(): number {
    return this.#needed;
  }

  /** Whether time is being counted. */
  get isRunning(): boolean {
    return this.#since !== undefined;
  }

  /** How many more ads may come by time. */
  get left(): number {
    return Math.max(0, this.#left) || 0;
  }

  get holds(): readonly Hold[] {
    return [...this.#holds];
  }

  /** Whether the ad must stay where it is for now, be another one there or not. */
  get isHeld(): boolean {
    return this.#holds.size > 0;
  }

  /** What has changed of what can be seen. */
  see(change: Partial<Sight>): void {
    this.#add();
    this.#sight = { ...this.#sight, ...change };
    this.#go();
  }

  /** The ad must stay where it is for now, or no longer for this reason. */
  hold(why: Hold, on: boolean): void {
    this.#add();
    if (on) this.#holds.add(why);
    else this.#holds.delete(why);
    this.#go();
  }

  /** The ad is gone for good. */
  stop(): void {
    this.#left = 0;
    this.#add();
  }

  /** Ends the present stretch of time. */
  #add(): void {
    this.#stopTimer?.();
    this.#counted += this.#stretch;
    this.#since = undefined;
  }

  /** Milliseconds that are counted and not in `#counted` yet. */
  get #stretch(): number {
    return this.#since === undefined ? 0 : Math.min(BEAT, this.#clock.now() - this.#since);
  }

  /** Begins a stretch, if time counts now. */
  #go(): void {
    const { share, attended } = this.#sight;
    const counts = attended && share >= this.#share && this.#holds.size === 0;
    if (!counts || !(this.#left > 0)) return;
    this.#since = this.#clock.now();
    this.#stopTimer = this.#clock.after(Math.min(BEAT, this.#needed - this.#counted), () =>
      this.#beat(),
    );
  }

  #beat(): void {
    this.#add();
    if (this.#counted >= this.#needed) {
      this.#counted = 0;
      this.#left--;
      this.#due();
    }
    this.#go();
  }
}
