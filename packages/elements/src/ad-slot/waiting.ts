/** What a slot waits for. Each wait ends with its signal. */
import { consent } from '../core/consent.js';
import { watchVisibility } from '../core/visibility.js';

/** Never resolves; rejects with the signal's reason. */
export function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/** `work` with a limit in milliseconds. A piece of work that ignores its signal is left behind. */
export function within<T>(
  ms: number,
  what: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(new Error(`${what} within ${ms} ms.`)), ms);
  const both = AbortSignal.any([signal, limit.signal]);
  return Promise.race([work(both), aborted(both)]).finally(() => clearTimeout(timer));
}

/** Resolves when `address` may be asked, be it much later. `meanwhile` hears of a refusal. */
export function consented(
  address: string,
  signal: AbortSignal,
  refused: () => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (consent.allows('ads', address)) {
        stop();
        resolve();
      } else if (consent.answer('ads') === 'refused') refused();
    };
    const stop = consent.watch('ads', look);
    signal.addEventListener('abort', () => (stop(), reject(signal.reason as Error)), {
      once: true,
    });
    look();
  });
}

/**
 * Calls back when `element` can be taken out of the page and no text in view moves: it is below the viewport, or
 * above it where the browser holds the text in place (WebKit has no scroll anchoring).
 */
export function whenUnseen(element: Element, signal: AbortSignal, go: () => unknown): void {
  const stop = watchVisibility(element, '0px', (entry) => {
    // The entry may be a frame old: a reader who scrolls could have the box in view by now.
    const { top, bottom } = element.getBoundingClientRect();
    const below = top >= Math.max(innerHeight, document.documentElement.clientHeight);
    const above = bottom <= 0 && CSS.supports('overflow-anchor', 'auto');
    if (entry.isIntersecting || !(below || above)) return;
    stop();
    go();
  });
  signal.addEventListener('abort', stop, { once: true });
}
