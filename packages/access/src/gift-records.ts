/** What is kept of gifts. Under a link stands nobody's name: whose it is and who came in by it, their own records say. */
import { randomHex } from './hex.js';
import { hashOf } from './login/ids.js';
import { addToList, forgetListed, readList, removeFromList } from './stores/record-list.js';
import type { Consumed } from './stores/meter-store.js';
import { changeRecord, forgetRecord, readRecord } from './stores/record-store.js';
import type { Stores } from './stores/stores.js';

/** By which link a reader came in to an article. */
export interface Received {
  readonly jti: string;
  readonly until: number;
}

/** By the article's hash. */
type AllReceived = Readonly<Record<string, Received>>;

export interface GiftData {
  /** When the links end that the reader has made. */
  readonly given: readonly number[];
  /** How many articles the reader has given away in these 30 days. */
  readonly givenInMonth: number;
  /** When the gifts end that the reader has taken. */
  readonly received: readonly number[];
}

export class GiftRecords {
  constructor(
    private readonly stores: Stores,
    private readonly now: () => number,
  ) {}

  /** Counts an article that is given away. @returns whether the giver may */
  async count(giver: string, article: string, limit: number, ttl: number): Promise<boolean> {
    return (await this.stores.meters.consume(monthOf(giver), article, limit, ttl)).granted;
  }

  async begin(giver: string, jti: string, ttl: number): Promise<void> {
    const { records } = this.stores;
    await addToList(records, givenBy(giver), jti, ttl, this.now());
    await records.replace(linkOf(jti), undefined, randomHex(16), ttl);
  }

  /** @returns whether it was the giver's and is ended now */
  async end(giver: string, jti: string): Promise<boolean> {
    const { records } = this.stores;
    const given = await readList(records, givenBy(giver));
    const link = await records.get(linkOf(jti));
    if (!Object.hasOwn(given, jti) || link === undefined) return false;
    const isEnded = await records.replace(linkOf(jti), link, undefined, 1);
    await removeFromList(records, givenBy(giver), jti, this.now());
    return isEnded;
  }

  /** The link's record ends with it, and is taken away when the giver revokes it. */
  async isGood(jti: string): Promise<boolean> {
    return (await this.stores.records.get(linkOf(jti))) !== undefined;
  }

  /** Lets so many readers in by a link. @returns undefined where the link is over */
  async admit(
    jti: string,
    holder: string,
    limit: number,
    ttl: number,
  ): Promise<Consumed | undefined> {
    const name = await this.#nameAt(jti, holder);
    return name === undefined
      ? undefined
      : this.stores.meters.consume(linkOf(jti), name, limit, ttl);
  }

  /** What `admit` has done so far. */
  async look(jti: string, holder = ''): Promise<Consumed | undefined> {
    const name = await this.#nameAt(jti, holder);
    return name === undefined ? undefined : this.stores.meters.look(linkOf(jti), name);
  }

  /** A keyed hash, whose key ends with the link: nobody can tell then who came in. */
  async #nameAt(jti: string, holder: string): Promise<string | undefined> {
    const key = await this.stores.records.get(linkOf(jti));
    return key === undefined ? undefined : hashOf(key, holder);
  }

  async receivedBy(holder: string, article: string): Promise<Received | undefined> {
    const all = await readRecord<AllReceived>(this.stores.records, receivedKey(holder));
    return all?.[await hashOf(holder, article)];
  }

  /** @param ttl of the longest gift */
  async receive(holder: string, article: string, received: Received, ttl: number): Promise<void> {
    const name = await hashOf(holder, article);
    const { records } = this.stores;
    await changeRecord<AllReceived>(records, receivedKey(holder), ttl, (before = {}) => {
      const running = Object.entries(before).filter(([, { until }]) => until > this.now());
      return { ...Object.fromEntries(running), [name]: received };
    });
  }

  async dataOf(holder: string): Promise<GiftData> {
    const { meters, records } = this.stores;
    const given = await readList(records, givenBy(holder));
    const month = await meters.look(monthOf(holder), '');
    const received = (await readRecord<AllReceived>(records, receivedKey(holder))) ?? {};
    return {
      given: Object.values(given),
      givenInMonth: month.used,
      received: Object.values(received).map(({ until }) => until),
    };
  }

  /** Ends the links that the reader has made, and forgets those that the reader came in by. */
  async forget(holder: string): Promise<void> {
    const { meters, records } = this.stores;
    await forgetListed(records, givenBy(holder), async (jti) => {
      await forgetRecord(records, linkOf(jti));
      await meters.forget(linkOf(jti));
    });
    await forgetRecord(records, receivedKey(holder));
    await meters.forget(monthOf(holder));
  }
}

const monthOf = (giver: string) => `gifts:${giver}`;
const givenBy = (giver: string) => `given:${giver}`;
const linkOf = (jti: string) => `gift:${jti}`;
const receivedKey = (holder: string) => `gifted:${holder}`;
