import type { RootDatabase } from 'lmdb';
import { digest } from './digest.js';
import { Ends } from './embedded-ends.js';
import type { Consumed, MeterStore } from './meter-store.js';

interface Period {
  /** Under which its items are kept, so that a meter's next period begins with none. */
  readonly id: string;
  readonly began: number;
  readonly ends: number;
  readonly used: number;
}

type Item = [period: string, item: string];

/** Items that a sweep takes away at once. */
const SWEPT_ITEMS = 100;

export function embeddedMeters(root: RootDatabase, now: () => number): MeterStore {
  const periods = root.openDB<Period, string>('meters', { encoding: 'json' });
  const items = root.openDB<true, Item>('items', { encoding: 'json' });
  const ends = new Ends(root, 'meter-ends');

  function running(meter: string): Period | undefined {
    const period = periods.get(meter);
    return period && period.ends > now() ? period : undefined;
  }

  function newPeriod(ttl: number): Period {
    const began = now();
    return { id: crypto.randomUUID(), began, ends: began + ttl, used: 0 };
  }

  function answer(period: Period | undefined, item: string): Consumed {
    if (!period) return { granted: false, used: 0 };
    const { id, used, began } = period;
    return { granted: items.doesExist([id, item]), used, since: began };
  }

  function itemsOf(period: string, limit?: number): Item[] {
    const range = { start: [period, ''] as Item, end: [period, '~'] as Item };
    return [...items.getKeys({ ...range, ...(limit && { limit }) })];
  }

  /** Nothing of a period is left, also not its items' names. */
  function drop({ id, ends: end }: Period): void {
    for (const item of itemsOf(id)) items.removeSync(item);
    ends.delete(end, id);
  }

  function forget(meter: string): void {
    const period = periods.get(meter);
    if (!period) return;
    periods.removeSync(meter);
    drop(period);
  }

  /** Makes a period the one of a meter, be it new or another meter's. One that has ended may still lie there. */
  function begin(meter: string, period: Period): void {
    forget(meter);
    periods.putSync(meter, period);
    ends.set(period.ends, period.id, meter);
  }

  function forgetEnded(id: string, meter: string): boolean {
    if (periods.get(meter)?.id === id) periods.removeSync(meter);
    const some = itemsOf(id, SWEPT_ITEMS);
    for (const item of some) items.removeSync(item);
    return some.length < SWEPT_ITEMS;
  }

  function consume(meter: string, item: string, limit: number, ttl: number): Consumed {
    const period = running(meter);
    const before = answer(period, item);
    if (before.granted || before.used >= limit) return before;
    const counted = { ...(period ?? newPeriod(ttl)), used: before.used + 1 };
    items.putSync([counted.id, item], true);
    if (period) periods.putSync(meter, counted);
    else begin(meter, counted);
    return answer(counted, item);
  }

  function merge(from: string, to: string): void {
    const period = running(from);
    if (!period || from === to) return;
    periods.removeSync(from);
    const kept = running(to);
    if (!kept) return begin(to, period);
    const added = itemsOf(period.id).filter(([, item]) => !items.doesExist([kept.id, item]));
    for (const [, item] of added) items.putSync([kept.id, item], true);
    periods.putSync(to, { ...kept, used: kept.used + added.length });
    drop(period);
  }

  return {
    async consume(meter, item, limit, ttl) {
      const [meterName, itemName] = await Promise.all([digest(meter), digest(item)]);
      return root.transaction(() => {
        ends.sweep(now(), forgetEnded);
        return consume(meterName, itemName, limit, ttl);
      });
    },

    async look(meter, item) {
      const [meterName, itemName] = await Promise.all([digest(meter), digest(item)]);
      // What another process has counted since is seen too.
      root.resetReadTxn();
      return answer(running(meterName), itemName);
    },

    async merge(from, to) {
      const [fromName, toName] = await Promise.all([digest(from), digest(to)]);
      await root.transaction(() => {
        ends.sweep(now(), forgetEnded);
        merge(fromName, toName);
      });
    },

    async forget(meter) {
      const name = await digest(meter);
      await root.transaction(() => {
        ends.sweep(now(), forgetEnded);
        forget(name);
      });
    },
  };
}
