import { addToList, forgetListed, readList, removeFromList } from '../stores/record-list.js';
import { forgetRecord, readRecord, type RecordStore } from '../stores/record-store.js';
import { accountKey, type Account, type AccountName } from './account.js';
import { OwnCookie } from '../own-cookie.js';
import { hashOf, isId, newId } from './ids.js';

/** What a login has shown. */
export interface SignIn {
  readonly account: Account;
  /** The provider's `sid`: the session there that this one belongs to. */
  readonly idpSession?: string;
  /** When the provider said so, by its own clock, in milliseconds since 1970. */
  readonly since: number;
  /** Shown to the provider at logout, which need not ask back then. */
  readonly idToken?: string;
}

export interface Session extends SignIn {
  /** The hash of the session's id: it names the session and cannot be used as one. */
  readonly key: string;
}

/** Ends sessions that this service knows only by their provider's names for them. */
export interface Revocation {
  readonly issuer: string;
  /** All that belong to this session at the provider, now and later: it is over. */
  readonly idpSession?: string;
  /** All of this reader that are not newer than `at`. */
  readonly subject?: string;
  readonly at: number;
}

export interface SessionsOptions {
  readonly origin: string;
  readonly records: RecordStore;
  /** How long a login lasts, in days (30). */
  readonly days?: number;
  readonly now?: () => number;
}

/** How long a session is kept that does not yet stand in its account's list, in milliseconds. */
const BEGINNING = 60_000;

export class Sessions {
  readonly #records: RecordStore;
  readonly #cookie: OwnCookie;
  readonly #ttl: number;
  readonly #now: () => number;

  constructor({ origin, records, days = 30, now = Date.now }: SessionsOptions) {
    if (!(days > 0 && days <= 400)) throw new TypeError(`days: expected 1 to 400; got ${days}`);
    this.#records = records;
    this.#ttl = days * 86_400_000;
    this.#now = now;
    this.#cookie = new OwnCookie(new URL(origin), 'session', this.#ttl);
  }

  /** Under a new id, whatever the browser brought: an id that somebody else planted is worth nothing. */
  async start(request: Request, signIn: SignIn): Promise<Session & { setCookie: string }> {
    const id = newId();
    const key = await hashOf(id);
    const text = JSON.stringify(signIn);
    // Wherever this breaks off, nothing is left for long that the list does not name.
    await this.#records.replace(keyOf(key), undefined, text, BEGINNING);
    const list = await listOf(signIn.account);
    await addToList(this.#records, list, key, this.#ttl, this.#now());
    const isThere = await this.#records.replace(keyOf(key), text, text, this.#ttl);
    if (!isThere) throw new Error('session: its account was forgotten while it began');
    await this.#remove(request);
    return { ...signIn, key, setCookie: this.#cookie.set(id) };
  }

  /** Asks the store every time, so that what is revoked is over everywhere at once. @throws where the store fails */
  async of(request: Request): Promise<Session | undefined> {
    const key = await this.keyOf(request);
    if (key === undefined) return undefined;
    const signIn = await readRecord<SignIn>(this.#records, keyOf(key));
    if (signIn === undefined) return undefined;
    if (!isSignIn(signIn)) throw new Error('record store: expected a session');
    return (await this.#isRevoked(signIn)) ? undefined : { ...signIn, key };
  }

  /** The name of the session that the browser says it has, whether there is one or not. Asks no store. */
  async keyOf(request: Request): Promise<string | undefined> {
    const id = this.#cookie.of(request);
    return isId(id) ? hashOf(id) : undefined;
  }

  /** @returns `Set-Cookie`, for an answer that is sent even where `end` fails */
  clearCookie(): string {
    return this.#cookie.clear();
  }

  /** @returns what is over now; undefined where nothing was */
  async end(request: Request): Promise<SignIn | undefined> {
    const text = await this.#remove(request);
    return text === undefined ? undefined : (JSON.parse(text) as SignIn);
  }

  /** All that is kept of an account's sessions. */
  async dataOf(account: AccountName): Promise<readonly SignIn[]> {
    const keys = Object.keys(await readList(this.#records, await listOf(account)));
    const kept = await Promise.all(
      keys.map((key) => readRecord<SignIn>(this.#records, keyOf(key))),
    );
    return kept.filter((one) => one !== undefined);
  }

  /** Takes it away: whoever has one of these sessions has none at the next request. */
  async forget(account: AccountName): Promise<void> {
    const { issuer, subject } = account;
    const list = await listOf(account);
    await forgetListed(this.#records, list, (key) => forgetRecord(this.#records, keyOf(key)));
    // Last, because it ends the sessions that there were.
    await forgetRecord(this.#records, await bySubject(issuer, subject));
  }

  /** Written down once and looked up at every use, so that it holds for a login under way too. */
  async revoke({ issuer, idpSession, subject, at }: Revocation): Promise<void> {
    // A logout that names both means the session alone (OpenID Connect Back-Channel Logout 1.0, section 2.7).
    if (idpSession !== undefined) return this.#mark(await bySession(issuer, idpSession), at);
    if (subject !== undefined) return this.#mark(await bySubject(issuer, subject), at);
  }

  /** The latest revocation stays. */
  async #mark(key: string, at: number): Promise<void> {
    for (;;) {
      const before = await this.#records.get(key);
      const after = String(Math.max(at, Number(before ?? 0)));
      if (await this.#records.replace(key, before, after, this.#ttl)) return;
    }
  }

  async #isRevoked({ account, idpSession, since }: SignIn): Promise<boolean> {
    const [session, subject] = await Promise.all([
      idpSession === undefined
        ? undefined
        : bySession(account.issuer, idpSession).then((key) => this.#records.get(key)),
      bySubject(account.issuer, account.subject).then((key) => this.#records.get(key)),
    ]);
    return session !== undefined || (subject !== undefined && !(since > Number(subject)));
  }

  async #remove(request: Request): Promise<string | undefined> {
    const key = await this.keyOf(request);
    const text = key === undefined ? undefined : await this.#records.get(keyOf(key));
    if (text === undefined) return undefined;
    await this.#records.replace(keyOf(key!), text, undefined, this.#ttl);
    const { account } = JSON.parse(text) as SignIn;
    await removeFromList(this.#records, await listOf(account), key!, this.#now());
    return text;
  }
}

const listOf = async (account: AccountName) => `sessions:${await accountKey(account)}`;
const keyOf = (key: string) => `session:${key}`;
const bySession = async (issuer: string, sid: string) =>
  `revoked:session:${await hashOf(issuer, sid)}`;
const bySubject = async (issuer: string, subject: string) =>
  `revoked:account:${await hashOf(issuer, subject)}`;

/** A store that answers rubbish is down; it has not said that nobody is signed in. */
function isSignIn(value: unknown): value is SignIn {
  const { account, since } = (value ?? {}) as Partial<SignIn>;
  return typeof account?.issuer === 'string' && typeof account.subject === 'string' && !!since;
}
