import { cutArticle, type Article } from '@broadsheet/article';
import { footnotesOf } from './blocks/blocks.js';
import type { AccessState } from './options.js';

/** The part of an article that this reader gets. Nothing else of it goes on to be printed. */
export interface Part {
  /** The article as far as it is shown: cut, unless the reader was granted the rest. */
  shown: Article;
  /** Index in the shown body of the first block that is paid for; its length where none is. */
  paidFrom: number;
  /** Whether the article has a part that must be granted, kept back or not. */
  closed: boolean;
  /** Whether something was kept back. */
  cut: boolean;
}

export function partFor(article: Article, access: AccessState | undefined): Part {
  const { preview, paid, cut } = cutArticle(article);
  if (cut && access?.granted !== true) {
    return { shown: preview, paidFrom: preview.body.children.length, closed: true, cut };
  }
  const { children } = article.body;
  const first = paid.find((block) => block.type !== 'footnote');
  return {
    shown: article,
    paidFrom: first ? children.indexOf(first) : children.length,
    closed: cut,
    cut: false,
  };
}

/** Number of each footnote, by its place in the whole article: the same before and after the cut. */
export function noteNumbers(article: Article): Map<string, number> {
  return new Map(footnotesOf(article.body.children).map((note, at) => [note.id, at + 1]));
}
