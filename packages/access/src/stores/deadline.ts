import { within } from '../deadline.js';
import type { Stores } from './stores.js';

/** The same stores, whose every call ends in time. @param ms milliseconds */
export function inTime({ meters, records }: Stores, ms: number): Stores {
  return {
    meters: {
      consume: (...of) => within(ms, 'meter store', () => meters.consume(...of)),
      look: (...of) => within(ms, 'meter store', () => meters.look(...of)),
      merge: (...of) => within(ms, 'meter store', () => meters.merge(...of)),
      forget: (...of) => within(ms, 'meter store', () => meters.forget(...of)),
    },
    records: {
      get: (...of) => within(ms, 'record store', () => records.get(...of)),
      replace: (...of) => within(ms, 'record store', () => records.replace(...of)),
    },
  };
}
