/** Finds out who asks. */
import { accountKey } from './login/account.js';
import type { AccountState } from './login/account-state.js';
import { addressOf, type Context } from './network.js';
import { accountHolder, readerHolder, type Visitor } from './visit.js';

export interface VisitorOptions {
  readonly proxies: number | undefined;
  /** Without one nobody can sign in. */
  readonly state: AccountState | undefined;
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
): Promise<Visitor> {
  const address = addressOf(request, context, proxies);
  const more = { ...(address !== undefined && { address }), ...(gift && { gift }) };
  const stranger = { holder: readerHolder(newId), signedIn: false, ...more };
  if (!state) return stranger;
  const lastKnown = async () => (await state.lastKnown(request))?.products;
  try {
    const known = await state.of(request);
    if (!known) return stranger;
    if ('lastKnown' in known) {
      const { account } = known.lastKnown;
      return { holder: accountHolder(account), signedIn: true, lastKnown, ...more };
    }
    const { account } = known;
    const holder = accountHolder(await accountKey(account));
    return { holder, signedIn: true, account, lastKnown, ...more };
  } catch (failure) {
    return { ...stranger, failure };
  }
}
