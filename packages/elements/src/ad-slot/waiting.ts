/** What a slot waits for. Each wait ends with its signal. */
import { consent } from '../core/consent.js';
import type { Choice, Source } from './sources.js';

/** Never resolves; rejects with the signal's reason. */
export function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

/**
 * `work` with a limit in milliseconds; over it, a `TimeoutError`. A piece of work that ignores its signal is left
 * behind.
 */
export function within<T>(
  ms: number,
  what: string,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const limit = new AbortController();
  const late = new DOMException(`${what} within ${ms} ms.`, 'TimeoutError');
  const timer = setTimeout(() => limit.abort(late), ms);
  const both = AbortSignal.any([signal, limit.signal]);
  return Promise.race([work(both), aborted(both)]).finally(() => clearTimeout(timer));
}

/** Resolves when the reader's answer allows a source, be it much later. `meanwhile` hears of a refusal. */
export function allowed(choice: Choice, signal: AbortSignal, refused: () => void): Promise<Source> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const source = choice();
      if (source) {
        stop();
        resolve(source);
      } else if (consent.answer('ads') === 'refused') refused();
    };
    const stop = consent.watch('ads', look);
    signal.addEventListener('abort', () => (stop(), reject(signal.reason as Error)), {
      once: true,
    });
    look();
  });
}

const loads = new Set<Promise<unknown>>();
/** A load that takes longer, in milliseconds, no longer holds others back. */
const LONG = 1000;

/** Begins `load` when fewer than `most` others go on. */
export async function inTurn<T>(
  most: number,
  signal: AbortSignal,
  load: () => Promise<T>,
): Promise<T> {
  while (loads.size >= most) await Promise.race([...loads, aborted(signal)]);
  const work = load();
  const long = new Promise((over) => setTimeout(over, LONG));
  const going = Promise.race([work.catch(() => {}), long]);
  loads.add(going);
  void going.then(() => loads.delete(going));
  return work;
}
