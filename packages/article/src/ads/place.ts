import type { Article } from '../generated/types.js';
import { automatic } from './automatic.js';
import { Density } from './density.js';
import { METRICS, type Metrics } from './metrics.js';
import { policyOf, type AdPolicy, type AdPolicyName } from './policy.js';
import type { AdPlacement, Placement } from './placement.js';
import type { AdRule } from './rules.js';
import { formatOf, isByHand, storyOf, type Seam, type Story } from './story.js';
import { keptInLight } from './tiers.js';
import { decisionOf, type Chosen } from './trace.js';

/**
 * Where ads stand in the story: a pure function, so that server and browser, today and tomorrow, find the same positions
 * without measuring a page. An editor's own `ad-position` nodes win over the automatic ones; a sensitive article has none.
 * What readers of the tier `light` do not get of it has `tier: 'full'`, so that the page can be one for both.
 * @param article as it will be shown: cut it first
 * @param metrics what the page looks like; the kit's own styles by default
 */
export function placeAds(
  article: Article,
  policy: AdPolicyName | Partial<AdPolicy> = 'full',
  metrics: Metrics = METRICS,
): Placement {
  const story = storyOf(article, policyOf(policy), metrics);
  const density = new Density(story);
  const none = refusalOfAll(story);
  const own = density.template(none);
  const edited = story.seams.filter((seam) => isByHand(seam, story));
  const manual = edited.length > 0;
  const chosen: Chosen = none ? new Map() : manual ? byHand(story, density, edited) : automatic(story, density); // prettier-ignore
  // A strict policy's own positions keep its limits already.
  const kept = story.policy.strict ? undefined : keptInLight(story, chosen, own);
  const positions = [...chosen].map(([seam, screens]) => ({
    ...placement(seam, screens, story),
    ...(kept && !kept.seams.has(seam) && FULL_ONLY),
  }));
  const template = own.map((ad) => ({
    ...ad,
    ...(ad.taken && kept && !kept.units.has(ad.unit) && FULL_ONLY),
  }));
  const trace = story.seams.map((seam) => decisionOf(seam, chosen, story, none, manual));
  return { positions: positions.sort((a, b) => a.after - b.after), template, trace };
}

const FULL_ONLY = { tier: 'full' } as const;

function refusalOfAll({ article, policy }: Story): AdRule | undefined {
  if (article.sensitive) return 'sensitive';
  return policy.most > 0 || policy.template.length > 0 ? undefined : 'no-ads';
}

/** An editor's positions in order, as long as they do not break what nothing may break: under a strict policy, any rule. */
function byHand(story: Story, density: Density, edited: readonly Seam[]): Chosen {
  if (story.policy.strict) return automatic(story, density, edited);
  return new Map(
    edited
      .filter((seam) => density.takes(formatOf(seam, story)))
      .map((seam) => [seam, 'all'] as const),
  );
}

function placement(seam: Seam, screens: AdPlacement['screens'], story: Story): AdPlacement {
  const { id } = story.blocks[seam.after]!;
  return {
    after: seam.after,
    ...(id === undefined ? {} : { id }),
    format: formatOf(seam, story),
    screens,
  };
}
