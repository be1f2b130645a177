import type { Terms } from './content.js';
import type { Entitled } from './entitlements/provider.js';
import type { MeterStore } from './stores/meter-store.js';
import type { RecordStore } from './stores/record-store.js';

/** A reader who has signed in. */
export interface Account {
  /** The OpenID provider. */
  readonly issuer: string;
  /** The reader's id there. */
  readonly subject: string;
  /** Only one that the provider has verified. */
  readonly email?: string;
}

/** Who asks, as far as the service knows. */
export interface Visitor {
  /** The random id of the reader's cookie; undefined for one who brought none. */
  readonly reader?: string;
  readonly account?: Account;
  /** The network address, by the proxies that the service trusts. */
  readonly address?: string;
}

/** One reader before one article: all that an access rule may decide by. */
export interface Visit {
  readonly article: Terms;
  readonly visitor: Visitor;
  /**
   * Whose meter it is and whose entitlements: the account's, else the cookie's. A reader without either has a new
   * random id, which is kept when something is counted for it.
   */
  readonly holder: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The reader asks for the article. Else somebody looks, which counts nothing. */
  readonly asks: boolean;
  readonly meters: MeterStore;
  readonly records: RecordStore;
  /** What the reader owns, by all providers. They are asked once, when the first rule wants to know. */
  entitled(): Promise<Entitled>;
}

/** Who holds meters and entitlements. JSON keeps issuer and subject apart whatever is in them. */
export function holderOf({ account, reader }: Visitor, newId: string): string {
  return account
    ? `account:${JSON.stringify([account.issuer, account.subject])}`
    : readerHolder(reader ?? newId);
}

export function readerHolder(readerId: string): string {
  return `reader:${readerId}`;
}
