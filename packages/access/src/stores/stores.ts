import type { MeterStore } from './meter-store.js';
import type { RecordStore } from './record-store.js';

/** Where the access service keeps what it must remember. */
export interface Stores {
  readonly meters: MeterStore;
  readonly records: RecordStore;
}
