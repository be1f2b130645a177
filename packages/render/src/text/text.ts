import type { Article } from '@broadsheet/article';
import { partFor } from '../part.js';
import { printed } from './lines.js';
import type { TextOptions } from './options.js';
import { treeOf } from './tree.js';

/**
 * The article as a person would type it: label, headline, standfirst, names, dates, the story, footnotes, corrections.
 * No line is broken for its length. A metered or subscriber article is cut, unless `options.access.granted` is true.
 */
export function renderText(article: Article, options: TextOptions): string {
  const part = partFor(article, options.access);
  return printed(treeOf(part, article, options, true).children);
}
