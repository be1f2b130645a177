import type { ContentSource, PaidArticle } from './content.js';
import type { AdTier, Grant, Refusal } from './decision.js';
import type { EntitlementProvider } from './entitlements/provider.js';
import type { GiftRules } from './gifts.js';
import { isLoopback, type SigningKeys } from './keys/signing-keys.js';
import type { Account } from './login/account.js';
import { rulesOf, type AccessModel } from './models/rule.js';
import type { Offer } from './offer.js';
import type { ReaderLogin } from './reader-login.js';
import type { WebhookOptions } from './routes/webhook.js';
import type { GroupKeys } from './seal/group-keys.js';
import type { Stores } from './stores/stores.js';

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

export function checkedOrigin(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const onThisMachine = url?.protocol === 'http:' && isLoopback(url);
  if (url?.origin === text && (url.protocol === 'https:' || onThisMachine)) return url;
  throw new TypeError(
    `origin: expected https://host, or http://localhost:port, without a path; got "${text}"`,
  );
}

/** @throws TypeError for options that contradict each other */
export function checkOptions({ models, proxies, editors, login }: AccessOptions): void {
  if (editors && !login)
    throw new TypeError('editors need login: an editor is known by an account');
  if (proxies !== undefined && !(Number.isInteger(proxies) && proxies >= 0))
    throw new TypeError(`proxies: expected 0, 1, 2 …; got ${proxies}`);
  // A service that trusts no proxy, or the wrong one, would believe whatever address a reader makes up.
  for (const [name, model] of Object.entries(models)) {
    if (proxies === undefined && rulesOf(model).some(({ needsAddress }) => needsAddress))
      throw new TypeError(
        `models.${name} goes by network addresses: say in "proxies" how many proxies of your own every request passes (0 for none)`,
      );
  }
}
