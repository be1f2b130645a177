import type { Article } from '@broadsheet/article';
import {
  attrs,
  html,
  jsonScript,
  type Renderable,
  type SafeHTML,
} from '@broadsheet/elements/core/html.js';
import { sharedImages, type SharedImage } from './json-ld/images.js';
import { jsonLd } from './json-ld/json-ld.js';
import { absolute, canonicalOf, openGraphLocale, publisherOf } from './names.js';
import type { RenderOptions } from './options.js';
import type { Part } from './part.js';
import { descriptionOf } from './description.js';

/** Everything between `<head>` and `</head>`. Its scripts come before the styles: behind them they would wait for them. */
export function headHTML(part: Part, whole: Article, options: RenderOptions): SafeHTML {
  const article = part.shown;
  const { origin, assets = '/broadsheet/' } = options;
  const canonical = canonicalOf(article, origin);
  const description = descriptionOf(article);
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${article.headline} | ${publisherOf(options).name}</title>
${description && html`<meta name="description" content="${description}">\n`}${canonical && html`<link rel="canonical" href="${canonical}">\n`}<meta name="robots" content="max-image-preview:large">
<meta name="color-scheme" content="light dark">
${versionsHTML(article, canonical, origin)}${alternatesHTML(options)}${openGraphHTML(article, { canonical, description }, options)}${jsonScript('application/ld+json', jsonLd(part, whole, options))}
${headScriptsHTML(options, assets)}${options.settings && html`${jsonScript('application/json', options.settings, { 'data-broadsheet': true })}\n`}<link rel="stylesheet" href="${`${assets}broadsheet.css`}">
${options.stylesheets?.map((address) => html`<link rel="stylesheet" href="${address}">\n`)}`;
}

/** What has to be known before the first paint: the tier of this reader's ads, the size of text. */
function headScriptsHTML({ adTiers, header }: RenderOptions, assets: string): Renderable {
  const scripts = [adTiers && 'ads-hint', header?.textSize && 'text-size'];
  return scripts.map((name) => name && html`<script src="${`${assets}${name}.js`}"></script>\n`);
}

/** Each version names all of them, itself too: search engines believe only those that agree. */
function versionsHTML(article: Article, canonical: string | undefined, origin: string): Renderable {
  if (!article.alternates?.length) return undefined;
  const versions = [{ language: article.language, url: canonical }, ...article.alternates];
  return versions.map(({ language, url }) => {
    const href = absolute(url, origin);
    return href && html`<link rel="alternate"${attrs({ hreflang: language, href })}>\n`;
  });
}

/** Other forms of the page, and feeds (HTML, "Link type alternate"). */
function alternatesHTML({ alternates, origin }: RenderOptions): Renderable {
  return alternates?.map(({ type, url, title }) => {
    const href = absolute(url, origin);
    return href && html`<link rel="alternate"${attrs({ type, title, href })}>\n`;
  });
}

/** Open Graph and its article namespace (ogp.me). Lists repeat the property. */
function openGraphHTML(
  article: Article,
  { canonical, description }: { canonical: string | undefined; description: string | undefined },
  options: RenderOptions,
): SafeHTML {
  const { origin } = options;
  const image = sharedImages(article, origin)[0];
  const { published, updated, section, bylines, topics } = article;
  return html`<meta property="og:type" content="article">
<meta property="og:title" content="${article.headline}">
${property('og:description', description)}${property('og:url', canonical)}<meta property="og:site_name" content="${publisherOf(options).name}">
${property('og:locale', openGraphLocale(article.language))}${image && imageHTML(image)}${property('article:published_time', published)}${property('article:modified_time', updated)}${property('article:section', section?.text)}${bylines?.map(({ url }) => property('article:author', absolute(url, origin)))}${topics?.map(({ text }) => property('article:tag', text))}<meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}">
`;
}

function imageHTML({ url, width, height, alt }: SharedImage): SafeHTML {
  return html`<meta property="og:image" content="${url}">
${property('og:image:width', width)}${property('og:image:height', height)}${property('og:image:alt', alt)}`;
}

function property(name: string, content: string | number | undefined): SafeHTML | undefined {
  if (content === undefined || content === '') return undefined;
  return html`<meta property="${name}" content="${content}">\n`;
}
