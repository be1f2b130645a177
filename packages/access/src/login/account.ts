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

/** Always the same for the same account, and says nothing about it. */
export function accountKey({ issuer, subject }: Account): Promise<string> {
  return hashOf(issuer, subject);
}
