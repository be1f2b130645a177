import type { RootDatabase } from 'lmdb';
import { digest } from './digest.js';
import { Ends } from './embedded-ends.js';
import type { RecordStore } from './record-store.js';

interface Kept {
  readonly text: string;
  readonly ends: number;
}

export function embeddedRecords(root: RootDatabase, now: () => number): RecordStore {
  const records = root.openDB<Kept, string>('records', { encoding: 'json' });
  const ends = new Ends(root, 'record-ends');

  function textOf(kept: Kept | undefined): string | undefined {
    return kept && kept.ends > now() ? kept.text : undefined;
  }

  function put(key: string, text: string | undefined, ttl: number): void {
    const kept = records.get(key);
    if (kept) ends.delete(kept.ends, key);
    if (text === undefined) return void records.removeSync(key);
    const until = now() + ttl;
    records.putSync(key, { text, ends: until });
    ends.set(until, key, key);
  }

  function forget(key: string): boolean {
    records.removeSync(key);
    return true;
  }

  return {
    async get(key) {
      const name = await digest(key);
      // What another process has written since is seen too.
      root.resetReadTxn();
      return textOf(records.get(name));
    },

    async replace(key, before, after, ttl) {
      const name = await digest(key);
      return root.transaction(() => {
        ends.sweep(now(), forget);
        if (textOf(records.get(name)) !== before) return false;
        put(name, after, ttl);
        return true;
      });
    },
  };
}
