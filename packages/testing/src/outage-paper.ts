/** A paper whose readers sign in at a real provider, and whose stores and provider can break down in several ways. */
import { getRequestListener } from '@hono/node-server';
import { createAccess } from '../../access/src/access.js';
import type { AccessOptions } from '../../access/src/options.js';
import type { PaidArticle } from '../../access/src/content.js';
import { makeKeys } from '../../access/src/keys/keys.js';
import { SigningKeys } from '../../access/src/keys/signing-keys.js';
import { accountKey } from '../../access/src/login/account.js';
import { eachCall } from '../../access/src/stores/each-call.js';
import { memoryStores } from '../../access/src/stores/memory.js';
import type { Stores } from '../../access/src/stores/stores.js';
import { accountHolder } from '../../access/src/visit.js';
import { startLocalServer } from './local-server.js';
import { LoginBrowser } from './login-paper.js';
import { startOidcProvider } from './oidc-provider.js';

/** What comes from a store that is not itself. */
export type Breakdown = 'down' | 'slow' | { readonly rubbish: unknown };

/** For each store call, milliseconds. */
export const DEADLINE = 100;
export const READERS = ['ada', 'grace', 'mary', 'joan'];

const CLIENT = { clientId: 'paper', clientSecret: 'known to everybody on this machine' };

export async function startOutagePaper(
  models: AccessOptions['models'],
  articles: ReadonlyMap<string, PaidArticle>,
  more: Partial<AccessOptions> = {},
) {
  let answer: (request: Request) => Promise<Response> = async () => new Response();
  const server = await startLocalServer(getRequestListener((request) => answer(request)));
  const origin = server.url;
  const idp = await startOidcProvider({
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [`${origin}/access/callback`],
      },
    ],
    accounts: READERS.map((id) => ({ id, email: `${id}@paper.example` })),
  });
  const clock = { ahead: 0 };
  const now = () => Date.now() + clock.ahead;
  const broken: { how?: Breakdown | undefined } = {};
  const access = createAccess({
    origin,
    content: { find: async (id) => articles.get(id) },
    stores: breakable(memoryStores(now), broken),
    models,
    keys: await SigningKeys.load(await makeKeys({ demo: true }), origin),
    login: { provider: { issuer: idp.issuer, ...CLIENT, timeout: 1000 } },
    proxies: 0,
    deadline: DEADLINE,
    onError: () => {},
    now,
    ...more,
  });
  answer = access;

  /** The stores learn that a reader owns `digital`, or does no longer. */
  async function own(subject: string, revoked = false): Promise<void> {
    const holder = accountHolder(await accountKey({ issuer: idp.issuer, subject }));
    const change = { holder, product: 'digital', at: now() };
    await access.entitlements.change(revoked ? { ...change, revoked } : change);
  }

  /** A reader's browser after login. */
  async function signedIn(subject: string): Promise<LoginBrowser> {
    const browser = new LoginBrowser(origin);
    await browser.signIn(subject);
    await browser.state();
    return browser;
  }

  /** A reader who is signed in and owns `digital`, with what the browser keeps of it. */
  async function subscriber(subject: string): Promise<string> {
    await own(subject);
    return (await signedIn(subject)).cookiesFor(new URL(origin));
  }

  return {
    ...{ origin, access, idp, clock, broken, own, signedIn, subscriber },
    close: () => Promise.all([server.close(), idp.close()]),
  };
}

export type OutagePaper = Awaited<ReturnType<typeof startOutagePaper>>;

function breakable(stores: Stores, broken: { how?: Breakdown | undefined }): Stores {
  return eachCall(stores, async <T>(call: () => Promise<T>) => {
    const { how } = broken;
    if (how === undefined) return call();
    if (how === 'down') throw new Error('the store is down');
    return how === 'slow' ? new Promise<never>(() => {}) : (how.rubbish as T);
  });
}
