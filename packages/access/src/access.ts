import type { ContentSource, PaidArticle, Terms } from './content.js';
import type { AdTier, Decision, Grant, Refusal } from './decision.js';
import {
  distinct,
  offersOf,
  type EntitlementProvider,
  type Owned,
} from './entitlements/provider.js';
import { storedEntitlements, type StoredEntitlements } from './entitlements/stored.js';
import { Gate, type GateQuestion } from './gate.js';
import { GiftRecords } from './gift-records.js';
import { Gifts, type GiftRules } from './gifts.js';
import { isLoopback, type SigningKeys } from './keys/signing-keys.js';
import type { Account } from './login/account.js';
import { rulesOf, type AccessModel } from './models/rule.js';
import type { Context } from './network.js';
import type { Offer } from './offer.js';
import { COOKIES, OwnCookie } from './own-cookie.js';
import { previewFor, type Preview, type PreviewParts } from './preview/preview.js';
import { Problem } from './problem.js';
import { ReaderCookie, type Reader } from './reader.js';
import { ReaderRecords, type ReaderData, type Who } from './reader-data.js';
import { loginOf, type ReaderLogin } from './reader-login.js';
import { giftRoutes } from './routes/gift.js';
import { OPEN_PATH, openRoute } from './routes/open.js';
import { WEBHOOK_PATH, webhookRoute, type WebhookOptions } from './routes/webhook.js';
import type { GroupKeys } from './seal/group-keys.js';
import { inTime } from './stores/deadline.js';
import type { Stores } from './stores/stores.js';
import type { Visitor } from './visit.js';
import { visitorOf } from './visitor.js';

export interface AccessOptions {
  /** The site's own origin as its readers see it: `https://paper.example`. Plain http on this machine only. */
  readonly origin: string;
  readonly content: ContentSource;
  /** Where it is kept what readers opened and own. */
  readonly stores: Stores;
  /** How articles are opened, by the name that their terms give. `free` is known already. */
  readonly models: Readonly<Record<string, AccessModel>>;
  /** Who else knows what readers own, beside the stores: a vendor, another of the house's systems. */
  readonly providers?: readonly EntitlementProvider[];
  /** Products that bring others with them. */
  readonly bundles?: Readonly<Record<string, readonly string[]>>;
  /** Signs gift links, and what readers own. Needed for `login` and `gifts`. */
  readonly keys?: SigningKeys;
  /** The OpenID provider where readers sign in; without one, readers are cookies. */
  readonly login?: ReaderLogin;
  /** Opens sealed pages, whose `iss` is the origin. */
  readonly sealed?: { readonly keys: GroupKeys };
  /** Subscribers may let others read one article; `{}` for the usual numbers. */
  readonly gifts?: GiftRules;
  /** Who may look at articles as other readers get them. Needs `login`. Without it there are no previews. */
  readonly editors?: (account: Account, request: Request) => boolean | Promise<boolean>;
  /** Takes what a shop tells of readers' entitlements: `POST /access/webhook`. */
  readonly webhook?: WebhookOptions;
  /** Said with every refusal; by default those of the provider with the highest score. */
  readonly offers?: readonly Offer[];
  /** The ads that a grant leaves; undefined for all. The page is told, and the browser by the cookie `news-ads`. */
  readonly ads?: (grant: Grant) => AdTier | undefined;
  /** Tells the reader why not, in the article's language. A sentence in English by default. */
  readonly explain?: (refusal: Refusal, article: PaidArticle) => string;
  /**
   * How many proxies of one's own every request passes before it comes here. Needed for rules that go by the network
   * address: a wrong number lets readers choose their address.
   */
  readonly proxies?: number;
  /** How long a call of a store may take, in milliseconds (1000). */
  readonly deadline?: number;
  /** Hears of every article that is opened or refused, without a word about the reader. */
  readonly onDecision?: (entry: DecisionEntry) => void;
  /** Hears of failures, also of those that cost the reader nothing. The console by default. */
  readonly onError?: (error: unknown) => void;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
}

/** A line of the log of decisions. It says nothing about the reader. */
export interface DecisionEntry {
  readonly at: number;
  readonly article: string;
  readonly model: string;
  readonly granted: boolean;
  readonly reason: string;
}

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

/** A reader's visit to a page. */
export interface PageVisit {
  readonly visitor: Visitor;
  /** What the reader may read of an article as things stand. Looking never counts. */
  look(article: Terms): Promise<Decision>;
  /**
   * The `Set-Cookie` that keeps a signed-in reader's entitlements for the hours when the stores are down: send it with
   * the page. Undefined for everybody else, and while they are.
   */
  stateCookie(): Promise<string | undefined>;
}

/** The visit of the reader who asks. */
export interface ReadersVisit extends PageVisit {
  /**
   * For an editor: the visit that a reader of some kind would make. Undefined for everybody else.
   * @param kind what the address says as `?preview=KIND` by default
   */
  preview(kind?: string): Promise<Preview | undefined>;
}

/** What every route is given. */
export interface Service {
  readonly options: AccessOptions;
  readonly origin: string;
  readonly gate: Gate;
  readonly offers: readonly Offer[];
  now(): number;
  visit(request: Request, context: Context, gift?: string): Promise<AskedVisit>;
}

/** A visit before it is known which article it is to; `newReader` is the cookie of one who has none. */
export interface AskedVisit extends Omit<GateQuestion, 'article' | 'asks'> {
  readonly newReader?: string;
  preview: ReadersVisit['preview'];
  stateCookie(): Promise<string | undefined>;
}

export type Route = (request: Request, context: Context) => Promise<Response>;

export function createAccess(options: AccessOptions): Access {
  const origin = checkedOrigin(options.origin);
  checkAddresses(options);
  if (options.editors && !options.login)
    throw new TypeError('editors need login: an editor is known by an account');
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

/**
 * Headers for an article's page. One address shows different things to different readers, so an unlocked page is
 * never shared, and a locked one is asked for again: after the form's redirect the reader must not get the old copy.
 */
export function pageHeaders(terms: Terms, decision: Decision): Record<string, string> {
  if (terms.model === 'free') return {};
  return {
    'Cache-Control': decision.granted ? 'private, no-cache' : 'no-cache',
    Vary: 'Cookie',
  };
}

/** Whether the reader comes back from the plain form with a refusal, for the page to say so. */
export function wasRefused(request: Request): boolean {
  return new URL(request.url).searchParams.get('access') === 'refused';
}

/** Whether the reader comes back from a sealed page's form, which opens nothing without script. */
export function neededScript(request: Request): boolean {
  return new URL(request.url).searchParams.get('access') === 'needs-script';
}

function checkedOrigin(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const onThisMachine = url?.protocol === 'http:' && isLoopback(url);
  if (url?.origin === text && (url.protocol === 'https:' || onThisMachine)) return url;
  throw new TypeError(
    `origin: expected https://host, or http://localhost:port, without a path; got "${text}"`,
  );
}

/** A service that trusts no proxy, or the wrong one, would believe whatever address a reader makes up. */
function checkAddresses({ models, proxies }: AccessOptions): void {
  if (proxies !== undefined && !(Number.isInteger(proxies) && proxies >= 0))
    throw new TypeError(`proxies: expected 0, 1, 2 …; got ${proxies}`);
  for (const [name, model] of Object.entries(models)) {
    if (proxies === undefined && rulesOf(model).some(({ needsAddress }) => needsAddress))
      throw new TypeError(
        `models.${name} goes by network addresses: say in "proxies" how many proxies of your own every request passes (0 for none)`,
      );
  }
}
