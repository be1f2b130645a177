import type { Database, RootDatabase } from 'lmdb';

/** More than the one that a write can add, so that what has ended never piles up. */
const SWEPT_AT_ONCE = 8;

/** What ends when, in order of time: what has ended is found without a look at the rest. */
export class Ends {
  readonly #index: Database<string, [ends: number, id: string]>;

  constructor(root: RootDatabase, name: string) {
    this.#index = root.openDB(name, { encoding: 'json' });
  }

  set(ends: number, id: string, what: string): void {
    this.#index.putSync([ends, id], what);
  }

  delete(ends: number, id: string): void {
    this.#index.removeSync([ends, id]);
  }

  /**
   * A part of every write, so that no timer is needed.
   * @param forget takes something away that has ended, and says whether nothing of it is left
   */
  sweep(now: number, forget: (id: string, what: string) => boolean): void {
    const ended = this.#index.getRange({ end: [now, ''], limit: SWEPT_AT_ONCE });
    // All are read before the first is taken away.
    for (const { key, value: what } of [...ended]) {
      const [ends, id] = key;
      if (forget(id, what)) this.delete(ends, id);
    }
  }
}
