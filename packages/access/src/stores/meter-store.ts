export interface Consumed {
  /** Whether the item is granted by this meter, now or already before. */
  readonly granted: boolean;
  /** Different items granted in this period. */
  readonly used: number;
  /** When this period began, in milliseconds since 1970; undefined where nothing is counted. */
  readonly since?: number;
}

/**
 * Counts different items: the articles of a reader, the readers of a gift link, the new readers of a network. A meter's
 * period begins with its first item and ends `ttl` later; then everything about it is forgotten.
 */
export interface MeterStore {
  /**
   * Grants an item if fewer than `limit` were granted in this period. The same item again in the same period is free.
   * Count and grant are ONE atomic step: of any number of calls at once, across all processes that share the store,
   * exactly `limit` items are granted.
   * @param ttl length of a period that begins now, in milliseconds
   */
  consume(meter: string, item: string, limit: number, ttl: number): Promise<Consumed>;

  /** What `consume` has granted so far: `granted` tells of this item. Counts nothing. */
  look(meter: string, item: string): Promise<Consumed>;

  /**
   * Counts all that `from` was granted as granted to `to`, and forgets `from`: one atomic step. A running period of
   * `to` stays as it is, so that nobody gets a fresh one by merging; without one, that of `from` goes on. Together they
   * may be over the limit. Merging again changes nothing.
   */
  merge(from: string, to: string): Promise<void>;

  /** Takes away all that is known of a meter, in one atomic step: its next item begins a new period. */
  forget(meter: string): Promise<void>;
}
