/**
 * A real OpenID provider for this machine, with pages for signing in, registering and signing out. Whoever names an
 * account's e-mail address is let in: there are no passwords, so it is for demonstrations and tests alone.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { Accounts, type IdentityAccount } from './accounts.js';
import { interact } from './interact.js';
import { createMemoryAdapter, Provider } from './library.js';
import { failedPage, signedOutPage, signOutPage } from './pages.js';
import { dress, HEADERS, send } from './send.js';

export interface IdentityOptions {
  /** Its own origin. */
  readonly issuer: string;
  readonly clients: readonly ClientMetadata[];
  readonly accounts?: readonly IdentityAccount[];
}

export async function makeIdentityProvider({ issuer, clients, accounts }: IdentityOptions) {
  const known = new Accounts(accounts);
  const adapter = createMemoryAdapter();
  const home = new URL(clients[0]!.redirect_uris![0]!).origin;
  let keys = [await signingKey()];
  let provider = begin();

  // A new one with other keys goes on with the old one's sessions.
  function begin() {
    return new Provider(issuer, { ...configuration(clients, known, keys, home), adapter });
  }

  return {
    async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
      if (dress(request, response)) return;
      if (!request.url?.startsWith('/interaction/'))
        return void provider.callback()(request, response);
      try {
        await interact(provider, known, request, response);
      } catch {
        send(response, 400, failedPage(home));
      }
    },
    accounts: known,
    /** Signs with a new key from now on. `keepOld`: whether the old one is published still. */
    async rotateKeys({ keepOld = true } = {}): Promise<void> {
      keys = [await signingKey(), ...(keepOld ? keys : [])];
      provider = begin();
    },
    /** The private key that it signs with. */
    signingKey: (): JWK => keys[0]!,
  };
}

function configuration(
  clients: readonly ClientMetadata[],
  accounts: Accounts,
  keys: readonly JWK[],
  home: string,
): Configuration {
  return {
    clients: [...clients],
    jwks: { keys: keys as NonNullable<Configuration['jwks']>['keys'] },
    cookies: { keys: ['not a secret: this machine only'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    // Its default one refuses to call this machine, where its clients are.
    fetch: (url, init) => fetch(url, { ...init, dispatcher: undefined } as RequestInit),
    ttl: { Session: 86_400, Grant: 86_400, Interaction: 3600, AccessToken: 600, IdToken: 600 },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource(ctx) {
          const { secret } = ctx.oidc.session!.state as { secret: string };
          show(ctx, signOutPage(ctx.oidc.urlFor('end_session_confirm'), secret));
        },
        postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage(home)),
      },
    },
    renderError: (ctx) => show(ctx, failedPage(home)),
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    async findAccount(_ctx, id) {
      const account = accounts.byId(id);
      if (!account) return undefined;
      const { email, emailVerified = true, name } = account;
      const claims = { sub: id, email, email_verified: emailVerified, ...(name && { name }) };
      return { accountId: id, claims: async () => claims };
    },
    // The paper is the only client: nobody is asked whether it may know who they are.
    async loadExistingGrant({ oidc: { client, session, provider } }) {
      const grant = new provider.Grant({
        clientId: client!.clientId,
        accountId: session!.accountId!,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

/** One of our pages, in the provider's own answer. Its other pages keep what they need: one sends itself by script. */
function show(ctx: KoaContextWithOIDC, page: string): void {
  ctx.set(HEADERS);
  ctx.type = 'html';
  ctx.body = page;
}

async function signingKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'RS256', use: 'sig' };
}
