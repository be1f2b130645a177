/** What the publisher says of itself: pages in which it sets out how it works. The badge shows them, and the JSON-LD names them. */
import type { Article } from '@broadsheet/article';
import { absolute, publisherOf } from '../names.js';
import type { PolicyName, RenderOptions } from '../options.js';

export interface Claim {
  /** Its name in schema.org; undefined for what that has no name for. */
  policy?: PolicyName | undefined;
  /** In the publisher's words; those of the kit where it has none. */
  title?: string | undefined;
  /** As the publisher writes it. */
  address?: string | undefined;
  /** Absolute; undefined where it is refused. */
  url?: string | undefined;
}

/** What the roles of an article's rows are called in schema.org. */
const POLICY_OF = new Map<string, PolicyName>([
  ['principles', 'publishingPrinciples'],
  ['ethics', 'ethicsPolicy'],
  ['corrections', 'correctionsPolicy'],
  ['fact-checking', 'verificationFactCheckingPolicy'],
  ['unnamed-sources', 'unnamedSourcesPolicy'],
  ['no-bylines', 'noBylinesPolicy'],
  ['feedback', 'actionableFeedbackPolicy'],
  ['diversity', 'diversityPolicy'],
  ['diversity-staffing', 'diversityStaffingReport'],
  ['mission', 'missionCoveragePrioritiesPolicy'],
  ['ownership', 'ownershipFundingInfo'],
  ['funding', 'ownershipFundingInfo'],
  ['masthead', 'masthead'],
]);

/** Those of the article first, then of the paper; each policy and each address once. */
export function claimsOf(article: Article, options: RenderOptions): Claim[] {
  const { origin, trustRows = [] } = options;
  const claims: Claim[] = [];
  const add = (claim: Claim) => {
    if (!claims.some((one) => isSame(one, claim))) claims.push(claim);
  };
  for (const { role, title, url } of article.trust ?? [])
    add({ policy: POLICY_OF.get(role), title, address: url, url: absolute(url, origin) });
  for (const { title, url, state } of trustRows)
    if (!state) add({ title, address: url, url: absolute(url, origin) });
  for (const [policy, address] of Object.entries(publisherOf(options).policies ?? {})) {
    const url = absolute(address, origin);
    if (url) add({ policy: policy as PolicyName, address, url });
  }
  return claims;
}

/** Two rows in the publisher's own words are two, unless they lead to the same page. */
function isSame(one: Claim, other: Claim): boolean {
  if (one.url !== undefined && one.url === other.url) return true;
  return other.title === undefined && one.policy === other.policy;
}
