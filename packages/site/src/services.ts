/** The access service as the paper runs it: once for every origin that its readers use, on the same stores. */
import {
  createAccess,
  memoryStores,
  type Access,
  type AccessOptions,
  type ContentSource,
  type GroupKeys,
  type Stores,
} from '@broadsheet/access';
import { adsFor } from './ads-for.js';
import { Decisions } from './decisions.js';
import { isEditor } from './editors.js';
import type { Identity } from './identity/server.js';
import { bundlesFor, models } from './models.js';
import { Shop } from './shop.js';

export interface ServiceOptions {
  /** Where the paper is read, the main origin first. */
  readonly origins: readonly string[];
  /** The articles as readers of one origin see them. */
  sourceAt(origin: string): ContentSource;
  /** Refusals in the words of the article's language. */
  readonly explain: NonNullable<AccessOptions['explain']>;
  /** The keys that articles are sealed with. */
  readonly groupKeys: GroupKeys;
  /** All products that articles ask for. */
  readonly products: readonly string[];
  /** Without one, nobody can sign in or give an article away. */
  readonly identity?: Identity | undefined;
}

export interface Services {
  /** By origin. */
  readonly at: ReadonlyMap<string, Access>;
  readonly stores: Stores;
  readonly shop: Shop;
  readonly decisions: Decisions;
}

export function makeServices(options: ServiceOptions): Services {
  const { origins, sourceAt, explain, products, groupKeys, identity } = options;
  const stores = memoryStores();
  const decisions = new Decisions();
  const shop = new Shop(origins[0]!);
  const shared = {
    stores,
    models,
    bundles: bundlesFor(products),
    proxies: 0,
    offers: [{ text: 'Subscribe', url: '/subscribe' }],
    webhook: { secrets: [shop.secret] },
    sealed: { keys: groupKeys },
    explain,
    ads: adsFor,
    onDecision: decisions.add,
    ...(identity && {
      keys: identity.keys,
      login: { provider: identity.provider },
      gifts: {},
      editors: isEditor,
    }),
  };
  const at = new Map(
    origins.map((origin) => [
      origin,
      createAccess({ ...shared, origin, content: sourceAt(origin) }),
    ]),
  );
  return { at, stores, shop, decisions };
}
