import { WIDTHS, type Width } from './metrics.js';
import type { AdDecision, AdPlacement } from './placement.js';
import { brokenRule, brokenRules, type AdRule } from './rules.js';
import { isApart, isByHand, type Seam, type Story } from './story.js';

/** The seams that have an ad, and where it is shown. */
export type Chosen = ReadonlyMap<Seam, AdPlacement['screens']>;

/** What is said of a seam. */
export function decisionOf(
  seam: Seam,
  chosen: Chosen,
  story: Story,
  none: AdRule | undefined,
  manual: boolean,
): AdDecision {
  const taken = chosen.get(seam) ?? false;
  const refused: AdDecision['refused'] = {};
  for (const width of WIDTHS) {
    if (taken === 'all' || taken === width) continue;
    refused[width] = none ?? refusal(seam, width, chosen, story, manual);
  }
  const { narrow, wide } = story.heights;
  const above = { narrow: narrow.header + seam.top.narrow, wide: wide.header + seam.top.wide };
  const broken = taken && manual && !story.policy.strict ? brokenByHand(seam, chosen, story) : [];
  return { after: seam.after, above, taken, refused, ...(broken.length && { broken }) };
}

/** Why a seam has no ad at a width. */
function refusal(seam: Seam, width: Width, chosen: Chosen, story: Story, manual: boolean): AdRule {
  if (manual && !isByHand(seam, story)) return 'manual-wins';
  if (manual && !story.policy.strict) return 'better-ads';
  const broken = brokenRule(seam, story, width);
  if (broken) return broken;
  const shown = [...chosen].filter(([, screens]) => screens === 'all' || screens === width);
  if (shown.some(([other]) => !isApart(seam, other, story, width))) return 'too-close';
  return chosen.size >= story.policy.most ? 'too-many' : 'density';
}

/** The rules that an editor's position breaks at either width, each once. */
function brokenByHand(seam: Seam, chosen: Chosen, story: Story): AdRule[] {
  const rules = WIDTHS.flatMap((width) => brokenRules(seam, story, width));
  const others = [...chosen.keys()].filter((other) => other !== seam);
  const isClose = WIDTHS.some((width) =>
    others.some((other) => !isApart(seam, other, story, width)),
  );
  return [...new Set<AdRule>([...rules, ...(isClose ? ['too-close' as const] : [])])];
}
