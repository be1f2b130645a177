/** What a page says of itself to search engines: the article and the way to it, as schema.org has them. */
import type { Article } from '@broadsheet/article';
import { canonicalOf } from '../names.js';
import type { RenderOptions } from '../options.js';
import type { Part } from '../part.js';
import { articleObject } from './article.js';
import { breadcrumbs } from './breadcrumbs.js';
import { tidy } from './tidy.js';
import type { PageGraph } from './types.js';

/**
 * @param part what this reader is shown; only that is described
 * @param whole the whole article, for its length
 */
export function jsonLd(part: Part, whole: Article, options: RenderOptions): PageGraph {
  const { origin } = options;
  const way = breadcrumbs(part.shown, canonicalOf(part.shown, origin), origin);
  return {
    '@context': 'https://schema.org',
    '@graph': [articleObject(part, whole, options), ...(way ? [way] : [])].map(tidy),
  };
}
