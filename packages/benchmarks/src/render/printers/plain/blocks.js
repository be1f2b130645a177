import { clockTime, isoDuration } from '@broadsheet/elements/core/format.js';
import { escape, srcset, url } from '@broadsheet/elements/core/html.js';
import { isPrinted } from '../../data.js';
import { address, attribute, phrasing, tongue } from './markup.js';
import { ad } from './page.js';

export function body(data) {
  const { article, ads, cut } = data;
  const { children } = article.body;
  let out = '';
  for (let at = 0; at < children.length; at++) {
    const block = children[at];
    if (isPrinted(block)) out += `${blockOf(block, data)}\n`;
    const placed = ads.get(at);
    if (placed) out += `${ad(placed)}\n`;
  }
  return cut ? `${out}${paywall(data)}\n` : out;
}

function blockOf(block, { repeats }) {
  switch (block.type) {
    case 'paragraph':
      return `<p${tongue(block)}>${phrasing(block.children)}</p>`;
    case 'heading':
      return heading(block);
    case 'pullquote':
      return pullQuote(block, repeats(block.text));
    case 'image-set':
      return placed(block.picture.layoutWidth, figure(block.picture, false));
    case 'video':
      return video(block);
    default:
      throw new Error(`this page has no ${block.type}`);
  }
}

/** Chapters only: deeper ones would have to know what stands above them. */
function heading(block) {
  return `<h2${attribute('id', block.fragmentIdentifier)} data-level="${escape(block.level)}"${tongue(block)}>${phrasing(block.children)}</h2>`;
}

const WIDTHS = new Set(['inset-left', 'inset-right', 'mid-grid', 'full-grid', 'full-bleed', 'full-width']); // prettier-ignore

function placed(width, markup) {
  return WIDTHS.has(width) ? `<div data-width="${escape(width)}">${markup}</div>` : markup;
}

function pullQuote(block, isRepeated) {
  const { text, source } = block;
  const hidden = isRepeated ? ' aria-hidden="true"' : '';
  return `<aside class="news-pull-quote"${hidden}${tongue(block)}><p>${escape(text)}</p>${source ? `<p data-source>${escape(source)}</p>` : ''}</aside>`;
}

export function figure({ fallbackImage, alt, caption, credit }, lead) {
  const { width = 1600, height = 900, sourceSet = [] } = fallbackImage;
  const candidates = srcset(
    sourceSet.map(({ url, width, dpr }) => ({ url, width: width * (dpr ?? 1) })),
  );
  const sizes = lead ? '(min-width: 64rem) 60rem, 100vw' : '(min-width: 48rem) 44rem, 100vw';
  const copies = candidates ? ` srcset="${escape(candidates)}" sizes="${sizes}"` : '';
  const words = captionOf(caption, credit);
  const image = `<img src="${address(fallbackImage.url)}"${copies} width="${width}" height="${height}" alt="${escape(alt)}" ${lead ? 'fetchpriority="high"' : 'loading="lazy"'} decoding="async">`;
  return `<news-figure${lead ? ' slot="lead"' : ''}><figure>
${linked(image, alt, caption, address(fullOf(fallbackImage)))}
${words ? `<figcaption>${words}</figcaption>\n` : ''}</figure></news-figure>`;
}

function linked(image, alt, caption, full) {
  if (!full || !(alt || caption)) return image;
  return `<a data-full href="${full}"${alt ? '' : ` aria-label="${escape(caption)}"`}>${image}</a>`;
}

/** The widest copy. */
function fullOf({ url, sourceSet = [] }) {
  const wide = ({ width, dpr = 1 }) => width * dpr;
  return sourceSet.reduce(
    (best, copy) => (wide(copy) > wide(best) ? copy : best),
    sourceSet[0] ?? { url },
  ).url;
}

function captionOf(caption, credit) {
  const said = caption ? `<span data-caption>${escape(caption)}</span>` : '';
  const made = credit ? `<small data-credit>${escape(credit)}</small>` : '';
  return said && made ? `${said} ${made}` : said + made;
}

function video({ title, url: page, sources = [], tracks = [], poster, duration, caption, credit }) {
  const file = sources[0]?.url;
  const captions = tracks[0];
  const spoken = captions
    ? ` captions="${address(captions.url)}" captions-lang="${escape(captions.language)}" captions-label="${escape(captions.label)}"`
    : '';
  const link = url(page) ?? url(file);
  const words = captionOf(caption, credit);
  return `<news-video${file ? ` src="${address(file)}"` : ''}${duration ? ` duration="${duration}"` : ''}${spoken}>
${poster ? `<img slot="poster" src="${address(poster.url)}" width="${poster.width}" height="${poster.height}" alt="" loading="lazy" decoding="async">\n` : ''}${duration ? `<time slot="duration" datetime="${isoDuration(duration)}">${clockTime(duration)}</time>\n` : ''}<p slot="title">${link ? `<a href="${address(link)}">${escape(title)}</a>` : escape(title)}</p>
${words ? `<p>${words}</p>\n` : ''}</news-video>`;
}

function paywall({ article: { id, access }, returnUrl }) {
  const offer = `${escape(id.trim().replace(/\s+/g, '-'))}-offer`;
  return `<news-paywall article-id="${escape(id)}" model="${escape(access.model)}">
<div class="news-paid" data-paid="1"></div>
<aside data-offer aria-labelledby="${offer}">
<h2 id="${offer}">Read the rest of this article</h2>


<form method="post" action="/access/open">
<input type="hidden" name="article" value="${escape(id)}">
<input type="hidden" name="return" value="${escape(returnUrl)}">
<button>Read the full article</button>
</form>

</aside>
<p data-status role="status"></p>
</news-paywall>`;
}
