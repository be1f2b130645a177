import type { BodyBlock } from './generated/types.js';

/** So many answers of one kind are kept of a story: of its preview and of the whole, with ads and without. */
const MOST = 4;

/**
 * Keeps what was worked out from the blocks of a story, as long as the blocks are there: for what takes longer than
 * printing them. An answer holds for the same blocks in the same order and for the same of everything else that it came
 * from, so whoever changes a document makes new objects of what changed.
 */
export function keeper<T>() {
  const kept = new WeakMap<BodyBlock, Kept<T>[]>();
  return (blocks: readonly BodyBlock[], others: readonly unknown[], work: () => T): T => {
    const first = blocks[0];
    if (!first) return work();
    const answers = kept.get(first) ?? [];
    for (const one of answers)
      if (areSame(one.blocks, blocks) && areSame(one.others, others)) return one.answer;
    const answer = work();
    // Copies: their owner may put other blocks into the same list.
    const newest = { blocks: [...blocks], others: [...others], answer };
    kept.set(first, [newest, ...answers.slice(0, MOST - 1)]);
    return answer;
  };
}

interface Kept<T> {
  blocks: readonly BodyBlock[];
  others: readonly unknown[];
  answer: T;
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}
