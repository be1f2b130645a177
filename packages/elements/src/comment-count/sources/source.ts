/** What a comment system says about one thread. */
export interface CommentCount {
  /** Comments that readers can see. */
  readonly count: number;
  /** No further comments are taken. */
  readonly closed?: boolean | undefined;
  /** The number is from the cache, and this is what the system says of it now. */
  readonly later?: () => Promise<CommentCount | undefined>;
}

/** A comment system that can be asked for many counts at once. */
export interface CommentSource {
  /**
   * @param threads each once
   * @returns what is known, or on its way; threads that the system does not know are left out
   * @throws when there is no usable answer
   */
  counts(
    threads: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, CommentCount | Promise<CommentCount | undefined>>>;
}

/** A comment system as it is: with its limits, and names of its own for threads. */
export interface CommentSystem {
  /** How many threads one request may name; all of them by default. */
  readonly limit?: number;
  /**
   * How the system itself spells a thread, where several spellings mean the same: an address with a campaign's parameters
   * is that without. Asked for, and answered, by this spelling.
   */
  spell?(thread: string): string;
  /**
   * One request.
   * @param threads as the system spells them, each once, no more than the limit
   * @returns what is known; threads that the system does not know are left out
   * @throws when there is no usable answer
   */
  counts(
    threads: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, CommentCount>>;
}
