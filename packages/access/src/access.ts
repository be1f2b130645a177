import type { Terms } from './content.js';
import type { Decision } from './decision.js';
import { distinct, offersOf, type Owned } from './entitlements/provider.js';
import { storedEntitlements, type StoredEntitlements } from './entitlements/stored.js';
import { Gate } from './gate.js';
import { GiftRecords } from './gift-records.js';
import { Gifts } from './gifts.js';
import type { Context } from './network.js';
import { checkedOrigin, checkOptions, type AccessOptions } from './options.js';
import { COOKIES, OwnCookie } from './own-cookie.js';
import type { ReadersVisit } from './page.js';
import { previewFor, type PreviewParts } from './preview/preview.js';
import { Problem } from './problem.js';
import { ReaderCookie, type Reader } from './reader.js';
import { ReaderRecords, type ReaderData, type Who } from './reader-data.js';
import { loginOf } from './reader-login.js';
import { giftRoutes } from './routes/gift.js';
import { OPEN_PATH, openRoute } from './routes/open.js';
import { WEBHOOK_PATH, webhookRoute } from './routes/webhook.js';
import type { Route, Service } from './service.js';
import { inTime } from './stores/deadline.js';
import { visitorOf } from './visitor.js';

/** The access service: a handler for its paths, and what the site asks while it renders a page. */
export interface Access {
  (request: Request, context?: Context): Promise<Response>;
  /** Who asks for a page, and what they may read. The stores are asked once who it is. */
  visit(request: Request, context?: Context): Promise<ReadersVisit>;
  /** What the reader may read of one article, where a page wants to know nothing else. */
  look(request: Request, article: Terms, context?: Context): Promise<Decision>;
  /** The reader's cookie; `setCookie` is there for one without. */
  readerOf(request: Request): Reader;
  /** How many readers a gift link's token has let in; undefined where it is over. */
  giftReaders(token: string): Promise<number | undefined>;
  /** All that is kept of a reader. */
  dataOf(who: Who): Promise<ReaderData>;
  /**
   * Takes it away, and signs an account out on every device.
   * @throws where a store fails: some of it may be there still. It can be called again, as often as it takes.
   */
  forget(who: Who): Promise<void>;
  /** The values of `Set-Cookie` that take all cookies of the service from a browser. */
  clearCookies(): readonly string[];
  /** What the stores know of readers' entitlements. */
  readonly entitlements: StoredEntitlements;
}

export function createAccess(options: AccessOptions): Access {
  const origin = checkedOrigin(options.origin);
  checkOptions(options);
  const { now = Date.now, onError = console.error, deadline = 1000 } = options;
  const stores = inTime(options.stores, deadline);
  const entitlements = storedEntitlements(stores.records, now);
  const cookie = new ReaderCookie(origin);
  const login = loginOf({ options, stores, entitlements, now, onError });
  const giftRecords = new GiftRecords(stores, now);
  const gifts = giftsOf(options, giftRecords, now);
  const providers = distinct([entitlements, ...(options.providers ?? [])]);
  const { models, bundles, proxies } = options;
  const readers = new ReaderRecords({ models, stores, entitlements, giftRecords, login });
  const always = gifts ? [gifts.rule()] : [];
  const gate = new Gate({ models, always, providers, onError, ...(bundles && { bundles }) });
  const giftsIn: PreviewParts['giftsIn'] = (other) =>
    giftsOf(options, new GiftRecords(other, now), now);
  const previews = { options, origin: origin.origin, now, onError, giftsIn };
  const service: Service = {
    options,
    origin: origin.origin,
    gate,
    now,
    offers: options.offers ?? offersOf(providers),

    async visit(request, context, gift) {
      const { id, setCookie } = cookie.of(request);
      const who = { proxies, state: login?.state };
      const { visitor, session } = await visitorOf(request, context, id, who, gift);
      const heard = new Map<string, readonly Owned[]>();
      return {
        ...{ request, origin: origin.origin, visitor, now: now(), ...stores },
        ...(setCookie && { newReader: setCookie }),
        preview: (kind) => previewFor(request, session && visitor.account, previews, kind),
        onAnswers: ({ said }) => said.forEach((owned, provider) => heard.set(provider, owned)),
        stateCookie: async () => session && login?.state.cookieOf(session, request, heard),
      };
    },
  };
  const routes = routesOf(service, entitlements, gifts, login?.routes);

  async function handle(request: Request, context: Context = {}): Promise<Response> {
    try {
      const route = routes.get(new URL(request.url).pathname);
      if (!route) throw new Problem(404, `Expected one of ${[...routes.keys()].join(', ')}.`);
      return await route(request, context);
    } catch (error) {
      if (error instanceof Problem) return error.response();
      onError(error);
      return new Problem(503, 'This does not work just now. Please try again.').response();
    }
  }

  async function visit(request: Request, context: Context = {}): Promise<ReadersVisit> {
    const gift = new URL(request.url).searchParams.get('gift') ?? undefined;
    const { stateCookie, preview, ...asked } = await service.visit(request, context, gift);
    const look = (article: Terms) => gate.decide({ ...asked, article, asks: false });
    return { visitor: asked.visitor, look, preview, stateCookie };
  }

  return Object.assign(handle, {
    entitlements,
    visit,
    dataOf: (who: Who) => readers.dataOf(who),
    forget: (who: Who) => readers.forget(who),
    clearCookies: () => COOKIES.map((name) => new OwnCookie(origin, name, 0).clear()),
    giftReaders: async (token: string) => gifts?.readersOf(token),

    async look(request: Request, article: Terms, context?: Context): Promise<Decision> {
      return (await visit(request, context)).look(article);
    },

    readerOf(request: Request): Reader {
      const { id, setCookie } = cookie.of(request);
      return setCookie ? { id, setCookie } : { id };
    },
  });
}

function routesOf(
  service: Service,
  entitlements: StoredEntitlements,
  gifts: Gifts | undefined,
  login: Readonly<Record<string, Route>> = {},
): ReadonlyMap<string, Route> {
  const { webhook } = service.options;
  return new Map<string, Route>([
    [OPEN_PATH, openRoute(service)],
    ...(webhook ? [[WEBHOOK_PATH, webhookRoute(webhook, entitlements, service.now)] as const] : []),
    ...(gifts ? giftRoutes(service, gifts) : []),
    ...Object.entries(login),
  ]);
}

function giftsOf(
  options: AccessOptions,
  records: GiftRecords,
  now: () => number,
): Gifts | undefined {
  const { gifts, keys, origin } = options;
  if (!gifts) return undefined;
  if (!keys) throw new TypeError('gifts need keys: gift links are signed');
  return new Gifts(gifts, origin, keys, records, now);
}
