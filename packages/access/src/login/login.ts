import { JWKS_PATH, jwksRoute } from '../keys/jwks-route.js';
import type { SigningKeys } from '../keys/signing-keys.js';
import type { RecordStore } from '../stores/record-store.js';
import type { Account } from './account.js';
import type { AccountState } from './account-state.js';
import {
  CALLBACK_PATH,
  IdentityProvider,
  type IdentityProviderOptions,
} from './identity-provider.js';
import { callbackRoute, loginRoute } from './login-routes.js';
import { backchannelLogoutRoute, logoutRoute } from './logout-routes.js';
import { PendingLogins } from './pending-logins.js';
import { withoutData } from './reason.js';
import type { Sessions } from './sessions.js';
import { stateRoute } from './state-route.js';

export interface LoginOptions {
  readonly origin: string;
  readonly records: RecordStore;
  readonly keys: SigningKeys;
  readonly sessions: Sessions;
  readonly state: AccountState;
  readonly provider: IdentityProviderOptions;
  /** Hears of every login, with the reader that the browser was before, if any: their meters become one. */
  readonly onLogin?: (account: Account, readerId: string | undefined) => Promise<void>;
  /** Hears of logins that failed and why, also of those that somebody tried to force. The console by default. */
  readonly onError?: (error: unknown) => void;
  readonly now?: () => number;
}

/** What the routes are given. */
export interface LoginService extends Omit<LoginOptions, 'provider' | 'onError'> {
  readonly pending: PendingLogins;
  readonly provider: IdentityProvider;
  readonly onError: (error: unknown) => void;
}

export type LoginRoute = (request: Request) => Promise<Response>;

/** The handlers by their paths. What they refuse they throw, as `Problem`; so does a store that fails. */
export function loginRoutes(options: LoginOptions): Record<string, LoginRoute> {
  const { origin, records, keys, now, onError = console.error } = options;
  const service: LoginService = {
    ...options,
    onError: (error) => onError(withoutData(error)),
    pending: new PendingLogins(origin, records),
    provider: new IdentityProvider(options.provider, origin),
  };
  return {
    '/access/login': loginRoute(service),
    [CALLBACK_PATH]: callbackRoute(service),
    '/access/logout': logoutRoute(service),
    '/access/backchannel-logout': backchannelLogoutRoute(service),
    '/access/state': stateRoute(service),
    [JWKS_PATH]: jwksRoute(keys, now),
  };
}
