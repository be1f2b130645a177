import { open } from 'lmdb';
import { embeddedMeters } from './embedded-meters.js';
import { embeddedRecords } from './embedded-records.js';
import type { Stores } from './stores.js';

export interface EmbeddedStores extends Stores {
  /** Ends what is being written and lets go of the folder. */
  close(): Promise<void>;
}

/**
 * Stores in a folder of this machine's disk, shared by all of its processes. What a call has answered is on the disk:
 * neither a killed process nor a power cut takes it back.
 * @param path of the folder; it is made where there is none
 * @param now the clock, in milliseconds
 */
export function embeddedStores(path: string, now: () => number = Date.now): EmbeddedStores {
  // Overlapping sync would answer before the disk has it.
  const root = open({ path, noSubdir: false, overlappingSync: false });
  return {
    meters: embeddedMeters(root, now),
    records: embeddedRecords(root, now),
    close: () => root.close(),
  };
}
