/** What the tests of the access service share: a small paper with a clock to turn, and requests as its pages send them. */
import { createAccess, type Access } from '../../access/src/access.js';
import type { AccessOptions } from '../../access/src/options.js';
import type { PaidArticle } from '../../access/src/content.js';
import type { StoredEntitlements } from '../../access/src/entitlements/stored.js';
import { metered } from '../../access/src/models/metered.js';
import { subscribers } from '../../access/src/models/rules.js';
import { memoryStores } from '../../access/src/stores/memory.js';
import type { Stores } from '../../access/src/stores/stores.js';

export const ORIGIN = 'https://paper.example';
export const DAY = 86_400_000;
/** Readers of these tests are not new; what new ones get has tests of its own. */
export const WELCOME = { first: 1000, perNetwork: 1_000_000 };

export interface Paper {
  access: Access;
  articles: Map<string, PaidArticle>;
  clock: { now: number };
  stores: Stores;
  entitlements: StoredEntitlements;
  /** Ids of the articles whose paid part was asked for. */
  served: string[];
  add(id: string, model: string, more?: Partial<PaidArticle>): PaidArticle;
}

/** Metered articles m1 to m4 (two a month), a subscribers' one s1, a free one f1. */
export function paper(change: Partial<AccessOptions> = {}): Paper {
  const clock = { now: Date.UTC(2026, 0, 1) };
  const now = () => clock.now;
  const served: string[] = [];
  const articles = new Map<string, PaidArticle>();
  function add(id: string, model: string, more: Partial<PaidArticle> = {}): PaidArticle {
    const paid = async () => {
      served.push(id);
      return [{ id: '1', html: `<p>The rest of ${id}</p>` }];
    };
    const article = { id, model, url: `/articles/${id}`, paid, ...more };
    articles.set(id, article);
    return article;
  }
  for (const id of ['m1', 'm2', 'm3', 'm4']) add(id, 'metered');
  add('s1', 'subscriber', { products: ['digital', 'weekend'] });
  add('f1', 'free');
  const stores = change.stores ?? memoryStores(now);
  const access = createAccess({
    origin: ORIGIN,
    content: { find: async (id) => articles.get(id) },
    stores,
    models: {
      subscriber: [subscribers()],
      metered: [subscribers(), metered({ limit: 2, days: 30, newReaders: WELCOME })],
    },
    offers: [{ text: 'Subscribe', url: '/subscribe' }],
    now,
    ...change,
  });
  const { entitlements } = access;
  return { access, articles, clock, stores, entitlements, served, add };
}

export interface Sent {
  cookie?: string | undefined;
  headers?: Record<string, string>;
}

export function post(path: string, type: string, body: string, sent: Sent = {}): Request {
  const { cookie, headers = {} } = sent;
  const all = {
    Origin: ORIGIN,
    'Content-Type': type,
    ...(cookie && { Cookie: cookie }),
    ...headers,
  };
  return new Request(ORIGIN + path, { method: 'POST', headers: all, body });
}

/** A question as the element asks it. */
export const json = (article: string, sent: Sent = {}) =>
  post('/access/open', 'application/json', JSON.stringify({ article }), sent);

/** A question as the plain form asks it. */
export const form = (fields: Record<string, string>, sent: Sent = {}) =>
  post(
    '/access/open',
    'application/x-www-form-urlencoded',
    String(new URLSearchParams(fields)),
    sent,
  );

/** A reader who looks at a page. */
export const page = (cookie?: string) =>
  new Request(`${ORIGIN}/articles/m1`, cookie ? { headers: { Cookie: cookie } } : {});

export const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0];

/** The cookie of a reader, by a digit. */
export const readerCookie = (digit: string) => `__Host-broadsheet-reader=${digit.repeat(32)}`;
export const readerId = (digit: string) => digit.repeat(32);
