/**
 * Small texts that end by themselves: sessions, entitlements, salts. Whoever changes one says what it was, so that of
 * two changes at once one is done and the other is tried again: nothing is lost between reading and writing. A text is
 * well-formed Unicode, as JSON always is: a lone surrogate need not come back as one.
 */
export interface RecordStore {
  get(key: string): Promise<string | undefined>;

  /**
   * Puts `after` where `before` stands; undefined is "nothing stands there" before, and "take it away" after. ONE atomic
   * step, across all processes that share the store.
   * @param ttl until the record is forgotten, in milliseconds
   * @returns whether `before` stood there
   */
  replace(
    key: string,
    before: string | undefined,
    after: string | undefined,
    ttl: number,
  ): Promise<boolean>;
}

/** Reads a record that was written as JSON. */
export async function readRecord<T>(store: RecordStore, key: string): Promise<T | undefined> {
  const text = await store.get(key);
  return text === undefined ? undefined : (JSON.parse(text) as T);
}

/** Takes a record away, whatever stands there; also what has ended and is still on the disk. */
export async function forgetRecord(store: RecordStore, key: string): Promise<void> {
  while (!(await store.replace(key, await store.get(key), undefined, 1)));
}

/**
 * Changes a record, as often as somebody else was faster.
 * @param change gets what stands there and gives what shall; undefined takes it away
 */
export async function changeRecord<T>(
  store: RecordStore,
  key: string,
  ttl: number,
  change: (before: T | undefined) => T | undefined,
): Promise<T | undefined> {
  for (;;) {
    const before = await store.get(key);
    const after = change(before === undefined ? undefined : (JSON.parse(before) as T));
    const text = after === undefined ? undefined : JSON.stringify(after);
    if (text === before || (await store.replace(key, before, text, ttl))) return after;
  }
}
