import type { MeterStore } from './meter-store.js';

interface Period {
  readonly ends: number;
  readonly opened: Set<string>;
}

/**
 * The meter of one process, forgotten when it ends. Atomic because nothing in a call waits.
 * @param now the clock, in milliseconds
 */
export function memoryMeterStore(now: () => number = Date.now): MeterStore {
  const periods = new Map<string, Period>();

  function current(readerId: string): Period | undefined {
    const period = periods.get(readerId);
    return period && period.ends > now() ? period : undefined;
  }

  /** Forgets what is over. Periods of one length end in the order in which they stand in the map. */
  function tidy(): void {
    for (const [readerId, period] of periods) {
      if (period.ends > now()) return;
      periods.delete(readerId);
    }
  }

  function begin(readerId: string, ttl: number): Period {
    tidy();
    const period = { ends: now() + ttl, opened: new Set<string>() };
    // Setting a key that is there would keep its old place in the order.
    periods.delete(readerId);
    periods.set(readerId, period);
    return period;
  }

  return {
    async consume(readerId, articleId, limit, ttl) {
      const period = current(readerId);
      const opened = period?.opened ?? new Set<string>();
      if (opened.has(articleId)) return { granted: true, used: opened.size };
      if (opened.size >= limit) return { granted: false, used: opened.size };
      return { granted: true, used: (period ?? begin(readerId, ttl)).opened.add(articleId).size };
    },

    async look(readerId, articleId) {
      const opened = current(readerId)?.opened;
      return { granted: opened?.has(articleId) ?? false, used: opened?.size ?? 0 };
    },
  };
}
