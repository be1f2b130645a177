import type { MeterStore } from './meter-store.js';
import type { RecordStore } from './record-store.js';
import type { Stores } from './stores.js';

/**
 * The stores of one process, forgotten when it ends. Atomic because nothing in a call waits.
 * @param now the clock, in milliseconds
 */
export function memoryStores(now: () => number = Date.now): Stores {
  return { meters: memoryMeters(now), records: memoryRecords(now) };
}

interface Period {
  readonly began: number;
  readonly granted: Set<string>;
}

function memoryMeters(now: () => number): MeterStore {
  const periods = new Expiring<Period>(now);

  return {
    async consume(meter, item, limit, ttl) {
      const period = periods.get(meter);
      const used = period?.granted.size ?? 0;
      if (period?.granted.has(item)) return { granted: true, used, since: period.began };
      if (used >= limit) return { granted: false, used, ...(period && { since: period.began }) };
      const counted = period ?? { began: now(), granted: new Set<string>() };
      counted.granted.add(item);
      if (!period) periods.set(meter, counted, ttl);
      return { granted: true, used: counted.granted.size, since: counted.began };
    },

    async look(meter, item) {
      const period = periods.get(meter);
      if (!period) return { granted: false, used: 0 };
      const { granted, began } = period;
      return { granted: granted.has(item), used: granted.size, since: began };
    },

    async merge(from, to) {
      const period = periods.get(from);
      if (!period || from === to) return;
      const kept = periods.get(to);
      if (kept) for (const item of period.granted) kept.granted.add(item);
      else periods.move(from, to);
      periods.delete(from);
    },

    forget: async (meter) => periods.delete(meter),
  };
}

function memoryRecords(now: () => number): RecordStore {
  const records = new Expiring<string>(now);

  return {
    get: async (key) => records.get(key),

    async replace(key, before, after, ttl) {
      if (records.get(key) !== before) return false;
      if (after === undefined) records.delete(key);
      else records.set(key, after, ttl);
      return true;
    },
  };
}

/** A map whose entries end. */
class Expiring<Value> {
  readonly #entries = new Map<string, { readonly ends: number; readonly value: Value }>();
  #sweepAt = 1000;

  constructor(private readonly now: () => number) {}

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.ends > this.now() ? entry.value : undefined;
  }

  set(key: string, value: Value, ttl: number): void {
    this.#sweep();
    this.#entries.set(key, { ends: this.now() + ttl, value });
  }

  move(from: string, to: string): void {
    this.#entries.set(to, this.#entries.get(from)!);
  }

  delete(key: string): void {
    this.#entries.delete(key);
  }

  /** Looks at all of them only when there are twice as many as were left the last time. */
  #sweep(): void {
    if (this.#entries.size < this.#sweepAt) return;
    for (const [key, { ends }] of this.#entries) if (ends <= this.now()) this.#entries.delete(key);
    this.#sweepAt = Math.max(1000, this.#entries.size * 2);
  }
}
