export interface Consumed {
  /** Whether the article is open to this reader, now or already before. */
  readonly granted: boolean;
  /** Articles of this period that the reader has opened. */
  readonly used: number;
}

/**
 * Counts the articles that readers open. A reader's period begins with the first article and ends `ttl` later;
 * then everything about it is forgotten.
 */
export interface MeterStore {
  /**
   * Opens an article if fewer than `limit` were opened in this period. Opening it again in the same period is free.
   * Count and grant are ONE atomic step: of any number of calls at once, across all processes that share the store,
   * exactly `limit` articles are granted.
   * @param ttl length of a period that begins now, in milliseconds
   */
  consume(readerId: string, articleId: string, limit: number, ttl: number): Promise<Consumed>;

  /** What `consume` has granted so far: `granted` tells of this article. Counts nothing. */
  look(readerId: string, articleId: string): Promise<Consumed>;
}
