/** What a newsroom should look at, though nothing is wrong with the document. */
import { cutArticle } from './cut.js';
import type { Article } from './generated/types.js';
import { countWords } from './measure.js';
import type { Problem } from './problem.js';

/** The least that Google's note on lead-ins names (October 2017: "the first few sentences or 50–100 words"). */
const LEAST = 50;

/** In the form of a problem; none of it keeps the article from being printed. */
export function adviceOn(article: Article): Problem[] {
  const { preview, cut } = cutArticle(article);
  if (!cut) return [];
  const words = preview.body.children
    .filter(({ type }) => type !== 'footnote')
    .reduce((sum, block) => sum + countWords(block, article.language), 0);
  if (words >= LEAST) return [];
  const counted = words === 1 ? '1 word' : `${words} words`;
  const message = `everybody sees ${counted} of the story; readers and search engines need ${LEAST} or more to judge it`;
  return [{ pointer: article.access.preview ? '/access/preview' : '/access', message }];
}
