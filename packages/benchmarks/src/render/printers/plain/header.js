import { escape } from '@broadsheet/elements/core/html.js';
import { claimsOf, options } from '../../data.js';
import { figure } from './blocks.js';
import { address, attribute, linked, phrasing } from './markup.js';

export function header(data, id) {
  const { article, picture } = data;
  const { label, headline, standfirst, summary, bylines = [], comments } = article;
  return `<news-article-header layout="opinion" url="${address(data.canonical)}">
${label ? `<p slot="label">${linked(label.text, label.url)}</p>\n` : ''}${bylines.length > 0 ? `${byline(bylines, article.place)}\n` : ''}<h1 slot="headline" id="${id}">${escape(headline)}</h1>
${standfirst || summary ? `${said(standfirst, summary)}\n` : ''}${dates(data)}
${trust(article)}${comments ? `${count(comments, data.comments)}\n` : ''}${picture ? `${figure(picture, true)}\n` : ''}</news-article-header>`;
}

function said(standfirst, summary) {
  const sentence = standfirst ? `<p>${phrasing(standfirst)}</p>` : '';
  const points = summary?.map((point) => `<li>${phrasing(point)}</li>`).join('');
  return `<div slot="standfirst">${sentence}${points ? `<ul>${points}</ul>` : ''}</div>`;
}

/** One author: to join several, a language's own rules are asked. */
function byline([{ name, url: page, image, jobTitle, role }, ...others], place) {
  if (others.length > 0) throw new Error('this page has one author');
  const portrait = image
    ? `<img src="${address(image.url)}" alt="" width="${image.width ?? 40}" height="${image.height ?? 40}" decoding="async">`
    : '';
  const author = `<bdi>${escape(name)}</bdi>`;
  const job = jobTitle ?? (role === 'author' ? undefined : role);
  return `<div slot="byline">${portrait}<p>By ${page ? `<a rel="author" href="${address(page)}">${author}</a>` : author}${job ? `<br>\n<span data-job><bdi>${escape(job)}</bdi></span>` : ''}${place ? `<br>\n<span data-place><bdi>${escape(place)}</bdi></span>` : ''}</p></div>`;
}

function dates({ article, published, updated, minutes }) {
  const first = published
    ? `<time datetime="${escape(article.published)}">${escape(published)}</time> `
    : '';
  const last = updated
    ? `<span>Updated <time datetime="${escape(article.updated)}">${escape(updated)}</time></span> `
    : '';
  return `<p slot="dates" class="news-header-line">${first}${last}<span data-reading-time>Reading time: ${escape(minutes)}</span></p>`;
}

function trust(article) {
  const { method, trust: rows = [] } = article;
  if (!method && rows.length === 0) return '';
  const items = claimsOf(article)
    .map(({ title, url }) => `<li data-state="claimed">${linked(title, url)}</li>`)
    .join('');
  return `<news-trust-badge slot="trust" class="news-extra"><details>
<summary>Why you can trust ${escape(options.publisher.name)}</summary>
<div data-panel>${method ? `<p>${escape(method)}</p>` : ''}<div><p data-group>What the paper says about it</p><ul>${items}</ul></div></div>
</details></news-trust-badge>\n`;
}

function count({ thread, url: page, count: number }, words) {
  const value = `<data value="${number}">${escape(words)}</data>`;
  return `<news-comment-count slot="comments" class="news-comments"${attribute('thread', thread)} compact>${page ? `<a href="${address(page)}">${value}</a>` : value}</news-comment-count>`;
}
