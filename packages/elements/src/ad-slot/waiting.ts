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

let loading = 0;
const waiting: (() => void)[] = [];
/** A load that takes longer, in milliseconds, no longer holds others back. */
const LONG = 1000;

/** Resolves when fewer than `most` ads load. Give the turn back by calling what it resolves with. */
export async function turn(most: number, signal: AbortSignal): Promise<() => void> {
  while (loading >= most)
    await Promise.race([new Promise<void>((next) => waiting.push(next)), aborted(signal)]);
  loading++;
  const over = () => {
    clearTimeout(timer);
    if (isOver) return;
    isOver = true;
    loading--;
    for (const next of waiting.splice(0)) next();
  };
  let isOver = false;
  const timer = setTimeout(over, LONG);
  return over;
}
