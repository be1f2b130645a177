/** Finds out who asks. */
import { accountKey } from './login/account.js';
import { STORED } from './entitlements/stored.js';
import type { AccountState } from './login/account-state.js';
import type { Session } from './login/sessions.js';
import { addressOf, type Context } from './network.js';
import { accountHolder, readerHolder, type Visitor } from './visit.js';

export interface VisitorOptions {
  readonly proxies: number | undefined;
  /** Without one nobody can sign in. */
  readonly state: AccountState | undefined;
}

export interface KnownVisitor {
  readonly visitor: Visitor;
  /** Undefined for a stranger, and while the stores are down. */
  readonly session?: Session;
}

/**
 * @param newId the id that a reader without one gets
 * @param gift the gift that the reader brings
 */
export async function visitorOf(
  request: Request,
  context: Context,
  newId: string,
  { proxies, state }: VisitorOptions,
  gift?: string,
): Promise<KnownVisitor> {
  const address = addressOf(request, context, proxies);
  const more = { ...(address !== undefined && { address }), ...(gift && { gift }) };
  const stranger = { holder: readerHolder(newId), signedIn: false, ...more };
  if (!state) return { visitor: stranger };
  const lastKnown = async () => {
    const signed = await state.lastKnown(request);
    return signed && new Map([...signed.kept, [STORED, signed.products]]);
  };
  try {
    const known = await state.of(request);
    if (!known) return { visitor: stranger };
    if ('lastKnown' in known) {
      const { account } = known.lastKnown;
      const holder = accountHolder(account);
      return { visitor: { holder, signedIn: true, lastKnown, ...more } };
    }
    const { account, session } = known;
    const holder = accountHolder(await accountKey(account));
    return { visitor: { holder, signedIn: true, account, lastKnown, ...more }, session };
  } catch (failure) {
    return { visitor: { ...stranger, failure } };
  }
}
