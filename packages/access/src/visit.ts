import type { Terms } from './content.js';
import type { Entitled, Entitlement } from './entitlements/provider.js';
import type { Account } from './login/account.js';
import type { MeterStore } from './stores/meter-store.js';
import type { RecordStore } from './stores/record-store.js';

/** Who asks, as far as the service knows. */
export interface Visitor {
  /**
   * Whose meter it is and whose entitlements: the account's, else the cookie's. A reader without either has a new random
   * id, which is kept when something is counted for it.
   */
  readonly holder: string;
  readonly signedIn: boolean;
  /** The account; undefined for a stranger, and while the stores are down. */
  readonly account?: Account;
  /** The network address, by the proxies that the service trusts. */
  readonly address?: string;
  /** The gift that the reader's link brings. */
  readonly gift?: string;
  /** Why it is not known whether the reader is signed in. */
  readonly failure?: unknown;
  /** What each provider last said that the reader owns: signed, and within grace. Only for those that fail now. */
  lastKnown?(): Promise<ReadonlyMap<string, readonly Entitlement[]> | undefined>;
}

/** One reader before one article: all that an access rule may decide by. */
export interface Visit {
  readonly article: Terms;
  readonly visitor: Visitor;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The reader asks for the article. Else somebody looks, which counts nothing. */
  readonly asks: boolean;
  /** The request itself: for who is known by other things than cookies. */
  readonly request: Request;
  /** The site's own origin, which the request's address need not tell. */
  readonly origin: string;
  readonly meters: MeterStore;
  readonly records: RecordStore;
  /** What the reader owns, by all providers. They are asked once, when the first rule wants to know. */
  entitled(): Promise<Entitled>;
}

/** @param key as `accountKey` makes it: neither meters nor entitlements say whose they are */
export function accountHolder(key: string): string {
  return `account:${key}`;
}

export function readerHolder(readerId: string): string {
  return `reader:${readerId}`;
}
