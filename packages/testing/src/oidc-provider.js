/**
 * A real OpenID provider on this machine, with its own pages for login and registration: for tests and the reference
 * site. Whoever knows an account's name is let in; there are no passwords.
 */
import { exportJWK, generateKeyPair } from 'jose';
import Provider from 'oidc-provider';
import { startLocalServer } from './local-server.js';
import { loginPage, logoutPage, signedOutPage } from './oidc-pages.js';

/**
 * @typedef {object} OidcAccount
 * @property {string} id the `sub`
 * @property {string} email
 * @property {boolean} [emailVerified] true by default
 */

/**
 * @typedef {object} OidcOptions
 * @property {import('oidc-provider').ClientMetadata[]} clients
 * @property {OidcAccount[]} [accounts]
 */

/**
 * Answers in the provider's place; false where it shall answer itself.
 * @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean} Answer
 */

/** @param {OidcOptions} options */
export async function startOidcProvider({ clients, accounts = [] }) {
  const known = new Map(accounts.map((account) => [account.id, account]));
  let keys = [await signingKey()];
  /** @type {Provider} */
  let provider;
  /** @type {string[]} */
  const asked = [];
  /** @type {Answer | undefined} */
  let instead;
  const server = await startLocalServer((request, response) => {
    asked.push(request.url ?? '');
    if (instead?.(request, response)) return;
    if (request.url?.startsWith('/interaction/')) return void interact(request, response);
    void provider.callback()(request, response);
  });

  // A new provider with other keys goes on with the old one's sessions: their store belongs to the module.
  function begin() {
    provider = new Provider(server.url, configuration(clients, known, keys));
  }
  begin();

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function interact(request, response) {
    try {
      const { uid } = await provider.interactionDetails(request, response);
      if (request.method !== 'POST')
        return void html(response, loginPage(uid, [...known.values()]));
      const fields = await readForm(request);
      const accountId = fields.get('email') ? register(String(fields.get('email'))) : fields.get('account'); // prettier-ignore
      const result = accountId && known.has(accountId) ? { login: { accountId } } : { error: 'access_denied' }; // prettier-ignore
      await provider.interactionFinished(request, response, result);
    } catch (error) {
      response.writeHead(400, { 'content-type': 'text/plain' }).end(String(error));
    }
  }

  /** A new account, or the one that has the address. @param {string} email @returns its id */
  function register(email) {
    const before = [...known.values()].find((account) => account.email === email);
    const id = before?.id ?? `reader-${known.size + 1}`;
    if (!before) known.set(id, { id, email });
    return id;
  }

  return {
    ...server,
    issuer: server.url,
    register,
    /** Signs with a new key from now on. @param {{keepOld?: boolean}} [options] whether the old one is published still */
    async rotateKeys({ keepOld = true } = {}) {
      keys = [await signingKey(), ...(keepOld ? keys : [])];
      begin();
    },
    /** The private key that it signs with, for tokens that a test makes itself. */
    signingKey: () => /** @type {import('jose').JWK} */ (keys[0]),
    /** The paths that were asked for. */
    asked,
    /** A provider that is down, slow, or talks rubbish. @param {Answer | undefined} answer */
    answerInstead(answer) {
      instead = answer;
    },
  };
}

/**
 * @param {OidcOptions['clients']} clients
 * @param {Map<string, OidcAccount>} accounts
 * @param {import('jose').JWK[]} keys
 * @returns {import('oidc-provider').Configuration}
 */
function configuration(clients, accounts, keys) {
  return {
    clients,
    jwks: { keys: /** @type {import('oidc-provider').JWK[]} */ (keys) },
    cookies: { keys: ['not a secret: this machine only'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    pkce: { required: () => true },
    // Its default one refuses to call this machine, where its clients are.
    fetch: (url, init) =>
      fetch(url, /** @type {RequestInit} */ ({ ...init, dispatcher: undefined })),
    ttl: { Session: 86_400, Grant: 86_400, Interaction: 3600, AccessToken: 600, IdToken: 600 },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => void (ctx.body = logoutPage(form)),
        postLogoutSuccessSource: (ctx) => void (ctx.body = signedOutPage()),
      },
    },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    async findAccount(_ctx, id) {
      const account = accounts.get(id);
      if (!account) return undefined;
      const { email, emailVerified = true } = account;
      return { accountId: id, claims: async () => ({ sub: id, email, email_verified: emailVerified }) }; // prettier-ignore
    },
    // The paper is the only client: nobody is asked whether it may know who they are.
    async loadExistingGrant(ctx) {
      const { client, session, provider } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId }); // prettier-ignore
      grant.addOIDCScope('openid email');
      await grant.save();
      return grant;
    },
  };
}

async function signingKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: crypto.randomUUID(), alg: 'RS256', use: 'sig' };
}

/** @param {import('node:http').IncomingMessage} request */
async function readForm(request) {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) text += piece;
  return new URLSearchParams(text);
}

/** @param {import('node:http').ServerResponse} response @param {string} page */
function html(response, page) {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(page);
}
