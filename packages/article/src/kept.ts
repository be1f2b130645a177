import type { BodyBlock } from './generated/types.js';

/** So many answers of one kind are kept of a story: of its preview and of the whole, with ads and without. */
const MOST = 4;

/**
 * Keeps what was worked out from the blocks of a story, as long as the blocks are there: for what takes longer than
 * printing them. An answer holds for the same blocks in the same order and for the same of everything else that it came
 * from, so whoever changes a document makes new objects of what changed.
 */
export function keeper<T>() {
  const kept = new WeakMap<BodyBlock, { from: readonly unknown[]; answer: T }[]>();
  return (blocks: readonly BodyBlock[], others: readonly unknown[], work: () => T): T => {
    const first = blocks[0];
    if (!first) return work();
    const from = blocks.concat(others as never);
    const answers = kept.get(first) ?? [];
    const known = answers.find((one) => areSame(one.from, from));
    if (known) return known.answer;
    const answer = work();
    kept.set(first, [{ from, answer }, ...answers.slice(0, MOST - 1)]);
    return answer;
  };
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}
