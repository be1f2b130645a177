import type { Article } from '@broadsheet/article';
import { attrs, html, type Renderable } from '@broadsheet/elements/core/html.js';
import { articlePieces } from './article.js';
import type { HeaderOptions } from './header/options.js';
import { absolute, canonicalOf, directionOf, publisherOf } from './names.js';
import type { RenderOptions } from './options.js';
import { begin } from './rendering.js';

/**
 * An article for paper, or for a file to keep: a whole document with no script, no ads and no way to the next article. Links
 * are numbered, and their addresses stand at the end. Cut as the page is.
 */
export function renderPrint(article: Article, options: RenderOptions): string {
  const { origin, assets = '/broadsheet/', stylesheets = [] } = options;
  const addresses: string[] = [];
  const rendering = begin(article, options, numberIn(addresses, origin));
  const story = [...articlePieces(rendering, [], { ...options, header: onPaper(options.header) })];
  const canonical = canonicalOf(article, origin);
  const publisher = publisherOf(options).name;
  const page = attrs({ lang: article.language, dir: directionOf(article), 'data-print': true });
  return html`<!doctype html>
<html${page}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${article.headline} | ${publisher}</title>
<meta name="robots" content="noindex">
${canonical && html`<link rel="canonical" href="${canonical}">\n`}<link rel="stylesheet" href="${`${assets}broadsheet.css`}">
${stylesheets.map((address) => html`<link rel="stylesheet" href="${address}">\n`)}</head>
<body>
<header data-publisher>${publisher}</header>
<main>
${story}${linksHTML(addresses, rendering.context.words.links)}</main>
<footer data-address>${canonical}</footer>
</body>
</html>
`.toString();
}

/** Nothing on paper acts, and no word on it changes. */
function onPaper(header: HeaderOptions | undefined): HeaderOptions {
  return {
    ...header,
    share: [],
    save: false,
    follow: [],
    gift: undefined,
    textSize: false,
    print: false,
    listen: header?.listen !== false,
    relativeDates: false,
    timeZone: 'paper',
  };
}

/** Gives each web address the number of its place in the list; the same one twice has one number, a place on the page none. */
function numberIn(addresses: string[], origin: string) {
  const numbers = new Map<string, number>();
  return (address: string): number | undefined => {
    const whole = address.startsWith('#') ? undefined : absolute(address, origin);
    if (whole === undefined) return undefined;
    const known = numbers.get(whole);
    if (known !== undefined) return known;
    addresses.push(whole);
    numbers.set(whole, addresses.length);
    return addresses.length;
  };
}

function linksHTML(addresses: readonly string[], title: string): Renderable {
  if (addresses.length === 0) return undefined;
  const items = addresses.map((address) => html`<li>${address}</li>\n`);
  return html`<section data-links>\n<h2>${title}</h2>\n<ol>${items}</ol>\n</section>\n`;
}
