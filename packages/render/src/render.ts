import type { Article, BodyBlock } from '@broadsheet/article';
import { html } from '@broadsheet/elements/core/html.js';
import { articlePieces } from './article.js';
import { blocksHTML, footnotesHTML, footnotesOf } from './blocks/blocks.js';
import { headingLevel } from './blocks/text.js';
import type { RenderOptions } from './options.js';
import { joined } from './pieces.js';
import { placementOf } from './placement.js';
import { begin, contextFor } from './rendering.js';

/**
 * An article as a piece of a page: `<news-article>` and nothing around it. A metered or subscriber article is cut
 * before anything of it is printed, unless `options.access.granted` is true.
 */
export function renderArticle(article: Article, options: RenderOptions): string {
  const rendering = begin(article, options);
  const { positions } = placementOf(rendering.part, options);
  return joined(() => articlePieces(rendering, positions, options));
}

/**
 * Blocks of an article by themselves, as the access service hands out the paid part: the same HTML as inside the
 * page, without ads.
 */
export function renderBlocks(
  blocks: readonly BodyBlock[],
  article: Article,
  options: RenderOptions,
): string {
  const context = contextFor(article, blocks, options, { part: 'more' });
  const { children } = article.body;
  // The paragraph in which a preview ended is in two.
  const first = children.findIndex((block) => blocks.includes(block));
  // Headings go on from where the preview ended.
  for (const block of children.slice(0, Math.max(0, first))) {
    if (block.type === 'heading') context.level = headingLevel(block, context);
  }
  return html`${blocksHTML(blocks, context)}${footnotesHTML(footnotesOf(blocks), context)}`.toString();
}
