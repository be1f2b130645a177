import { walk, type Article, type Correction } from '@broadsheet/article';
import type { CorrectionCommentLeaf } from 'schema-dts';

/** Corrections of the whole article, and those that stand in its text. */
export function correctionComments({ corrections = [], body }: Article): CorrectionCommentLeaf[] {
  const notes: Correction[] = [...corrections];
  walk(body, '', (node) => {
    if (node.type === 'correction') notes.push(node as unknown as Correction);
  });
  return notes.map(({ text, date }) => ({
    '@type': 'CorrectionComment',
    text,
    datePublished: date,
  }));
}
