/** A reader is a random number in a cookie that script cannot read. It says nothing about anybody. */

import { toHex } from './hex.js';

export interface Reader {
  /** 128 random bits, as 32 hexadecimal digits. */
  readonly id: string;
  /** For a reader without a cookie: the `Set-Cookie` value that keeps this id. Send it only when there is something to keep. */
  readonly setCookie?: string;
}

/** The longest that browsers keep a cookie (RFC 6265bis, section 5.5), in seconds. */
const MAX_AGE = 400 * 86_400;

export class ReaderCookie {
  readonly #name: string;
  readonly #attributes: string;

  /** The site's own origin decides, never a header: a header can be forged by whoever stands in between. */
  constructor(origin: URL) {
    const secure = origin.protocol === 'https:';
    this.#name = `${secure ? '__Host-' : ''}broadsheet-reader`;
    this.#attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${MAX_AGE}${secure ? '; Secure' : ''}`;
  }

  /** The reader who asks; a new one where the request brings no id of ours. */
  of(request: Request): Reader & { readonly known: boolean } {
    for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
      const at = pair.indexOf('=');
      const id = pair.slice(at + 1).trim();
      if (pair.slice(0, at).trim() === this.#name && /^[0-9a-f]{32}$/.test(id))
        return { id, known: true };
    }
    const id = toHex(crypto.getRandomValues(new Uint8Array(16)));
    return { id, known: false, setCookie: `${this.#name}=${id}; ${this.#attributes}` };
  }
}
