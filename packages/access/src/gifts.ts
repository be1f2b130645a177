/** Gift links: a subscriber lets others read one article. */
import { createLocalJWKSet, jwtVerify } from 'jose';
import { grant, refuse } from './decision.js';
import { randomHex } from './hex.js';
import type { SigningKeys } from './keys/signing-keys.js';
import type { AccessRule } from './models/rule.js';
import { Problem } from './problem.js';
import { changeRecord, readRecord } from './stores/record-store.js';
import type { Stores } from './stores/stores.js';
import type { Visit } from './visit.js';

export interface GiftRules {
  /** Articles that a subscriber may give away in 30 days (10). */
  readonly perMonth?: number;
  /** How long a link is good, in days (7). */
  readonly days?: number;
  /** How many readers one link lets in (5). */
  readonly readers?: number;
}

export interface Gift {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

const DAY = 86_400_000;
const TYPE = 'broadsheet-gift+jwt';

export class Gifts {
  readonly #rules: Required<GiftRules>;

  constructor(
    rules: GiftRules,
    private readonly origin: string,
    private readonly keys: SigningKeys,
    private readonly stores: Stores,
    private readonly now: () => number,
  ) {
    this.#rules = { perMonth: 10, days: 7, readers: 5, ...rules };
  }

  /** @param giver to whom the gift is counted. The same article again in the same month costs nothing more. */
  async mint(giver: string, article: string): Promise<Gift> {
    const { perMonth, days } = this.#rules;
    const { granted } = await this.stores.meters.consume(
      `gifts:${giver}`,
      article,
      perMonth,
      30 * DAY,
    );
    if (!granted) throw new Problem(403, `You have given ${perMonth} articles this month.`);
    const iat = Math.floor(this.now() / 1000);
    const exp = iat + days * 86_400;
    const claims = {
      iss: this.origin,
      aud: this.origin,
      sub: article,
      jti: randomHex(16),
      iat,
      exp,
    };
    // Whose gift it is stands here and not in the link.
    await this.stores.records.replace(`gift:${claims.jti}`, undefined, giver, days * DAY);
    return { token: await this.keys.sign(claims, TYPE), expires: exp * 1000 };
  }

  /** Ends a link; whoever came in by it is out too. @returns whether it was the giver's and is ended now */
  async revoke(giver: string, token: string): Promise<boolean> {
    const gift = await this.#read(token);
    return !!gift && this.stores.records.replace(`gift:${gift.jti}`, giver, undefined, 1);
  }

  /** How many readers a link has let in; undefined where it is over. */
  async readersOf(token: string): Promise<number | undefined> {
    const gift = await this.#read(token);
    if (!gift || !(await this.#isGood(gift.jti))) return undefined;
    return (await this.stores.meters.look(`gift:${gift.jti}`, '')).used;
  }

  /** Opens the article to whoever comes by the link, to so many readers, as long as the link is good. */
  rule(): AccessRule {
    return async (visit) => {
      const token = visit.visitor.gift;
      const gift = token ? await this.#read(token) : undefined;
      if (gift) return this.#redeem(visit, gift);
      const kept = await this.#kept(visit);
      return kept ? grant('gift', { until: kept.until }) : undefined;
    };
  }

  async #redeem(visit: Visit, { jti, article, until }: GoodGift) {
    if (article !== visit.article.id || !(await this.#isGood(jti))) return undefined;
    const { holder } = visit.visitor;
    const { meters } = this.stores;
    const ttl = until - this.now();
    const { granted, used } = visit.asks
      ? await meters.consume(`gift:${jti}`, holder, this.#rules.readers, ttl)
      : await meters.look(`gift:${jti}`, holder);
    if (granted) {
      if (visit.asks) await this.#keep(visit, { jti, until }, ttl);
      return grant('gift', { until });
    }
    return !visit.asks && used < this.#rules.readers ? refuse('ask', undefined, true) : undefined;
  }

  /** The reader who opened a gift comes back without the link. */
  async #kept({ visitor, article }: Visit): Promise<Kept | undefined> {
    const key = keptKey(visitor.holder, article.id);
    const kept = await readRecord<Kept>(this.stores.records, key);
    return kept && (await this.#isGood(kept.jti)) ? kept : undefined;
  }

  async #keep({ visitor, article }: Visit, kept: Kept, ttl: number) {
    const key = keptKey(visitor.holder, article.id);
    await changeRecord<Kept>(this.stores.records, key, ttl, () => kept);
  }

  /** Its record ends with it, and is taken away when the giver revokes it. */
  async #isGood(jti: string): Promise<boolean> {
    return (await this.stores.records.get(`gift:${jti}`)) !== undefined;
  }

  async #read(token: string): Promise<GoodGift | undefined> {
    try {
      const { payload } = await jwtVerify(token, createLocalJWKSet(this.keys.all()), {
        algorithms: ['ES256'],
        typ: TYPE,
        issuer: this.origin,
        audience: this.origin,
        requiredClaims: ['sub', 'jti', 'exp'],
        currentDate: new Date(this.now()),
      });
      return { jti: payload.jti!, article: payload.sub!, until: payload.exp! * 1000 };
    } catch {
      return undefined;
    }
  }
}

/** By which link a reader came in. */
interface Kept {
  readonly jti: string;
  readonly until: number;
}

interface GoodGift extends Kept {
  readonly article: string;
}

function keptKey(holder: string, article: string): string {
  return JSON.stringify(['gifted', holder, article]);
}
