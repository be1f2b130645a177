/**
 * The same page with @lit-labs/ssr, in one of two ways. As `lit.js` in server-only templates, which print no markers and
 * cannot be hydrated. As `lit.js?hydratable` the way its guide shows: the document in a server-only template, what stands
 * in it in Lit's own. Lit escapes texts and attributes; it checks no address, so `url` stands where the author has to
 * think of it.
 */
import { renderThunked } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import { html as serverOnly } from '@lit-labs/ssr/lib/server-template.js';
import { html as hydratable, nothing } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { srcset, url } from '@broadsheet/elements/core/html.js';
import { clockTime, isoDuration } from '@broadsheet/elements/core/format.js';
import { claimsOf, dataOf, isPrinted, options } from '../data.js';

export function lit(whole) {
  return collectResultSync(renderThunked(page(dataOf(whole))));
}

// Two instances of this module: Lit keeps what it knows of a template by its strings, whichever tag they came with.
const html = import.meta.url.endsWith('?hydratable') ? hydratable : serverOnly;

const address = (value) => url(value) ?? 'about:invalid';

function page(data) {
  const { article } = data;
  return serverOnly`<!doctype html>
<html lang="${article.language}" dir="ltr">
<head>
${head(data)}</head>
<body>

<main id="main">
${templateAd(data, 'article-top')}${story(data)}
${templateAd(data, 'article-end')}${next(article.next[0])}
${templateAd(data, 'after-next')}<div id="next-articles"></div>
</main>

<script type="module" src="/broadsheet/cdn/article.js"></script>
<script type="module" src="/broadsheet/cdn/article-header.js"></script>
<script type="module" src="/broadsheet/cdn/figure.js"></script>
<script type="module" src="/broadsheet/cdn/trust-badge.js"></script>
<script type="module" src="/broadsheet/cdn/comment-count.js"></script>
<script type="module" src="/broadsheet/cdn/ad-slot.js"></script>
<script type="module" src="/broadsheet/cdn/paywall.js"></script>
<script type="module" src="/broadsheet/cdn/autoload.js"></script>
</body>
</html>
`;
}

function head({ article, canonical, description, picture, image, authorPages, jsonLd }) {
  const { fallbackImage, alt } = picture;
  return serverOnly`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${article.headline} | ${options.publisher.name}</title>
<meta name="description" content="${description}">
<link rel="canonical" href="${address(canonical)}">
<meta name="robots" content="max-image-preview:large">
<meta name="color-scheme" content="light dark">
<meta property="og:type" content="article">
<meta property="og:title" content="${article.headline}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${canonical}">
<meta property="og:site_name" content="${options.publisher.name}">
<meta property="og:locale" content="en_US">
<meta property="og:image" content="${image}">
<meta property="og:image:width" content="${fallbackImage.width}">
<meta property="og:image:height" content="${fallbackImage.height}">
<meta property="og:image:alt" content="${alt}">
<meta property="article:published_time" content="${article.published}">
<meta property="article:modified_time" content="${article.updated}">
<meta property="article:section" content="${article.section.text}">
${authorPages.map((page) => serverOnly`<meta property="article:author" content="${page}">\n`)}${article.topics.map(({ text }) => serverOnly`<meta property="article:tag" content="${text}">\n`)}<meta name="twitter:card" content="summary_large_image">
${unsafeHTML(`<script type="application/ld+json">${jsonLd}</script>`)}
<link rel="stylesheet" href="/broadsheet/broadsheet.css">
`;
}

function templateAd({ template }, unit) {
  const placed = template.get(unit);
  return placed ? html`${ad(placed)}\n` : nothing;
}

function ad({ format, unit, narrow }) {
  return html`<news-ad-slot format="${format}" unit="${unit}" screens="${narrow ? 'narrow' : nothing}"><div class="news-ad-box" role="group" aria-label="Advertisement">
<p data-label>Advertisement</p>
<div data-box><div data-house></div><div data-creative></div></div>
</div></news-ad-slot>`;
}

function story(data) {
  const { article } = data;
  const id = `${data.anchor}-headline`;
  return html`<news-article article-id="${article.id}" section="${article.section.text}" access="${article.access.model}" url="${address(article.url)}" lang="${article.language}" dir="ltr"><article aria-labelledby="${id}">
${header(data, id)}
<div data-body>
${body(data)}</div>
${about(data)}
</article></news-article>`;
}

function header(data, id) {
  const { article } = data;
  const { label, headline, standfirst, published, updated } = article;
  return html`<news-article-header layout="opinion" url="${address(data.canonical)}">
<p slot="label"><a href="${address(label.url)}">${label.text}</a></p>
${byline(article.bylines[0])}
<h1 slot="headline" id="${id}">${headline}</h1>
<div slot="standfirst"><p>${phrasing(standfirst)}</p></div>
<p slot="dates" class="news-header-line"><time datetime="${published}">${data.published}</time> <span>Updated <time datetime="${updated}">${data.updated}</time></span> <span data-reading-time>Reading time: ${data.minutes}</span></p>
${trust(article)}
${count(article.comments, data.comments)}
${figure(article.lead.picture, true)}
</news-article-header>`;
}

function byline({ name, url: page, image, jobTitle }) {
  return html`<div slot="byline"><img src="${address(image.url)}" alt="" width="${image.width}" height="${image.height}" decoding="async"><p>By <a rel="author" href="${address(page)}"><bdi>${name}</bdi></a><br>
<span data-job><bdi>${jobTitle}</bdi></span></p></div>`;
}

