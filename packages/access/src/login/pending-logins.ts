import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { RecordStore } from '../stores/record-store.js';
import { OwnCookie } from '../own-cookie.js';
import { hashOf, isId, newId } from './ids.js';
import type { LoginChecks } from './identity-provider.js';

/** A reader who is at the provider's. */
interface PendingLogin extends LoginChecks {
  /** A path of this site. */
  readonly returnTo: string;
}

/** How long a reader may take to sign in. */
const LIFE = 10 * 60_000;

/**
 * Logins that have begun. One ends only in the browser in which it began, known by a cookie, and only once. So nobody
 * is signed in to somebody else's account by a link (RFC 9700, section 4.7), and a code that leaked is worth nothing.
 */
export class PendingLogins {
  readonly #cookie: OwnCookie;

  constructor(
    origin: string,
    private readonly records: RecordStore,
  ) {
    this.#cookie = new OwnCookie(new URL(origin), 'login', LIFE);
  }

  async begin(request: Request, returnTo: string): Promise<PendingLogin & { setCookie: string }> {
    const sent = this.#cookie.of(request);
    // The same for all tabs of a browser, so that each can end its own login.
    const browser = isId(sent) ? sent : newId();
    const login = {
      state: randomState(),
      nonce: randomNonce(),
      verifier: randomPKCECodeVerifier(),
      returnTo,
    };
    const record = JSON.stringify({ ...login, browser: await hashOf(browser) });
    await this.records.replace(await keyOf(login.state), undefined, record, LIFE);
    return { ...login, setCookie: this.#cookie.set(browser) };
  }

  /** The login that this request comes to end; undefined for another browser's and for one that has ended. */
  async take(request: Request, state: string): Promise<PendingLogin | undefined> {
    const browser = this.#cookie.of(request);
    const key = await keyOf(state);
    const text = await this.records.get(key);
    if (!isId(browser) || text === undefined) return undefined;
    const record = JSON.parse(text) as PendingLogin & { browser: string };
    if (record.browser !== (await hashOf(browser))) return undefined;
    return (await this.records.replace(key, text, undefined, LIFE)) ? record : undefined;
  }
}

const keyOf = async (state: string) => `login:${await hashOf(state)}`;
