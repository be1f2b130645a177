import { importJWK, SignJWT, type JSONWebKeySet, type JWK, type JWTPayload } from 'jose';
import { isDemo, publicHalf, type KeySet, type RetiredKey } from './keys.js';

/** How long a token is good that is to be checked with the published keys alone, in milliseconds. */
export const TOKEN_LIFE = 5 * 60_000;

/** Tokens that were signed just before a rotation, and clocks that differ a little. */
const PUBLISH_RETIRED = 2 * TOKEN_LIFE;

/** Loaded keys. */
export class SigningKeys {
  private constructor(
    private readonly keys: KeySet,
    private readonly key: CryptoKey,
  ) {}

  /**
   * @param value what `makeKeys` or `rotateKeys` made, after its way through JSON
   * @param origin the site's own, as configured
   * @throws TypeError that names what is wrong
   */
  static async load(value: unknown, origin: string): Promise<SigningKeys> {
    const keys = checked(value);
    const all = [keys.current, keys.next, ...keys.retired];
    if (all.some(isDemo) && !isLoopback(new URL(origin)))
      throw new TypeError(`keys: demo keys are known to everybody; make your own for ${origin}`);
    return new SigningKeys(keys, (await importJWK(keys.current, 'ES256')) as CryptoKey);
  }

  /** @param type names the kind of token, so that none passes for another one (RFC 8725, section 3.11) */
  sign(payload: JWTPayload, type: string): Promise<string> {
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'ES256', typ: type, kid: this.keys.current.kid! })
      .sign(this.key);
  }

  /** For others: the current key, the next, and for ten minutes the one before, whose tokens are still about. */
  published(now = Date.now()): JSONWebKeySet {
    return this.#set(({ retiredAt }) => now - retiredAt < PUBLISH_RETIRED);
  }

  /** For the service itself, which honours old tokens while its stores are down. */
  all(): JSONWebKeySet {
    return this.#set(() => true);
  }

  #set(kept: (key: RetiredKey) => boolean): JSONWebKeySet {
    const { current, next, retired } = this.keys;
    return { keys: [current, next, ...retired.filter(kept)].map(publicHalf) };
  }
}

/** Whether only this machine can reach it. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

function checked(value: unknown): KeySet {
  const { current, next, retired } = (value ?? {}) as Partial<Record<keyof KeySet, unknown>>;
  if (!isKey(current) || !current.d) throw wrong('keys.current', 'a private ES256 key');
  if (!isKey(next) || !next.d) throw wrong('keys.next', 'a private ES256 key');
  if (!Array.isArray(retired) || !retired.every(isRetired))
    throw wrong('keys.retired', 'a list of public ES256 keys with "retiredAt"');
  const ids = [current, next, ...retired].map(({ kid }) => kid);
  if (new Set(ids).size < ids.length) throw wrong('keys', 'a different "kid" for every key');
  return { current, next, retired };
}

function isKey(value: unknown): value is JWK {
  const { kty, crv, x, y, kid } = (value ?? {}) as Partial<JWK>;
  const texts = [x, y, kid].every((text) => typeof text === 'string' && text !== '');
  return kty === 'EC' && crv === 'P-256' && texts;
}

function isRetired(value: unknown): value is RetiredKey {
  return isKey(value) && Number.isFinite((value as RetiredKey).retiredAt);
}

function wrong(place: string, expected: string): TypeError {
  return new TypeError(`${place}: expected ${expected}, as makeKeys and rotateKeys give it`);
}
