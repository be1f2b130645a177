import type { Seam } from './story.js';

/** A seam that may have an ad, and how good it is. */
export interface Candidate {
  seam: Seam;
  score: number;
}

/**
 * The most candidates that stand apart from each other, at most so many; of all such sets the one with the greatest sum of
 * scores, and of those the first. Takes time in proportion to candidates × `most`.
 * @param isApart whether two may both have an ad; the farther apart, the truer
 */
export function choose(
  candidates: readonly Candidate[],
  isApart: (first: Seam, second: Seam) => boolean,
  most: number,
): Seam[] {
  const reach = reaches(candidates, isApart);
  let row: Row = Array.from({ length: candidates.length + 1 }, () => ({ sum: 0 }));
  let last: Chosen | undefined;
  for (let count = 1; count <= most; count++) {
    row = withOneMore(candidates, reach, row);
    const found = row.at(-1);
    if (!found) break;
    last = found;
  }
  return seamsOf(last);
}

/** A set of candidates: the last one, and the set before it. */
interface Chosen {
  sum: number;
  seam?: Seam;
  before?: Chosen;
}
/** The best set of a certain size among the first n candidates, by n. */
type Row = (Chosen | undefined)[];

function withOneMore(candidates: readonly Candidate[], reach: readonly number[], row: Row): Row {
  const next: Row = [undefined];
  for (const [i, { seam, score }] of candidates.entries()) {
    const most = next[i];
    const before = row[reach[i]!];
    const one = before && { sum: before.sum + score, seam, before };
    next.push(one && (!most || one.sum > most.sum) ? one : most);
  }
  return next;
}

/** For each candidate, how many of the first ones stand apart from it. */
function reaches(
  candidates: readonly Candidate[],
  isApart: (first: Seam, second: Seam) => boolean,
): number[] {
  let reach = 0;
  return candidates.map(({ seam }, i) => {
    while (reach < i && isApart(candidates[reach]!.seam, seam)) reach += 1;
    return reach;
  });
}

function seamsOf(last: Chosen | undefined): Seam[] {
  const seams: Seam[] = [];
  for (let one = last; one?.seam; one = one.before) seams.unshift(one.seam);
  return seams;
}
