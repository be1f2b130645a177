import { choose, type Candidate } from './choose.js';
import type { Density } from './density.js';
import { WIDTHS, type Width } from './metrics.js';
import type { AdPlacement } from './placement.js';
import { brokenRule } from './rules.js';
import { isApart, isText, type Seam, type Story } from './story.js';

/**
 * The seams that get an ad by the rules: first those that are good at both widths; then, in what is left between them,
 * those that are good on a phone.
 * @param everywhere seams that may have an ad at both widths
 * @param narrow seams that may have one on a phone alone
 */
export function automatic(
  story: Story,
  density: Density,
  everywhere: readonly Seam[] = story.seams,
  narrow: readonly Seam[] = everywhere,
): Map<Seam, AdPlacement['screens']> {
  const chosen = new Map<Seam, AdPlacement['screens']>();
  const both = choose(
    candidates(story, WIDTHS, everywhere),
    (a, b) => WIDTHS.every((width) => isApart(a, b, story, width)),
    density.room(WIDTHS, everywhere),
  );
  for (const seam of both) chosen.set(seam, 'all');
  const room = density.room(['narrow'], [...both, ...narrow]);
  for (const free of gaps(candidates(story, ['narrow'], narrow), both, story)) {
    const more = choose(free, (a, b) => isApart(a, b, story, 'narrow'), room - chosen.size);
    for (const seam of more) chosen.set(seam, 'narrow');
  }
  return chosen;
}

function candidates(story: Story, widths: readonly Width[], seams: readonly Seam[]): Candidate[] {
  return seams
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
function scoreOf({ after, above, below }: Seam, { blocks }: Story): number {
  const [upper, lower] = [blocks[above ?? after]!, blocks[below ?? after]!];
  if (lower.type === 'heading' || lower.type === 'thematic-break') return 3;
  if (upper.type === 'paragraph' && lower.type === 'paragraph') return 2;
  return isText(upper) && isText(lower) ? 1 : 0;
}
