/** What the service decides about one reader and one article. */

/** A reader's meter: articles that may be opened in a period, and how many were. */
export interface Meter {
  readonly limit: number;
  readonly used: number;
  /** How many readers with an account may open, where this reader has none and that is more. */
  readonly withAccount?: number;
}

export interface Grant {
  /** Why: `free`, `subscription`, `registered`, `meter`, `time`, `institution`, `gift`, `crawler`, or a rule's own word. */
  readonly reason: string;
  /** When the grant ends, in milliseconds since 1970; without it, with the article's terms. */
  readonly until?: number;
  /** With the reason `meter`. */
  readonly meter?: Meter;
  /** Which product, institution, crawler or gift it was. */
  readonly by?: string;
}

/**
 * Why not. `subscriber`: only subscribers may read it. `registration`: only readers with an account. `meter`: the free
 * articles are used up. `ask`: not yet opened, and it will open when the reader asks. `unavailable`: what decides is down.
 */
export interface Refusal {
  readonly reason: 'subscriber' | 'registration' | 'meter' | 'ask' | 'unavailable';
  /** The reader's meter, where the article has one. */
  readonly meter?: Meter;
  /** With the reason `ask`: it is a gift. */
  readonly gift?: true;
}

/** Fewer ads than everybody sees: what the terms of a paying reader allow. */
export type AdTier = 'light' | 'none';

export type Decision =
  ({ readonly granted: true } & Grant) | ({ readonly granted: false } & Refusal);

export function grant(reason: string, more: Omit<Grant, 'reason'> = {}): Decision {
  return { granted: true, reason, ...more };
}

export function refuse(reason: Refusal['reason'], meter?: Meter, gift?: true): Decision {
  return { granted: false, reason, ...(meter && { meter }), ...(gift && { gift }) };
}
