import type { AdPolicy, AdPolicyName, Metrics } from '@broadsheet/article';
import type { CommentCountData } from '@broadsheet/elements/comment-count/html.js';
import type { SafeHTML } from '@broadsheet/elements/core/html.js';
import type { HeaderOptions } from './header/options.js';
import type { ImageService } from './images/service.js';
import type { AccessState } from './wall/access-state.js';
import type { TrustRow } from '@broadsheet/elements/trust-badge/html.js';
import type { TrustTxtResult } from './trust/trust-txt.js';

/** Pages in which a publisher says how it works, by their names in schema.org's NewsMediaOrganization. */
export type PolicyName =
  | 'publishingPrinciples'
  | 'ethicsPolicy'
  | 'correctionsPolicy'
  | 'verificationFactCheckingPolicy'
  | 'unnamedSourcesPolicy'
  | 'noBylinesPolicy'
  | 'actionableFeedbackPolicy'
  | 'diversityPolicy'
  | 'diversityStaffingReport'
  | 'missionCoveragePrioritiesPolicy'
  | 'ownershipFundingInfo'
  | 'masthead';

export interface Publisher {
  name: string;
  url?: string;
  logo?: { url: string; width?: number; height?: number };
  /** Addresses of its policies. */
  policies?: Partial<Record<PolicyName, string>>;
  /** Its pages elsewhere. */
  sameAs?: readonly string[];
}

/** Another form of a page, or a feed in which it stands. */
export interface Alternate {
  /** Its media type: `text/markdown`. */
  type: string;
  url: string;
  /** What a reader who has the choice is offered. */
  title?: string;
}

export interface RenderOptions {
  /** The site: `https://example.com`. Addresses for other sites' eyes become absolute by it. */
  origin: string;
  publisher?: Publisher;
  /** The folder of the kit's built files; `/broadsheet/` by default. */
  assets?: string;
  /** The publisher's own styles, after the kit's. */
  stylesheets?: readonly string[];
  /** The publisher's own modules, after the kit's. */
  scripts?: readonly string[];
  /** Linked in the head, for programs: `<link rel="alternate" type="…">`. */
  alternates?: readonly Alternate[];
  /** Settings of the elements, as `configure()` takes them. */
  settings?: Record<string, Record<string, unknown>>;
  /** What stands above and below the page's main part. */
  masthead?: SafeHTML;
  footer?: SafeHTML;
  /** Without it a metered or subscriber article is cut. */
  access?: AccessState;
  /** Where copies of pictures come from, for `srcset`; without one they are those that the document names. */
  images?: ImageService;
  /** IANA name; UTC by default. */
  timeZone?: string;
  /**
   * Where ads stand: the policy `full` by default, `light`, `none`, or `full` with some of it changed. A name is the tier of
   * this reader and is printed as `data-ads` of the page.
   */
  ads?: AdPolicyName | Partial<AdPolicy>;
  /**
   * One page for readers of all tiers, as a cache keeps it: what `light` has no room for has `tier="full"`, and a script in
   * the head takes the reader's tier from the cookie `news-ads` before the first paint. False by default.
   */
  adTiers?: boolean;
  /** What the page looks like in numbers, for the places of ads; the kit's own styles by default. */
  metrics?: Metrics;
  /** The paper's own notice, in every ad's place until there is an ad. */
  houseAd?: SafeHTML;
  /** Rows of the trust badge that hold for every article. */
  trustRows?: readonly TrustRow[];
  /** A mark that somebody else gave the publisher, in the trust badge; the kit brings none. */
  trustMark?: SafeHTML;
  /** What `npx broadsheet trust` printed of the publisher's trust.txt: rows that say to whom it belongs, and who agrees. */
  trustTxt?: TrustTxtResult;
  /**
   * Offers readers to check the content credentials (C2PA) of an article's pictures and films, which loads 2 MB when they ask
   * for it. `anchors`: address of a PEM file with the certificates of who may sign. The page's content policy then needs
   * `script-src 'wasm-unsafe-eval'`.
   */
  credentials?: { anchors: string };
  /** Number of comments, where it is known better than when the document was made. */
  comments?: number;
  /**
   * How the number of comments is shown: closed where that is known better than when the document was made, asked for again
   * while it can be seen, with the ones that are new since the reader's last visit.
   */
  discussion?: Pick<CommentCountData, 'closed' | 'poll' | 'sinceVisit'>;
  /** Which rows the header has. */
  header?: HeaderOptions;
  /** The moment of printing, for words that depend on it, as the age of an article; now by default. */
  now?: Date;
  /** Further controls in the header. */
  actions?: SafeHTML;
  /** Printed as `data-theme` of the page; without it the reader's system decides. */
  theme?: 'light' | 'dark';
}
