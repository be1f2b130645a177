import type { Article, BodyBlock } from '@broadsheet/article';
import { html } from '@broadsheet/elements/core/html.js';
import { articlePieces } from './article.js';
import { blocksHTML, footnotesHTML, footnotesOf } from './blocks/blocks.js';
import type { RenderOptions } from './options.js';
import { joined } from './pieces.js';
import { placementOf } from './placement.js';
import { begin, contextForMore } from './rendering.js';

/**
 * An article as a piece of a page: `<news-article>` and nothing around it. A metered or subscriber article is cut
 * before anything of it is printed, unless `options.access.granted` is true.
 */
export function renderArticle(article: Article, options: RenderOptions): string {
  const rendering = begin(article, options);
  const { positions } = placementOf(rendering.part, options);
  return joined(() => articlePieces(rendering, positions, options));
}

/** Blocks of an article by themselves: the same HTML as inside the page, without ads. `renderPaid` prints the paid part. */
export function renderBlocks(
  blocks: readonly BodyBlock[],
  article: Article,
  options: RenderOptions,
): string {
  const context = contextForMore(article, blocks, options);
  return html`${blocksHTML(blocks, context)}${footnotesHTML(footnotesOf(blocks), context)}`.toString();
}
