import type { Article } from '@broadsheet/article';
import { attrs, html, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { nextArticleHTML } from '@broadsheet/elements/next-article/html.js';
import { wholeArticle } from './article.js';
import { adHTML } from './body.js';
import { headHTML } from './head.js';
import { directionOf } from './names.js';
import type { RenderOptions } from './options.js';
import { begin, type Rendering } from './rendering.js';
import { scriptsFor } from './scripts.js';

/** An article as a whole document: head, the paper's own parts, ads, the article, and the way to the next one. */
export function renderPage(article: Article, options: RenderOptions): string {
  const rendering = begin(article, options);
  const body = html`${options.masthead}
<main id="main">
${mainHTML(article, rendering, options)}</main>
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
${headHTML(rendering.part, article, options)}</head>
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

/** The template's own ads around the article, and the way to the next one. */
function mainHTML(article: Article, rendering: Rendering, options: RenderOptions): SafeHTML {
  const { placement, context } = rendering;
  const ad = (unit: string) => {
    const own = placement.template.find((one) => one.unit === unit && one.taken);
    return own && html`${adHTML(own, context, options)}\n`;
  };
  const next = article.next?.[0];
  return html`${ad('article-top')}${wholeArticle(rendering, options)}
${ad('article-end')}${next && html`${nextArticleHTML(next, context.face)}\n${ad('after-next')}`}<div id="next-articles"></div>
`;
}
