import { hashOf } from './ids.js';

/** A reader who has signed in. */
export interface Account {
  /** The OpenID provider. */
  readonly issuer: string;
  /** The reader's id there. */
  readonly subject: string;
  /** Only one that the provider has verified. */
  readonly email?: string;
}

/** What tells one account from another. */
export type AccountName = Pick<Account, 'issuer' | 'subject'>;

/** Always the same for the same account, and says nothing about it. */
export function accountKey({ issuer, subject }: AccountName): Promise<string> {
  return hashOf(issuer, subject);
}
