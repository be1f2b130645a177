import type { Stores } from './stores.js';

/** @param store which one is asked, for messages */
export type Around = <T>(
  call: () => Promise<T>,
  store: 'meter store' | 'record store',
) => Promise<T>;

/** The same stores, with something done around each of their calls. */
export function eachCall({ meters, records }: Stores, around: Around): Stores {
  return {
    meters: {
      consume: (...of) => around(() => meters.consume(...of), 'meter store'),
      look: (...of) => around(() => meters.look(...of), 'meter store'),
      merge: (...of) => around(() => meters.merge(...of), 'meter store'),
      forget: (...of) => around(() => meters.forget(...of), 'meter store'),
    },
    records: {
      get: (...of) => around(() => records.get(...of), 'record store'),
      replace: (...of) => around(() => records.replace(...of), 'record store'),
    },
  };
}
