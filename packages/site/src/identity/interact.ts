/** Signing in and registering: what the reader does between the paper's question and the provider's answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { Accounts, IdentityAccount } from './accounts.js';
import { signInPage, type Mistake } from './pages.js';
import { readFields, send } from './send.js';

/** @throws where the login is over, or was begun in another browser */
export async function interact(
  provider: Provider,
  accounts: Accounts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') return send(response, 200, signInPage(uid));
  const fields = await readFields(request);
  if (fields.get('do') === 'cancel')
    return provider.interactionFinished(request, response, { error: 'access_denied' });
  const found = accountFor(fields, accounts);
  if ('field' in found) return send(response, 422, signInPage(uid, found));
  await provider.interactionFinished(request, response, { login: { accountId: found.id } });
}

function accountFor(fields: URLSearchParams, accounts: Accounts): IdentityAccount | Mistake {
  const [email, name] = ['email', 'name'].map((field) => (fields.get(field) ?? '').trim()) as [
    string,
    string,
  ];
  const known = accounts.byEmail(email);
  if (fields.get('do') !== 'register') {
    const why = 'There is no account with this address. Check it, or register below.';
    return known ?? { field: 'email', why, email };
  }
  const wrong = (field: Mistake['field'], why: string) => ({ field, why, email, name });
  if (!/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(email))
    return wrong('new-email', 'Write an address like name@example.org.');
  if (known) return wrong('new-email', 'This address has an account already: sign in above.');
  if (!name || name.length > 80) return wrong('name', 'Write a name of up to 80 letters.');
  return accounts.add(email, name);
}
