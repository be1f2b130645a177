import { createRemoteJWKSet, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  discovery,
  fetchUserInfo,
  None,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import { isLoopback } from '../keys/signing-keys.js';
import type { SignIn } from './sessions.js';

export const CALLBACK_PATH = '/access/callback';

export interface IdentityProviderOptions {
  /** The OpenID provider: its address as it stands in `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  /** Sent as `client_secret_basic`. */
  readonly clientSecret?: string;
  /** Another way to authenticate, of openid-client: `PrivateKeyJwt(key)`, `ClientSecretPost(secret)` … */
  readonly clientAuthentication?: ClientAuth;
  /** `openid email` by default. */
  readonly scope?: string;
  /** How long any one call may take, in milliseconds (5000). */
  readonly timeout?: number;
}

/** What one login must answer to. */
export interface LoginChecks {
  readonly state: string;
  readonly nonce: string;
  /** PKCE's `code_verifier` (RFC 7636). */
  readonly verifier: string;
}

type Tokens = Awaited<ReturnType<typeof authorizationCodeGrant>>;

interface Found {
  readonly config: Configuration;
  readonly jwks: ReturnType<typeof createRemoteJWKSet>;
  readonly until: number;
}

/** How long the provider's description of itself is good. Its keys are fetched again when an unknown one turns up. */
const DESCRIPTION_LIFE = 3_600_000;

/** No `none`, and nothing with a shared secret (RFC 8725, sections 3.1 and 3.2). */
const ALGORITHMS = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ');

/** The OpenID provider, as this one client sees it. */
export class IdentityProvider {
  readonly #options: IdentityProviderOptions;
  readonly #origin: string;
  readonly #timeout: number;
  // The answer only, never a running call: some edge runtimes forbid one request to wait for another one's.
  #found: Found | undefined;

  constructor(options: IdentityProviderOptions, origin: string) {
    const { issuer, timeout = 5000 } = options;
    if (!isGoodIssuer(issuer))
      throw new TypeError(
        `provider.issuer: expected https://…, or http on localhost; got ${issuer}`,
      );
    if (!(timeout > 0))
      throw new TypeError(`provider.timeout: expected more than 0; got ${timeout}`);
    this.#options = options;
    this.#origin = origin;
    this.#timeout = timeout;
  }

  /** Where the reader goes to sign in. */
  async authorizationUrl({ state, nonce, verifier }: LoginChecks): Promise<URL> {
    const { config } = await this.#find();
    return buildAuthorizationUrl(config, {
      redirect_uri: this.#origin + CALLBACK_PATH,
      scope: this.#options.scope ?? 'openid email',
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
  }

  /** Who came back. @param query of the address that the provider sent the reader to @throws where anything is wrong */
  async signIn(query: string, { state, nonce, verifier }: LoginChecks): Promise<SignIn> {
    const { config } = await this.#find();
    // By the configured origin: behind a proxy the request's own address may be another one.
    const url = new URL(CALLBACK_PATH + query, this.#origin);
    const tokens = await authorizationCodeGrant(config, url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const idToken = tokens.id_token!;
    // openid-client has checked the claims and leaves the signature to TLS.
    const { iss, sub, sid, iat } = await this.verify(idToken);
    const email = await verifiedEmail(config, tokens);
    return {
      account: { issuer: iss!, subject: sub!, ...(email && { email }) },
      since: iat! * 1000,
      idToken,
      ...(typeof sid === 'string' && { idpSession: sid }),
    };
  }

  /** Where the reader signs out of the provider too; undefined where it has no such page. */
  async endSessionUrl(idToken: string | undefined): Promise<URL | undefined> {
    const { config } = await this.#find();
    if (!config.serverMetadata().end_session_endpoint) return undefined;
    return buildEndSessionUrl(config, {
      post_logout_redirect_uri: `${this.#origin}/`,
      ...(idToken && { id_token_hint: idToken }),
    });
  }

  /** A token that the provider signed for this client. */
  async verify(token: string, options: JWTVerifyOptions = {}): Promise<JWTPayload> {
    const { jwks, config } = await this.#find();
    const { payload } = await jwtVerify(token, jwks, {
      issuer: config.serverMetadata().issuer,
      audience: this.#options.clientId,
      algorithms: ALGORITHMS,
      requiredClaims: ['iat', 'exp'],
      clockTolerance: 30,
      ...options,
    });
    return payload;
  }

  async #find(): Promise<Found> {
    if (this.#found && this.#found.until > Date.now()) return this.#found;
    const { clientId, clientSecret } = this.#options;
    const secret = clientSecret === undefined ? None() : ClientSecretBasic(clientSecret);
    const issuer = new URL(this.#options.issuer);
    const config = await discovery(
      issuer,
      clientId,
      {},
      this.#options.clientAuthentication ?? secret,
      {
        timeout: this.#timeout / 1000,
        execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
      },
    );
    const { jwks_uri } = config.serverMetadata();
    if (!jwks_uri) throw new Error(`${issuer} names no jwks_uri`);
    const jwks = createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: this.#timeout });
    this.#found = { config, jwks, until: Date.now() + DESCRIPTION_LIFE };
    return this.#found;
  }
}

/** It stands in the ID token or in what the provider says when asked (OpenID Connect Core 1.0, section 5.4). */
async function verifiedEmail(config: Configuration, tokens: Tokens): Promise<string | undefined> {
  const inToken = tokens.claims()!;
  const ask = inToken['email'] === undefined && config.serverMetadata().userinfo_endpoint;
  const { email, email_verified: isVerified } = ask
    ? await fetchUserInfo(config, tokens.access_token, inToken.sub)
    : (inToken as { email?: unknown; email_verified?: unknown });
  return typeof email === 'string' && isVerified === true ? email : undefined;
}

function isGoodIssuer(issuer: string): boolean {
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
}
