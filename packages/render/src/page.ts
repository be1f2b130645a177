import type { Article, Placement } from '@broadsheet/article';
import { attrs, html, type Renderable, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { nextArticleHTML } from '@broadsheet/elements/next-article/html.js';
import { articlePieces } from './article.js';
import { adHTML } from './body.js';
import { headHTML } from './head.js';
import { directionOf } from './names.js';
import type { RenderOptions } from './options.js';
import { encoded, joined, streamed, type Piece, type Printing } from './pieces.js';
import { placementOf } from './placement.js';
import { begin, type Rendering } from './rendering.js';
import { scriptsFor } from './scripts.js';

/** An article as a whole document: head, the paper's own parts, ads, the article, and the way to the next one. */
export function renderPage(article: Article, options: RenderOptions): string {
  return joined(pageOf(article, options));
}

/** The same page as UTF-8, ready to be sent: in less time than it takes to encode the string. */
export function renderPageBytes(article: Article, options: RenderOptions): Uint8Array<ArrayBuffer> {
  return encoded(pageOf(article, options));
}

/**
 * The same page as a stream of UTF-8, its head first: the browser fetches styles while the story is being printed, and no
 * more of it is printed than is read. What is wrong with the options is thrown at once, not in the stream.
 */
export function renderPageStream(
  article: Article,
  options: RenderOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return streamed(pageOf(article, options));
}

function pageOf(article: Article, options: RenderOptions): Printing {
  return (elements) => pagePieces(article, options, elements);
}

/** The ads are placed once the head is on its way. */
function* pagePieces(
  article: Article,
  options: RenderOptions,
  elements: ReadonlySet<string>,
): Generator<Piece> {
  const rendering = begin(article, options);
  const page = attrs({
    lang: article.language,
    dir: directionOf(article),
    'data-theme': options.theme,
    'data-ads': tierOf(options),
  });
  yield html`<!doctype html>
<html${page}>
<head>
${headHTML(rendering.part, article, options)}</head>
<body>
`;
  const placement = placementOf(rendering.part, options);
  const ad = (unit: string) => templateAd(unit, placement, rendering, options);
  const next = article.next?.[0];
  yield html`${options.masthead}
<main id="main">
${ad('article-top')}`;
  yield* articlePieces(rendering, placement.positions, options);
  yield html`
${ad('article-end')}${next && html`${nextArticleHTML(next, rendering.context.face)}\n${ad('after-next')}`}<div id="next-articles"></div>
</main>
${options.footer}
`;
  yield html`${scriptsHTML(elements, options)}</body>
</html>
`;
}

/** The tier of a known reader. A page for all tiers leaves the word to an edge, or to the script in its head. */
function tierOf({ ads, adTiers }: RenderOptions): string | undefined {
  return typeof ads === 'string' && !adTiers ? ads : undefined;
}

/** One of the ads that the template has around the article, where the placement took it. */
function templateAd(
  unit: string,
  { template }: Placement,
  { context }: Rendering,
  options: RenderOptions,
): Renderable {
  const own = template.find((one) => one.unit === unit && one.taken);
  return own && html`${adHTML(own, context, options)}\n`;
}

/** The kit's modules for what stands in the page, then the publisher's own. */
function scriptsHTML(elements: ReadonlySet<string>, { assets, scripts }: RenderOptions): SafeHTML {
  const own = scripts?.map((address) => html`<script type="module" src="${address}"></script>\n`);
  return html`${scriptsFor(elements, assets)}${own}`;
}
