import { within } from '../deadline.js';
import { eachCall } from './each-call.js';
import type { Stores } from './stores.js';

/** The same stores, whose every call ends in time. @param ms milliseconds */
export function inTime(stores: Stores, ms: number): Stores {
  return eachCall(stores, (call, store) => within(ms, store, call));
}
