import { calculateJwkThumbprint, type JWK } from 'jose';
import { Kept, type KeptOptions } from './kept.js';

/** Where it stands on the crawler's host (draft-meunier-http-message-signatures-directory). */
const PATH = '/.well-known/http-message-signatures-directory';

/** The public keys that a crawler publishes, by their thumbprints (RFC 7638). */
export class KeyDirectory {
  readonly origin: string;
  readonly #keys: Kept<ReadonlyMap<string, CryptoKey>>;

  /** @param origin the crawler's, https @throws TypeError */
  constructor(origin: string, options: KeptOptions) {
    if (!isOrigin(origin))
      throw new TypeError(
        `directories: expected an origin like https://bot.example; got "${origin}"`,
      );
    this.origin = origin;
    this.#keys = new Kept(`keys of ${origin}`, (signal) => load(origin, signal), options);
  }

  /** An id that nobody knows may be that of a new key. */
  async key(id: string): Promise<CryptoKey | undefined> {
    return (await this.#keys.get()).get(id) ?? (await this.#keys.get({ newest: true })).get(id);
  }
}

function isOrigin(text: string): boolean {
  return (
    URL.canParse(text) &&
    new URL(text).origin === text &&
    /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(text)
  );
}

async function load(origin: string, signal: AbortSignal): Promise<ReadonlyMap<string, CryptoKey>> {
  // A redirect leads to a host that nobody has allowed. `error` is not known to every edge runtime.
  const response = await fetch(origin + PATH, { redirect: 'manual', signal });
  if (!response.ok) throw new TypeError(`${origin}${PATH}: ${response.status}`);
  const { keys } = (await response.json()) as { keys: JWK[] };
  const good = keys.filter(({ kty, crv, x }) => kty === 'OKP' && crv === 'Ed25519' && x);
  if (!good.length) throw new TypeError(`${origin}${PATH}: no Ed25519 key`);
  return new Map(await Promise.all(good.map(imported)));
}

async function imported({ x }: JWK): Promise<[string, CryptoKey]> {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: x! };
  const key = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify']);
  return [await calculateJwkThumbprint(jwk), key];
}
