/** What a comment system says about one thread. */
export interface CommentCount {
  /** Comments that readers can see. */
  readonly count: number;
  /** No further comments are taken. */
  readonly closed?: boolean;
}

/** A comment system that can be asked for many counts at once. */
export interface CommentSource {
  /**
   * @param ids threads, each once
   * @returns what is known; threads that the system does not know are left out
   * @throws when there is no usable answer
   */
  counts(ids: readonly string[], signal: AbortSignal): Promise<Map<string, CommentCount>>;
}
