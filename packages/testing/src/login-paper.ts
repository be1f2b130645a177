/** A small paper whose readers sign in through a real OpenID provider, both on this machine. */
import { getRequestListener } from '@hono/node-server';
import { makeKeys } from '../../access/src/keys/keys.js';
import { SigningKeys } from '../../access/src/keys/signing-keys.js';
import type { Entitlement } from '../../access/src/entitlements/provider.js';
import type { Account } from '../../access/src/login/account.js';
import { AccountState } from '../../access/src/login/account-state.js';
import { loginRoutes, type LoginRoute } from '../../access/src/login/login.js';
import { Sessions } from '../../access/src/login/sessions.js';
import { Problem } from '../../access/src/problem.js';
import { memoryStores } from '../../access/src/stores/memory.js';
import type { RecordStore } from '../../access/src/stores/record-store.js';
import { CookieBrowser, type Page } from './cookie-browser.js';
import { startLocalServer } from './local-server.js';
import { startOidcProvider } from './oidc-provider.js';

export const ACCOUNTS = [
  { id: 'ada', email: 'ada@paper.example' },
  { id: 'grace', email: 'grace@paper.example', emailVerified: false },
];

export async function startLoginPaper({ timeout = 5000 } = {}) {
  let routes: Record<string, LoginRoute> = {};
  const server = await startLocalServer(getRequestListener((request) => answer(request, routes)));
  const origin = server.url;
  const client = { clientId: 'paper', clientSecret: 'known to everybody on this machine' };
  const idp = await startOidcProvider({ clients: [metadata(origin, client)], accounts: ACCOUNTS });

  const errors: unknown[] = [];
  const logins: { account: Account; readerId: string | undefined }[] = [];
  const owned = new Map<string, Entitlement[]>([['ada', [{ product: 'digital' }]]]);
  const store = switchable(memoryStores().records);
  const { records } = store;
  const keys = await SigningKeys.load(await makeKeys({ demo: true }), origin);
  const onError = (error: unknown) => void errors.push(error);
  const sessions = new Sessions({ origin, records });
  const products = async ({ subject }: Account) => owned.get(subject) ?? [];
  const state = new AccountState({ origin, sessions, keys, products, onError });
  const service = { origin, records, keys, sessions, state, onError };
  routes = loginRoutes({
    ...service,
    provider: { issuer: idp.issuer, ...client, timeout },
    onLogin: async (account, readerId) => void logins.push({ account, readerId }),
  });

  return {
    origin,
    idp,
    keys,
    sessions,
    state,
    store,
    owned,
    /** What `onError` and `onLogin` heard. */
    errors,
    logins,
    browser: () => new LoginBrowser(origin),
    close: () => Promise.all([server.close(), idp.close()]),
  };
}

export type LoginPaper = Awaited<ReturnType<typeof startLoginPaper>>;

/** A browser that knows the way. */
export class LoginBrowser extends CookieBrowser {
  constructor(readonly origin: string) {
    super();
  }

  /** As far as the provider's page. */
  begin(returnTo = '/'): Promise<Page> {
    return this.open(`${this.origin}/access/login?return=${encodeURIComponent(returnTo)}`);
  }

  /** Signs in at the provider, or with '' does not. @returns the way back to the paper, which is not gone yet */
  async choose(page: Page, account: string): Promise<URL> {
    const isBack = (url: URL) => url.origin === this.origin;
    // All accounts of these papers have such an address.
    const email = `${account}@paper.example`;
    const fields: Record<string, string> = account ? { do: 'sign-in', email } : { do: 'cancel' };
    return (await this.submit(page.url, fields, isBack)).url;
  }

  /** The whole way. @returns the page on which it ends */
  async signIn(account = 'ada', returnTo = '/'): Promise<Page> {
    return this.open(await this.choose(await this.begin(returnTo), account));
  }

  async state(): Promise<{ signedIn: boolean; token?: string; products: Entitlement[] }> {
    return (await (await this.fetch(`${this.origin}/access/state`)).json()) as never;
  }

  /** The request that the browser would send for a page. */
  request(path = '/'): Request {
    const url = new URL(path, this.origin);
    return new Request(url, { headers: { cookie: this.cookiesFor(url) } });
  }
}

/** The page that is asked for says where the reader is, and nothing else. */
async function answer(request: Request, routes: Record<string, LoginRoute>): Promise<Response> {
  const { pathname } = new URL(request.url);
  try {
    return (await routes[pathname]?.(request)) ?? new Response(`page ${pathname}`);
  } catch (error) {
    if (error instanceof Problem) return error.response();
    return new Problem(503, 'This does not work just now.').response();
  }
}

function metadata(origin: string, client: { clientId: string; clientSecret: string }) {
  return {
    client_id: client.clientId,
    client_secret: client.clientSecret,
    redirect_uris: [`${origin}/access/callback`],
    post_logout_redirect_uris: [`${origin}/`],
    backchannel_logout_uri: `${origin}/access/backchannel-logout`,
    backchannel_logout_session_required: true,
  };
}

/** A store that can go down. */
function switchable(records: RecordStore) {
  const store = {
    down: false,
    records: {
      get: async (key) => (check(), records.get(key)),
      replace: async (...of) => (check(), records.replace(...of)),
    } satisfies RecordStore,
  };
  function check() {
    if (store.down) throw new Error('the record store is down');
  }
  return store;
}
