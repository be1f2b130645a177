/**
 * What a reader may read, signed for five minutes: whoever has the public keys decides without a store. It runs at any
 * edge and needs nothing but `jose`.
 */
import {
  createLocalJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
} from 'jose';
import { TOKEN_LIFE, type SigningKeys } from '../keys/signing-keys.js';
import type { Entitlement } from '../entitlements/provider.js';

export interface ReaderState {
  /** The account, as `accountKey` names it. */
  readonly account: string;
  /** The session, as `Session.key` names it. */
  readonly session: string;
  /** What the stores say that the account owns. */
  readonly products: readonly Entitlement[];
  /** What other providers said, by their ids: the service's own memory for when they are down, and nobody else's. */
  readonly kept: ReadonlyMap<string, readonly Entitlement[]>;
}

export interface SignedState {
  readonly token: string;
  /** In milliseconds since 1970. */
  readonly expires: number;
}

const TYPE = 'broadsheet-state+jwt';

export async function issueState(
  { account, session, products, kept }: ReaderState,
  keys: SigningKeys,
  origin: string,
  now = Date.now(),
): Promise<SignedState> {
  const iat = Math.floor(now / 1000);
  const exp = iat + TOKEN_LIFE / 1000;
  const claims = {
    ...{ iss: origin, aud: origin, sub: account, sid: session, iat, exp },
    ent: products.map(plain),
    ...(kept.size && { kept: [...kept].map(([id, owned]) => [id, owned.map(plain)]) }),
  };
  return { token: await keys.sign(claims, TYPE), expires: exp * 1000 };
}

export interface VerifyOptions {
  readonly origin: string;
  /** How long past its end a token is still taken, in milliseconds (0). */
  readonly grace?: number;
  readonly now?: number;
}

/**
 * Products that have ended since are left out, also within grace.
 * @param keys the published keys, or jose's `createRemoteJWKSet` of `/.well-known/jwks.json`
 * @returns undefined for a token that is not good
 * @throws where the keys cannot be had
 */
export async function verifyState(
  token: string,
  keys: JSONWebKeySet | JWTVerifyGetKey,
  { origin, grace = 0, now = Date.now() }: VerifyOptions,
): Promise<(ReaderState & SignedState) | undefined> {
  try {
    const getKey = typeof keys === 'function' ? keys : createLocalJWKSet(keys);
    const { payload } = await jwtVerify(token, getKey, {
      algorithms: ['ES256'],
      typ: TYPE,
      issuer: origin,
      audience: origin,
      requiredClaims: ['sub', 'sid', 'ent', 'iat', 'exp'],
      clockTolerance: grace / 1000,
      currentDate: new Date(now),
    });
    return { ...fromClaims(payload, now), token };
  } catch (error) {
    if (BAD_TOKEN.some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}

function fromClaims(claims: JWTPayload, now: number) {
  const { sub, sid, ent, kept = [], exp } = claims as JWTPayload & StateClaims;
  const running = (owned: readonly Entitlement[]) =>
    owned.filter(({ until = Infinity }) => until > now);
  return {
    account: sub!,
    session: sid,
    products: running(ent),
    kept: new Map(kept.map(([id, owned]) => [id, running(owned)])),
    expires: exp! * 1000,
  };
}

interface StateClaims {
  readonly sid: string;
  readonly ent: readonly Entitlement[];
  readonly kept?: readonly (readonly [id: string, owned: readonly Entitlement[]])[];
}

const plain = ({ product, until }: Entitlement) => ({ product, until });

/** The others tell of keys that could not be fetched. */
const BAD_TOKEN = [
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JWKSNoMatchingKey,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
];
