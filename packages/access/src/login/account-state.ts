import type { SigningKeys } from '../keys/signing-keys.js';
import type { Entitlement, Owned } from '../entitlements/provider.js';
import { STORED } from '../entitlements/stored.js';
import { accountKey, type Account } from './account.js';
import { OwnCookie } from '../own-cookie.js';
import type { Session, Sessions } from './sessions.js';
import { issueState, verifyState, type ReaderState, type SignedState } from './state.js';

export interface AccountStateOptions {
  readonly origin: string;
  readonly sessions: Sessions;
  readonly keys: SigningKeys;
  /** What an account owns now. Failures are thrown: they are not a "no". */
  readonly products: (account: Account) => Promise<readonly Entitlement[]>;
  /** While the stores are down, for how long a reader is believed what was last signed, in hours (24). */
  readonly grace?: number;
  readonly onError?: (error: unknown) => void;
  readonly now?: () => number;
}

export type SignedIn =
  | { readonly account: Account; readonly session: Session }
  /** The store is down: what it said when it was last asked. */
  | { readonly lastKnown: ReaderState };

/** What providers said of a reader, by their ids. */
export type Heard = ReadonlyMap<string, readonly Owned[]>;

/** The longest cookie that every browser keeps (RFC 6265, section 6.1), less its name and attributes. */
const MAX_COOKIE = 3900;

/** Who is signed in, and what they own: by the stores, and while these are down by what was last signed. */
export class AccountState {
  readonly #cookie: OwnCookie;
  readonly #grace: number;
  readonly #now: () => number;
  readonly #onError: (error: unknown) => void;

  constructor(private readonly options: AccountStateOptions) {
    const { origin, grace = 24, now = Date.now, onError = console.error } = options;
    if (!(grace >= 0 && grace <= 168))
      throw new TypeError(`grace: expected 0 to 168 hours; got ${grace}`);
    this.#grace = grace * 3_600_000;
    this.#now = now;
    this.#onError = onError;
    this.#cookie = new OwnCookie(new URL(origin), 'state', this.#grace + 300_000);
  }

  /** @throws where the store is down and nothing is known of the reader who says to be signed in */
  async of(request: Request): Promise<SignedIn | undefined> {
    try {
      const session = await this.options.sessions.of(request);
      return session && { account: session.account, session };
    } catch (error) {
      const lastKnown = await this.lastKnown(request);
      if (!lastKnown) throw error;
      this.#onError(error);
      return { lastKnown };
    }
  }

  /**
   * Signs what the account owns now.
   * @param heard what providers said for this request, by their ids
   */
  async issue(
    { account, key }: Session,
    request: Request,
    heard: Heard = new Map(),
  ): Promise<SignedState & ReaderState> {
    const { origin, keys } = this.options;
    const products = await this.options.products(account);
    const kept = await this.#kept(request, key, heard);
    const state = { account: await accountKey(account), session: key, products, kept };
    return { ...state, ...(await issueState(state, keys, origin, this.#now())) };
  }

  /** What others than the stores say. One that says nothing now keeps what it had, until that ends: it is not renewed. */
  async #kept(request: Request, session: string, heard: Heard) {
    const before = await this.lastKnown(request);
    const ends = this.#now() + this.#grace;
    const fresh = [...heard]
      .filter(([id]) => id !== STORED)
      .map(([id, owned]): [string, Entitlement[]] => [id, keepable(owned, ends)]);
    const all = new Map([...(before?.session === session ? before.kept : []), ...fresh]);
    return new Map([...all].filter(([, owned]) => owned.length));
  }

  /**
   * The state that the browser brings, within grace. A stolen one is worth nothing without the session's own cookie.
   * Ask for it only where the stores do not answer: it does not know what was revoked.
   */
  async lastKnown(request: Request): Promise<(ReaderState & SignedState) | undefined> {
    const { origin, keys, sessions } = this.options;
    const token = this.#cookie.of(request);
    if (!token) return undefined;
    const verify = { origin, grace: this.#grace, now: this.#now() };
    const state = await verifyState(token, keys.all(), verify);
    return state && state.session === (await sessions.keyOf(request)) ? state : undefined;
  }

  /** `Set-Cookie`; undefined where there is more than a cookie holds, which takes the grace from that reader. */
  setCookie(token: string): string | undefined {
    if (token.length <= MAX_COOKIE) return this.#cookie.set(token);
    this.#onError(new Error(`state: ${token.length} bytes are too long for a cookie`));
    return undefined;
  }

  /** `Set-Cookie` with what the account owns now; undefined where that cannot be had. */
  async cookieOf(session: Session, request: Request, heard?: Heard): Promise<string | undefined> {
    try {
      return this.setCookie((await this.issue(session, request, heard)).token);
    } catch (error) {
      this.#onError(error);
      return undefined;
    }
  }

  clearCookie(): string {
    return this.#cookie.clear();
  }
}

/** @param ends for how long it is believed at most, in milliseconds since 1970 */
function keepable(owned: readonly Owned[], ends: number): Entitlement[] {
  return owned
    .filter(({ once }) => !once)
    .map(({ product, until = ends }) => ({ product, until: Math.min(until, ends) }));
}
