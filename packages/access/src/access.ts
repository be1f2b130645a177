import type { ContentSource, PaidArticle, Terms } from './content.js';
import type { Decision, Refusal } from './decision.js';
import { offersOf, type EntitlementProvider } from './entitlements/provider.js';
import { storedEntitlements, type StoredEntitlements } from './entitlements/stored.js';
import { Gate } from './gate.js';
import type { AccessModel } from './models/rule.js';
import { addressOf, type Context } from './network.js';
import type { Offer } from './offer.js';
import { Problem } from './problem.js';
import { ReaderCookie, type Reader } from './reader.js';
import { OPEN_PATH, openRoute } from './routes/open.js';
import { WEBHOOK_PATH, webhookRoute, type WebhookOptions } from './routes/webhook.js';
import { inTime } from './stores/deadline.js';
import type { Stores } from './stores/stores.js';
import { holderOf, type Visitor } from './visit.js';

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
  /** Takes what a shop tells of readers' entitlements: `POST /access/webhook`. */
  readonly webhook?: WebhookOptions;
  /** Said with every refusal; by default those of the provider with the highest score. */
  readonly offers?: readonly Offer[];
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
  /** What a reader may read of an article as things stand. Looking never counts. */
  look(request: Request, article: Terms, context?: Context): Promise<Decision>;
  /** The reader who asks; `setCookie` is there for one without a cookie. */
  readerOf(request: Request): Reader;
  /** To whom entitlements and meters of the reader belong. */
  holderOf(request: Request): string;
  /** What the stores know of readers' entitlements. */
  readonly entitlements: StoredEntitlements;
}

/** What every route is given. */
export interface Service {
  readonly options: AccessOptions;
  readonly origin: string;
  readonly gate: Gate;
  readonly cookie: ReaderCookie;
  readonly stores: Stores;
  readonly offers: readonly Offer[];
  readonly entitlements: StoredEntitlements;
  now(): number;
  onError(error: unknown): void;
  visitorOf(request: Request, context: Context): Promise<Visitor>;
}

export type Route = (request: Request, context: Context) => Promise<Response>;

export function createAccess(options: AccessOptions): Access {
  const service = serviceOf(options);
  const { cookie, gate } = service;
  const routes = routesOf(service);

  async function handle(request: Request, context: Context = {}): Promise<Response> {
    try {
      const { pathname } = new URL(request.url);
      const route = routes.get(pathname);
      if (!route) throw new Problem(404, `Expected one of ${[...routes.keys()].join(', ')}.`);
      return await route(request, context);
    } catch (error) {
      if (error instanceof Problem) return error.response();
      service.onError(error);
      return new Problem(503, 'This does not work just now. Please try again.').response();
    }
  }

  return Object.assign(handle, {
    entitlements: service.entitlements,

    async look(request: Request, article: Terms, context: Context = {}): Promise<Decision> {
      const visitor = await service.visitorOf(request, context);
      return gate.decide(visitor, cookie.of(request).id, article, false);
    },

    readerOf(request: Request): Reader {
      const { id, setCookie } = cookie.of(request);
      return setCookie ? { id, setCookie } : { id };
    },

    holderOf(request: Request): string {
      const { id } = cookie.of(request);
      return holderOf({ reader: id }, id);
    },
  });
}

function routesOf(service: Service): ReadonlyMap<string, Route> {
  const { webhook } = service.options;
  const { entitlements, now } = service;
  return new Map([
    [OPEN_PATH, openRoute(service)],
    ...(webhook ? [[WEBHOOK_PATH, webhookRoute(webhook, entitlements, now)] as const] : []),
  ]);
}

function serviceOf(options: AccessOptions): Service {
  const origin = checkedOrigin(options.origin);
  const { now = Date.now, onError = console.error, deadline = 1000, proxies } = options;
  checkAddresses(options);
  const stores = inTime(options.stores, deadline);
  const entitlements = storedEntitlements(stores.records, now);
  const { models, bundles } = options;
  const providers = [entitlements, ...(options.providers ?? [])];
  const cookie = new ReaderCookie(origin);
  return {
    options,
    origin: origin.origin,
    cookie,
    stores,
    entitlements,
    now,
    onError,
    gate: new Gate({ models, providers, stores, now, onError, ...(bundles && { bundles }) }),
    offers: options.offers ?? offersOf(providers),

    async visitorOf(request, context) {
      const { id, known } = cookie.of(request);
      const address = addressOf(request, context, proxies);
      return { ...(known && { reader: id }), ...(address !== undefined && { address }) };
    },
  };
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

function checkedOrigin(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const onThisMachine =
    url?.protocol === 'http:' && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
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
    const rules = 'rules' in model ? model.rules : model;
    if (proxies === undefined && rules.some(({ needsAddress }) => needsAddress))
      throw new TypeError(
        `models.${name} goes by network addresses: say in "proxies" how many proxies of your own every request passes (0 for none)`,
      );
  }
}
