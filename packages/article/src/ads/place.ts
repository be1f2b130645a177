import type { Article } from '../generated/types.js';
import { choose, type Candidate } from './choose.js';
import { Density } from './density.js';
import { METRICS, WIDTHS, type Metrics, type Width } from './metrics.js';
import { policyOf, type AdPolicy, type AdPolicyName } from './policy.js';
import type { AdPlacement, Placement } from './placement.js';
import { brokenRule, type AdRule } from './rules.js';
import { formatOf, isApart, isByHand, isText, storyOf, type Seam, type Story } from './story.js';
import { decisionOf, type Chosen } from './trace.js';

/**
 * Where ads stand in the story: a pure function, so that server and browser, today and tomorrow, find the same positions
 * without measuring a page. An editor's own `ad-position` nodes win over the automatic ones; a sensitive article has none.
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
  const template = density.template(none);
  const manual = story.blocks.some(({ type }) => type === 'ad-position');
  const place = manual ? byHand : automatic;
  const chosen = none ? new Map() : place(story, density);
  const positions = [...chosen].map(([seam, screens]) => placement(seam, screens, story));
  const trace = story.seams.map((seam) => decisionOf(seam, chosen, story, none, manual));
  return { positions: positions.sort((a, b) => a.after - b.after), template, trace };
}

function refusalOfAll({ article, policy }: Story): AdRule | undefined {
  if (article.sensitive) return 'sensitive';
  return policy.most > 0 || policy.template.length > 0 ? undefined : 'no-ads';
}

/** An editor's positions in order, as long as they do not break what nothing may break. */
function byHand(story: Story, density: Density): Chosen {
  const chosen = new Map<Seam, AdPlacement['screens']>();
  for (const seam of story.seams)
    if (isByHand(seam, story) && density.takes(formatOf(seam, story))) chosen.set(seam, 'all');
  return chosen;
}

/** First the seams that are good at both widths; then, in what is left between them, those that are good on a phone. */
function automatic(story: Story, density: Density): Chosen {
  const chosen = new Map<Seam, AdPlacement['screens']>();
  const everywhere = choose(
    candidates(story, WIDTHS),
    (a, b) => WIDTHS.every((width) => isApart(a, b, story, width)),
    density.room(WIDTHS),
  );
  for (const seam of everywhere) chosen.set(seam, 'all');
  const room = density.room(['narrow']);
  for (const free of gaps(candidates(story, ['narrow']), everywhere, story)) {
    const more = choose(free, (a, b) => isApart(a, b, story, 'narrow'), room - chosen.size);
    for (const seam of more) chosen.set(seam, 'narrow');
  }
  return chosen;
}

function candidates(story: Story, widths: readonly Width[]): Candidate[] {
  return story.seams
    .filter((seam) => widths.every((width) => !brokenRule(seam, story, width)))
    .map((seam) => ({ seam, score: scoreOf(seam, story) }));
}

/** Candidates that stand apart from all that are taken, in groups between those. */
function gaps(all: readonly Candidate[], taken: readonly Seam[], story: Story): Candidate[][] {
  const groups = Array.from({ length: taken.length + 1 }, (): Candidate[] => []);
  for (const candidate of all) {
    if (taken.some((seam) => !isApart(seam, candidate.seam, story, 'narrow'))) continue;
    const before = taken.filter(({ after }) => after < candidate.seam.after).length;
    groups[before]!.push(candidate);
  }
  return groups;
}

/** The end of a section is best, then a place between two paragraphs. */
function scoreOf({ above, below }: Seam, { blocks }: Story): number {
  const [upper, lower] = [blocks[above!]!, blocks[below!]!];
  if (lower.type === 'heading' || lower.type === 'thematic-break') return 3;
  if (upper.type === 'paragraph' && lower.type === 'paragraph') return 2;
  return isText(upper) && isText(lower) ? 1 : 0;
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
