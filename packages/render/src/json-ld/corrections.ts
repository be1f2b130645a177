import type { Article, Correction } from '@broadsheet/article';
import type { CorrectionCommentLeaf } from 'schema-dts';
import { toldNodes } from './nodes.js';

/** Corrections of the whole article, and those that stand in its text. */
export function correctionComments(article: Article): CorrectionCommentLeaf[] {
  const inText = toldNodes(article).filter(({ type }) => type === 'correction');
  const notes = [...(article.corrections ?? []), ...(inText as unknown as Correction[])];
  return notes.map(({ text, date }) => ({
    '@type': 'CorrectionComment',
    text,
    datePublished: date,
  }));
}
