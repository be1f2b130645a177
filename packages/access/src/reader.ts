/** A reader is a random number in a cookie that script cannot read. It says nothing about anybody. */
import { randomHex } from './hex.js';
import { OwnCookie } from './own-cookie.js';

export interface Reader {
  /** 128 random bits, as 32 hexadecimal digits. */
  readonly id: string;
  /** For a reader without a cookie: the `Set-Cookie` value that keeps this id. Send it only when there is something to keep. */
  readonly setCookie?: string;
}

/** The longest that browsers keep a cookie (RFC 6265bis, section 5.5), in milliseconds. */
const MAX_AGE = 400 * 86_400_000;

export class ReaderCookie {
  readonly #cookie: OwnCookie;

  constructor(origin: URL) {
    this.#cookie = new OwnCookie(origin, 'reader', MAX_AGE);
  }

  /** The reader who asks; a new one where the request brings no id of ours. */
  of(request: Request): Reader & { readonly known: boolean } {
    const brought = this.#cookie.of(request);
    if (brought && /^[0-9a-f]{32}$/.test(brought)) return { id: brought, known: true };
    const id = randomHex(16);
    return { id, known: false, setCookie: this.#cookie.set(id) };
  }
}
