import { cutArticle, paidRanges, type Article, type PaidRange } from '@broadsheet/article';
import { footnotesOf } from './blocks/blocks.js';
import type { AccessState } from './wall/access-state.js';

/** The part of an article that this reader gets. Nothing else of it goes on to be printed. */
export interface Part {
  /** The article as far as it is shown: cut, unless the reader was granted the rest. */
  shown: Article;
  /** The paid parts in the shown body; where it is cut, each is the place of one. */
  paid: readonly PaidRange[];
  /** Whether the article has a part that must be granted, kept back or not. */
  closed: boolean;
  /** Whether something was kept back. */
  cut: boolean;
}

export function partFor(article: Article, access: AccessState | undefined): Part {
  const { preview, cut } = cutArticle(article);
  if (cut && access?.granted !== true) {
    return { shown: preview, paid: placesIn(preview), closed: true, cut };
  }
  return { shown: article, paid: cut ? paidRanges(article) : [], closed: cut, cut: false };
}

function placesIn({ body }: Article): PaidRange[] {
  const places: PaidRange[] = [];
  for (let at = 0; at < body.children.length; at++)
    if (body.children[at]!.type === 'paid-place') places.push({ from: at, to: at + 1 });
  return places;
}

/** Number of each footnote, by its place in the whole article: the same before and after the cut. */
export function noteNumbers(article: Article): Map<string, number> {
  return new Map(footnotesOf(article.body.children).map((note, at) => [note.id, at + 1]));
}
