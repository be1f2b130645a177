/** What the page "Try the paywall" knows of the reader who looks at it. */
import {
  GIFT_PATH,
  meterKey,
  type Decision,
  type Entitlement,
  type Visitor,
} from '@broadsheet/access';
import type { DecisionEntry, Meter } from '@broadsheet/access';
import type { Article } from '@broadsheet/article';
import type { Context } from 'hono';
import { contextOf } from './context.js';
import type { Edition } from './edition.js';
import { meterLimit, meterName } from './models.js';
import { termsOf } from './terms.js';
import { TRIES } from './tries.js';

export interface Tried {
  readonly name: string;
  readonly says: string;
  readonly article: Article;
  readonly decision: Decision;
}

export interface Given {
  readonly article: Article;
  readonly token: string;
  readonly link: string;
  /** Readers whom it let in; undefined where it is over. */
  readonly readers: number | undefined;
}

export interface TryData {
  readonly visitor: Visitor;
  readonly stateCookie: string | undefined;
  readonly owned: readonly Entitlement[];
  readonly meter: Meter | undefined;
  readonly tried: readonly Tried[];
  readonly given: readonly Given[];
  readonly decisions: readonly (DecisionEntry & { headline: string; url: string })[];
  readonly hasLogin: boolean;
  /** May look at every article as other readers get it. */
  readonly isEditor: boolean;
  /** Why the last press did nothing. */
  readonly problem?: string | undefined;
}

/** Links that readers made on the page, by whose they are. The access service keeps no list. */
export class GivenLinks {
  readonly #byGiver = new Map<string, { article: string; token: string }[]>();

  of(giver: string) {
    return this.#byGiver.get(giver) ?? [];
  }

  add(giver: string, article: string, token: string): void {
    this.#byGiver.set(giver, [{ article, token }, ...this.of(giver)].slice(0, 10));
  }
}

export async function tryData(edition: Edition, links: GivenLinks, c: Context): Promise<TryData> {
  const { content, entitlements, hasLogin, services } = edition;
  const access = edition.accessAt(c.req.url);
  const visit = await access.visit(c.req.raw, contextOf(c));
  const { visitor } = visit;
  const tried = await Promise.all(
    TRIES.flatMap(({ id, ...words }) => {
      const article = content.byId(id);
      if (!article) return [];
      return [visit.look(termsOf(article)).then((decision) => ({ ...words, article, decision }))];
    }),
  );
  const given = await Promise.all(
    links.of(visitor.holder).flatMap(({ article: id, token }) => {
      const article = content.byId(id);
      if (!article) return [];
      const link = `${edition.originAt(c.req.url)}${article.url}?gift=${token}`;
      return [access.giftReaders(token).then((readers) => ({ article, token, link, readers }))];
    }),
  );
  return {
    visitor,
    stateCookie: await visit.stateCookie(),
    owned: await entitlements.ownedBy(visitor.holder),
    meter: await meterOf(visitor, services.stores),
    tried,
    given,
    decisions: services.decisions.last.flatMap((entry) => {
      const article = content.byId(entry.article);
      return article ? [{ ...entry, headline: article.headline, url: article.url }] : [];
    }),
    hasLogin,
    isEditor: (await visit.preview('stranger')) !== undefined,
  };
}

async function meterOf(
  { holder, signedIn }: Visitor,
  { meters }: Edition['services']['stores'],
): Promise<Meter> {
  const { used } = await meters.look(meterKey(meterName, holder), '');
  return { limit: meterLimit(signedIn), used };
}

/** Asks the access service for a gift link as the reader's own page would. @returns its token, or why not */
export async function makeGift(
  edition: Edition,
  c: Context,
  article: string,
): Promise<{ token: string } | { problem: string }> {
  const origin = edition.originAt(c.req.url);
  const request = new Request(origin + GIFT_PATH, {
    method: 'POST',
    headers: {
      origin,
      cookie: c.req.header('cookie') ?? '',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ article }),
  });
  const answer = await edition.accessAt(c.req.url)(request, contextOf(c));
  const { url, detail } = (await answer.json()) as { url?: string; detail?: string };
  const token = url && new URL(url).searchParams.get('gift');
  return token ? { token } : { problem: detail ?? 'The link could not be made.' };
}
