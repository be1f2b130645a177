/** Gift links: a subscriber lets others read one article. */
import { createLocalJWKSet, jwtVerify } from 'jose';
import { grant, refuse } from './decision.js';
import type { GiftRecords, Received } from './gift-records.js';
import { randomHex } from './hex.js';
import type { SigningKeys } from './keys/signing-keys.js';
import type { AccessRule } from './models/rule.js';
import { Problem } from './problem.js';
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
    private readonly records: GiftRecords,
    private readonly now: () => number,
  ) {
    this.#rules = { perMonth: 10, days: 7, readers: 5, ...rules };
  }

  /** @param giver to whom the gift is counted. The same article again in the same month costs nothing more. */
  async mint(giver: string, article: string): Promise<Gift> {
    const { perMonth, days } = this.#rules;
    const granted = await this.records.count(giver, article, perMonth, 30 * DAY);
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
    // Whose gift it is stands there and not in the link.
    await this.records.begin(giver, claims.jti, days * DAY);
    return { token: await this.keys.sign(claims, TYPE), expires: exp * 1000 };
  }

  /** Ends a link; whoever came in by it is out too. @returns whether it was the giver's and is ended now */
  async revoke(giver: string, token: string): Promise<boolean> {
    const gift = await this.#read(token);
    return !!gift && this.records.end(giver, gift.jti);
  }

  /** How many readers a link has let in; undefined where it is over. */
  async readersOf(token: string): Promise<number | undefined> {
    const gift = await this.#read(token);
    return gift && (await this.records.look(gift.jti))?.used;
  }

  /** Opens the article to whoever comes by the link, to so many readers, as long as the link is good. */
  rule(): AccessRule {
    return async (visit) => {
      const token = visit.visitor.gift;
      const gift = token ? await this.#read(token) : undefined;
      if (gift) return this.#redeem(visit, gift);
      const received = await this.#received(visit);
      return received && grant('gift', { until: received.until });
    };
  }

  async #redeem(visit: Visit, { jti, article, until }: GoodGift) {
    if (article !== visit.article.id) return undefined;
    const { holder } = visit.visitor;
    const { days, readers } = this.#rules;
    const found = visit.asks
      ? await this.records.admit(jti, holder, readers, until - this.now())
      : await this.records.look(jti, holder);
    if (!found) return undefined;
    if (found.granted) {
      if (visit.asks) await this.records.receive(holder, article, { jti, until }, days * DAY);
      return grant('gift', { until });
    }
    return !visit.asks && found.used < readers ? refuse('ask', undefined, true) : undefined;
  }

  /** The reader who opened a gift comes back without the link. */
  async #received({ visitor, article }: Visit): Promise<Received | undefined> {
    const received = await this.records.receivedBy(visitor.holder, article.id);
    return received && (await this.records.isGood(received.jti)) ? received : undefined;
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

interface GoodGift extends Received {
  readonly article: string;
}
