/** What ads that stay in view may take of the window, and who watches that they do not take more. */
import { readerAccess } from '../../core/reader-access.js';
import { NewsAdRefusedEvent } from '../ad-slot.events.js';
import type { Host } from '../filling.js';

/** Of the window, all ads together that stay in it (Better Ads Standards, "Large Sticky Ads"). */
export const MOST = 0.3;

/** Why a slot's ad may not stay in view, in one sentence for a developer; undefined if it may. */
export type Limit = () => string | undefined;

/** The slots whose ads stay in view, with the CSS pixels of the window that each covers now. */
const covers = new Map<Element, () => number>();

/** Lets an ad count until the signal ends. */
export function count(slot: Element, covered: () => number, signal: AbortSignal): void {
  covers.set(slot, covered);
  signal.addEventListener('abort', () => covers.delete(slot), { once: true });
}

/** CSS pixels of the window under `element`. */
export function coveredBy(element: Element): number {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const width = Math.min(right, innerWidth) - Math.max(left, 0);
  const height = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return Math.max(width, 0) * Math.max(height, 0);
}

/**
 * The limits of every ad that stays in view.
 * @param box what would stay: the ad with its label
 * @param isAcross it would lie across the text, so that its share of the window's height counts too
 */
export function against({ slot }: Host, box: HTMLElement, isAcross: boolean): string | undefined {
  const { ads } = readerAccess.get();
  if (ads !== 'full') return `the reader's terms are "${ads}"; expected "full".`;
  if (slot.getAttribute('larger') === 'grow')
    return 'larger is "grow"; expected a box that keeps its size.';
  const { offsetWidth, offsetHeight } = box;
  let pixels = offsetWidth * offsetHeight;
  for (const [other, covered] of covers) if (other !== slot) pixels += covered();
  return (
    (isAcross ? over(offsetHeight / innerHeight, "of the window's height") : undefined) ??
    over(pixels / (innerWidth * innerHeight), 'of the window, with the other ads that stay')
  );
}

function over(share: number, what: string): string | undefined {
  if (share <= MOST) return undefined;
  return `it would take ${Math.ceil(share * 100)} % ${what}; expected at most ${MOST * 100} %.`;
}

/** A slot that is held to its limits. */
export interface Kept {
  /** Looks again. */
  look: () => void;
  /** Resolves when the slot is within its limits for the first time. */
  within: Promise<void>;
}

/**
 * Holds a slot to its limits until the signal ends, whatever becomes of the window and of the reader's terms. The page hears
 * of each reason once.
 */
export function keep(
  { slot }: Host,
  signal: AbortSignal,
  limit: Limit,
  apply: (isWithin: boolean) => void,
): Kept {
  const { promise: within, resolve, reject } = withResolvers();
  let last: string | undefined;
  const look = () => {
    const reason = limit();
    apply(!reason);
    if (reason && reason !== last)
      slot.dispatchEvent(new NewsAdRefusedEvent(slot.unit, `${slot.placement}: ${reason}`));
    last = reason;
    if (!reason) resolve();
  };
  const stop = readerAccess.watch(look);
  addEventListener('resize', look, { signal });
  signal.addEventListener(
    'abort',
    () => {
      stop();
      apply(false);
      reject(signal.reason as Error);
    },
    { once: true },
  );
  // Not everybody waits for it.
  within.catch(() => {});
  look();
  return { look, within };
}

/** `Promise.withResolvers` came to browsers in 2024. */
function withResolvers() {
  let resolve!: () => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<void>((...both) => ([resolve, reject] = both));
  return { promise, resolve, reject };
}
