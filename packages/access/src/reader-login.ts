/** Login as a part of the access service: what an account owns, and what becomes of the reader who signs in. */
import type { AccessOptions } from './options.js';
import type { Route } from './service.js';
import type { StoredEntitlements } from './entitlements/stored.js';
import { accountKey, type Account } from './login/account.js';
import { AccountState } from './login/account-state.js';
import type { IdentityProviderOptions } from './login/identity-provider.js';
import { loginRoutes } from './login/login.js';
import { Sessions } from './login/sessions.js';
import { meterKey } from './models/metered.js';
import { metersOf } from './models/rule.js';
import type { Stores } from './stores/stores.js';
import { accountHolder, readerHolder } from './visit.js';

export interface ReaderLogin {
  readonly provider: IdentityProviderOptions;
  /** How long a login lasts, in days (30). */
  readonly days?: number;
  /** While the stores are down, for how long readers are believed what was last signed, in hours (24). */
  readonly grace?: number;
}

interface Parts {
  readonly options: AccessOptions;
  readonly stores: Stores;
  readonly entitlements: StoredEntitlements;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

export interface LoginPart {
  readonly sessions: Sessions;
  readonly state: AccountState;
  readonly routes: Readonly<Record<string, Route>>;
}

export function loginOf(parts: Parts): LoginPart | undefined {
  const { options, stores, entitlements, now, onError } = parts;
  const { login, keys, origin } = options;
  if (!login) return undefined;
  if (!keys) throw new TypeError('login needs keys: what readers own is signed');
  const { provider, days, grace } = login;
  const { records } = stores;
  const sessions = new Sessions({ origin, records, now, ...(days !== undefined && { days }) });
  const products = async (account: Account) =>
    entitlements.ownedBy(accountHolder(await accountKey(account)));
  const shared = { origin, sessions, keys, now, onError };
  const state = new AccountState({ ...shared, products, ...(grace !== undefined && { grace }) });
  const onLogin = (account: Account, reader?: string) => merge(parts, account, reader);
  return { sessions, state, routes: loginRoutes({ ...shared, records, state, provider, onLogin }) };
}

/** What the browser's reader has opened and bought is the account's from now on. */
async function merge(
  { options, stores, entitlements, now }: Parts,
  account: Account,
  reader: string | undefined,
): Promise<void> {
  if (reader === undefined) return;
  const [from, to] = [readerHolder(reader), accountHolder(await accountKey(account))];
  for (const meter of metersOf(options.models))
    await stores.meters.merge(meterKey(meter, from), meterKey(meter, to));
  for (const { product, until } of await entitlements.ownedBy(from)) {
    const at = now();
    await entitlements.change({ holder: to, product, at, ...(until !== undefined && { until }) });
    await entitlements.change({ holder: from, product, at, revoked: true });
  }
}
