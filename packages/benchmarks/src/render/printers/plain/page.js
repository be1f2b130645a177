/**
 * Plain concatenation, by hand: the page's very bytes. Every text and every attribute goes through `escape`, every
 * address through `url`, where its author remembered to write so. It knows English, one kind of article, and the blocks
 * of this page.
 */
import { escape } from '@broadsheet/elements/core/html.js';
import { dataOf, options, SCRIPTS } from '../../data.js';
import { body } from './blocks.js';
import { header } from './header.js';
import { address, attribute, linked } from './markup.js';

export function plain(whole) {
  const data = dataOf(whole);
  const { article } = data;
  const next = article.next?.[0];
  const story = `${templateAd(data, 'article-top')}${storyOf(data)}
${templateAd(data, 'article-end')}${next ? `${nextArticle(next)}\n${templateAd(data, 'after-next')}` : ''}`;
  return `<!doctype html>
<html lang="${escape(article.language)}" dir="ltr">
<head>
${head(data)}</head>
<body>

<main id="main">
${story}<div id="next-articles"></div>
</main>

${SCRIPT_TAGS}</body>
</html>
`;
}

const SCRIPT_TAGS = SCRIPTS.map((src) => `<script type="module" src="${src}"></script>\n`).join('');

function head({ article, canonical, description, picture, image, authorPages, jsonLd }) {
  const name = escape(options.publisher.name);
  const headline = escape(article.headline);
  let openGraph = '';
  for (const page of authorPages) openGraph += meta('article:author', page);
  for (const { text } of article.topics ?? []) openGraph += meta('article:tag', text);
  return `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${headline} | ${name}</title>
${description ? `<meta name="description" content="${escape(description)}">\n` : ''}${canonical ? `<link rel="canonical" href="${address(canonical)}">\n` : ''}<meta name="robots" content="max-image-preview:large">
<meta name="color-scheme" content="light dark">
<meta property="og:type" content="article">
<meta property="og:title" content="${headline}">
${meta('og:description', description)}${meta('og:url', canonical)}<meta property="og:site_name" content="${name}">
<meta property="og:locale" content="en_US">
${meta('og:image', image)}${image ? `${meta('og:image:width', picture.fallbackImage.width)}${meta('og:image:height', picture.fallbackImage.height)}${meta('og:image:alt', picture.alt)}` : ''}${meta('article:published_time', article.published)}${meta('article:modified_time', article.updated)}${meta('article:section', article.section?.text)}${openGraph}<meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}">
<script type="application/ld+json">${jsonLd}</script>
<link rel="stylesheet" href="/broadsheet/broadsheet.css">
`;
}

function meta(property, content) {
  return content ? `<meta property="${property}" content="${escape(String(content))}">\n` : '';
}

function storyOf(data) {
  const { article, anchor } = data;
  const id = `${escape(anchor)}-headline`;
  return `<news-article article-id="${escape(article.id)}"${attribute('section', article.section?.text)} access="${escape(article.access.model)}" url="${address(article.url)}" lang="${escape(article.language)}" dir="ltr"><article aria-labelledby="${id}">
${header(data, id)}
<div data-body>
${body(data)}</div>
${about(data)}
</article></news-article>`;
}

function about({ article, anchor, corrections }) {
  let out = '';
  for (const [at, { name, date, day, text }] of corrections.entries()) {
    const id = attribute('id', at === 0 ? `${anchor}-corrections` : undefined);
    const time = date ? ` <time datetime="${escape(date)}">${escape(day)}</time>` : '';
    out += `<p class="news-correction"${id}><strong>${name}</strong>${time}<br>${escape(text)}</p>\n`;
  }
  const { topics = [], copyright } = article;
  if (topics.length > 0) {
    const items = topics.map(({ text, url: page }) => `<li>${linked(text, page)}</li>\n`).join('');
    out += `<div data-links><span>Topics</span> <ul>${items}</ul></div>\n`;
  }
  if (copyright) out += `<p data-copyright><small>${escape(copyright)}</small></p>\n`;
  return out ? `<footer data-about>\n${out}</footer>\n` : '';
}

function templateAd({ template }, unit) {
  const placed = template.get(unit);
  return placed ? `${ad(placed)}\n` : '';
}

export function ad({ format, unit, narrow }) {
  const screens = narrow ? ' screens="narrow"' : '';
  return `<news-ad-slot format="${escape(format)}" unit="${escape(unit)}"${screens}><div class="news-ad-box" role="group" aria-label="Advertisement">
<p data-label>Advertisement</p>
<div data-box><div data-house></div><div data-creative></div></div>
</div></news-ad-slot>`;
}

function nextArticle({ url: page, headline }) {
  return `<news-next-article feed="next-articles">
<p><span data-next>Next</span> <a rel="next" href="${address(page)}">${escape(headline)}</a></p>
<p data-status role="status"></p>
</news-next-article>`;
}
