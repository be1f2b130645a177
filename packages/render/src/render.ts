import { placeAds, type Article, type BodyBlock, type Placement } from '@broadsheet/article';
import { face } from '@broadsheet/elements/core/face.js';
import { attrs, html, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { nextArticleHTML } from '@broadsheet/elements/next-article/html.js';
import { wholeArticle } from './article.js';
import { blockHTML, footnotesHTML, footnotesOf } from './blocks/blocks.js';
import { repeatsIn } from './blocks/repeats.js';
import { headingLevel } from './blocks/text.js';
import { adHTML } from './body.js';
import type { Context } from './context.js';
import { headHTML } from './head.js';
import { directionOf } from './names.js';
import type { RenderOptions } from './options.js';
import { noteNumbers, partFor, type Part } from './part.js';
import { scriptsFor } from './scripts.js';
import { pageWords } from './words/all.js';

/**
 * An article as a piece of a page: `<news-article>` and nothing around it. A metered or subscriber article is cut
 * before anything of it is printed, unless `options.access.granted` is true.
 */
export function renderArticle(article: Article, options: RenderOptions): string {
  const part = partFor(article, options.access);
  const context = contextFor(article, part.shown.body.children, options);
  return wholeArticle(part, placementOf(part, options), context, options).toString();
}

/** An article as a whole document: head, the paper's own parts, ads, the article, and the way to the next one. */
export function renderPage(article: Article, options: RenderOptions): string {
  const part = partFor(article, options.access);
  const context = contextFor(article, part.shown.body.children, options);
  const placement = placementOf(part, options);
  const story = wholeArticle(part, placement, context, options);
  const body = html`${options.masthead}
<main id="main">
${mainHTML(article, story, placement, context, options)}</main>
${options.footer}
`;
  const page = attrs({
    lang: article.language,
    dir: directionOf(article),
    'data-theme': options.theme,
  });
  return html`<!doctype html>
<html${page}>
<head>
${headHTML(part, article, options)}</head>
<body>
${body}${scriptsHTML(body, options)}</body>
</html>
`.toString();
}

/** The kit's modules for what stands in the page, then the publisher's own. */
function scriptsHTML(body: SafeHTML, { assets, scripts }: RenderOptions): SafeHTML {
  const own = scripts?.map((address) => html`<script type="module" src="${address}"></script>\n`);
  return html`${scriptsFor(body.toString(), assets)}${own}`;
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
  const context = contextFor(article, blocks, options, 'more');
  const { children } = article.body;
  const first = blocks[0] ? children.indexOf(blocks[0]) : -1;
  // Headings go on from where the preview ended.
  for (const block of children.slice(0, Math.max(0, first))) {
    if (block.type === 'heading') context.level = headingLevel(block, context);
  }
  const printed = blocks.map((block) => blockHTML(block, context));
  return html`${printed}${footnotesHTML(footnotesOf(blocks), context)}`.toString();
}

function contextFor(
  article: Article,
  shown: readonly BodyBlock[],
  options: RenderOptions,
  part?: string,
): Context {
  const anchor = article.id.replace(OUTSIDE_NAMES, '-');
  const context: Context = {
    article,
    face: face(article.language, options.timeZone),
    words: pageWords(article.language),
    origin: options.origin,
    images: options.images,
    first: part === undefined,
    anchor: part ? `${anchor}-${part}` : anchor,
    base: 1,
    level: 1,
    notes: noteNumbers(article),
    printedNotes: new Set(footnotesOf(shown).map(({ id }) => id)),
    referred: new Set(),
    // A part comes into a page that has the rest already.
    repeats: repeatsIn(part ? article.body.children : shown),
    blocks: (children) => children.map((block) => blockHTML(block, context)),
  };
  return context;
}
const OUTSIDE_NAMES = /[^\p{L}\p{N}_-]+/gu;

/** Where the ads of this reader's page stand. */
function placementOf({ shown }: Part, { ads, metrics }: RenderOptions): Placement {
  return placeAds(shown, ads, metrics);
}

function mainHTML(
  article: Article,
  story: SafeHTML,
  { template }: Placement,
  context: Context,
  options: RenderOptions,
): SafeHTML {
  const ad = (unit: string) => {
    const own = template.find((one) => one.unit === unit && one.taken);
    return own && html`${adHTML(own, context, options)}\n`;
  };
  const next = article.next?.[0];
  return html`${ad('article-top')}${story}
${ad('article-end')}${next && html`${nextArticleHTML(next, context.face)}\n${ad('after-next')}`}<div id="next-articles"></div>
`;
}
