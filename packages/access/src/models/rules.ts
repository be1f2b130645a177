/** Rules that count nothing. */
import { grant, refuse } from '../decision.js';
import type { PreviewReader } from '../preview/kinds.js';
import { asSeenBy, type AccessRule } from './rule.js';

const HOUR = 3_600_000;

/** Opens to readers who own one of the article's products, or any where the article names none. */
export function subscribers(): AccessRule {
  return async (visit) => {
    const { products } = visit.article;
    const { owned, failures } = await visit.entitled();
    const found = owned.find(({ product }) => products?.includes(product) ?? true);
    if (found) {
      const { product: by, until } = found;
      return grant('subscription', { by, ...(until !== undefined && { until }) });
    }
    if (failures.length)
      throw new AggregateError(failures, 'entitlements: not all providers answered');
    return refuse('subscriber');
  };
}

/** Opens to readers who have an account, whatever they own. */
export function registered(): AccessRule {
  return ({ visitor }) => {
    if (visitor.signedIn) return grant('registered');
    if (visitor.failure !== undefined) throw visitor.failure;
    return refuse('registration');
  };
}

/** Opens to everybody. */
export function everybody(): AccessRule {
  return () => grant('free');
}

/** Opens an article to everybody for the first hours after it was published. */
export function freeFor({ hours }: { hours: number }): AccessRule {
  return ({ article: { published }, now }) => {
    if (published === undefined) return undefined;
    const until = published + hours * HOUR;
    return now < until ? grant('time', { until }) : undefined;
  };
}

/** Opens an article to everybody when it is so many days old. */
export function freeAfter({ days }: { days: number }): AccessRule {
  return ({ article: { published }, now }) =>
    published !== undefined && now >= published + days * 24 * HOUR ? grant('time') : undefined;
}

/** Other rules for some of the paper's sections; `otherwise` for the rest. */
export function bySection(
  sections: Readonly<Record<string, AccessRule>>,
  otherwise: AccessRule,
): AccessRule {
  const rules = new Map(Object.entries(sections));
  const all = [...rules.values(), otherwise];
  const rule: AccessRule = (visit) => (rules.get(visit.article.section ?? '') ?? otherwise)(visit);
  return Object.assign(rule, {
    needsAddress: all.some(({ needsAddress }) => needsAddress),
    meters: all.flatMap(({ meters = [] }) => meters),
    preview(reader: PreviewReader) {
      const seen = [...rules].map(([name, one]) => [name, asSeenBy(reader, one)] as const);
      return bySection(Object.fromEntries(seen), asSeenBy(reader, otherwise));
    },
  });
}