function trust(article) {
  const rows = claimsOf(article).map(
    ({ title, url }) =>
      html`<li data-state="claimed">${url ? html`<a href="${address(url)}">${title}</a>` : title}</li>`,
  );
  return html`<news-trust-badge slot="trust" class="news-extra"><details>
<summary>Why you can trust ${options.publisher.name}</summary>
<div data-panel><p>${article.method}</p><div><p data-group>What the paper says about it</p><ul>${rows}</ul></div></div>
</details></news-trust-badge>`;
}

function count(comments, words) {
  return html`<news-comment-count slot="comments" class="news-comments" thread="${comments.thread}" compact><a href="${address(comments.url)}"><data value="${comments.count}">${words}</data></a></news-comment-count>`;
}

function figure({ fallbackImage, alt, credit }, lead) {
  const candidates = fallbackImage.sourceSet.map(({ url, width, dpr }) => ({
    url,
    width: width * (dpr ?? 1),
  }));
  const sizes = lead ? '(min-width: 64rem) 60rem, 100vw' : '(min-width: 48rem) 44rem, 100vw';
  return html`<news-figure slot="${lead ? 'lead' : nothing}"><figure>
<a data-full href="${address(fullOf(fallbackImage))}"><img src="${address(fallbackImage.url)}" srcset="${srcset(candidates)}" sizes="${sizes}" width="${fallbackImage.width}" height="${fallbackImage.height}" alt="${alt}" loading="${lead ? nothing : 'lazy'}" fetchpriority="${lead ? 'high' : nothing}" decoding="async"></a>
<figcaption><small data-credit>${credit}</small></figcaption>
</figure></news-figure>`;
}

/** The widest copy. */
function fullOf({ sourceSet }) {
  const wide = ({ width, dpr = 1 }) => width * dpr;
  return sourceSet.reduce((best, copy) => (wide(copy) > wide(best) ? copy : best)).url;
}

function body(data) {
  const { article, ads, cut, returnUrl } = data;
  const out = [];
  for (const [at, block] of article.body.children.entries()) {
    if (isPrinted(block)) out.push(blockOf(block, data), '\n');
    const placed = ads.get(at);
    if (placed) out.push(ad(placed), '\n');
  }
  return cut ? [...out, paywall(article, returnUrl), '\n'] : out;
}

function blockOf(block, { repeats }) {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${phrasing(block.children)}</p>`;
    case 'heading':
      return html`<h2 data-level="${block.level}">${phrasing(block.children)}</h2>`;
    case 'pullquote':
      return html`<aside class="news-pull-quote" aria-hidden="${repeats(block.text) ? 'true' : nothing}"><p>${block.text}</p><p data-source>${block.source}</p></aside>`;
    case 'image-set':
      return html`<div data-width="${block.picture.layoutWidth}">${figure(block.picture, false)}</div>`;
    case 'video':
      return video(block);
    default:
      throw new Error(`this page has no ${block.type}`);
  }
}

function video({ title, sources, tracks, poster, duration, credit }) {
  const src = address(sources[0].url);
  const [track] = tracks;
  return html`<news-video src="${src}" duration="${duration}" captions="${address(track.url)}" captions-lang="${track.language}" captions-label="${track.label}">
<img slot="poster" src="${address(poster.url)}" width="${poster.width}" height="${poster.height}" alt="" loading="lazy" decoding="async">
<time slot="duration" datetime="${isoDuration(duration)}">${clockTime(duration)}</time>
<p slot="title"><a href="${src}">${title}</a></p>
<p><small data-credit>${credit}</small></p>
</news-video>`;
}

function phrasing(nodes) {
  return nodes.map(phrase);
}

function phrase(node) {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'emphasis':
      return html`<em>${phrasing(node.children)}</em>`;
    case 'link':
      return html`<a href="${address(node.url)}">${phrasing(node.children)}</a>`;
    default:
      throw new Error(`this page has no ${node.type}`);
  }
}

function paywall({ id, access }, returnUrl) {
  const offer = `${id}-offer`;
  return html`<news-paywall article-id="${id}" model="${access.model}">
<div class="news-paid" data-paid="1"></div>
<aside data-offer aria-labelledby="${offer}">
<h2 id="${offer}">Read the rest of this article</h2>


<form method="post" action="/access/open">
<input type="hidden" name="article" value="${id}">
<input type="hidden" name="return" value="${returnUrl}">
<button>Read the full article</button>
</form>

</aside>
<p data-status role="status"></p>
</news-paywall>`;
}

function about({ article, anchor, corrections }) {
  const said = corrections.map(
    ({ name, date, day, text }, at) =>
      html`<p class="news-correction" id=${at === 0 ? `${anchor}-corrections` : nothing}><strong>${name}</strong> <time datetime="${date}">${day}</time><br>${text}</p>\n`,
  );
  const topics = article.topics.map(
    ({ text, url: page }) =>
      html`<li>${page ? html`<a href="${address(page)}">${text}</a>` : text}</li>\n`,
  );
  return html`<footer data-about>
${said}<div data-links><span>Topics</span> <ul>${topics}</ul></div>
</footer>
`;
}

function next({ url: page, headline }) {
  return html`<news-next-article feed="next-articles">
<p><span data-next>Next</span> <a rel="next" href="${address(page)}">${headline}</a></p>
<p data-status role="status"></p>
</news-next-article>`;
}
