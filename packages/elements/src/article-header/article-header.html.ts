import { between, html, url, type Renderable, type SafeHTML } from '../core/html.js';
import { listParts, minutes, moment, within } from '../core/format.js';
import type { Face } from '../core/face.js';

export interface HeaderAuthor {
  name: string;
  url?: string | undefined;
  image?: { url: string; width?: number | undefined; height?: number | undefined } | undefined;
  /** What they did. Shown where there is no job title, unless it is "author". */
  role?: string | undefined;
  /** What they are: "Health editor". */
  jobTitle?: string | undefined;
}

export interface ArticleHeaderData {
  /** Id of the headline, for `aria-labelledby` of the article. */
  id: string;
  layout?: 'standard' | 'opinion' | 'feature' | 'live' | undefined;
  label?: { text: string; url?: string | undefined } | undefined;
  headline: string;
  /** 1 where the article is the page's own, 2 where it stands among others. */
  level?: 1 | 2 | undefined;
  /** What a sentence is made of: no blocks. */
  standfirst?: Renderable;
  summary?: readonly Renderable[] | undefined;
  authors?: readonly HeaderAuthor[] | undefined;
  place?: string | undefined;
  /** ISO 8601 with offset. */
  published?: string | undefined;
  updated?: string | undefined;
  /** Reading time of the whole article. */
  minutes?: number | undefined;
  /** What the Share control shares. */
  url?: string | undefined;
  /** Printed by their own faces, with `slot="trust"`, `slot="comments"`, `slot="lead"`. */
  trust?: SafeHTML | undefined;
  comments?: SafeHTML | undefined;
  lead?: SafeHTML | undefined;
  /** Further controls of the publisher's. */
  actions?: SafeHTML | undefined;
}

/** `<news-article-header>` as it stands in the page before script. */
export function articleHeaderHTML(data: ArticleHeaderData, face: Face, slot?: string): SafeHTML {
  const parts = [
    labelHTML(data),
    headlineHTML(data),
    standfirstHTML(data),
    bylineHTML(data, face),
    datesHTML(data, face),
    data.trust,
    data.comments,
    data.actions && html`<div slot="actions">${data.actions}</div>`,
    data.lead,
  ];
  return html`<news-article-header slot="${slot}" layout="${data.layout ?? 'standard'}" url="${data.url}">
${lines(parts)}</news-article-header>`;
}

/** What there is, with a line break after each. */
function lines(parts: readonly (SafeHTML | undefined)[]): SafeHTML[] {
  const out: SafeHTML[] = [];
  for (const part of parts) if (part?.markup) out.push(part, LINE);
  return out;
}

const LINE = html`
`;
const BREAK = html`<br>
`;

function labelHTML({ label }: ArticleHeaderData): SafeHTML | undefined {
  if (!label?.text) return undefined;
  return html`<p slot="label">${label.url ? html`<a href="${label.url}">${label.text}</a>` : label.text}</p>`;
}

function headlineHTML({ id, headline, level }: ArticleHeaderData): SafeHTML {
  return level === 2
    ? html`<h2 slot="headline" id="${id}">${headline}</h2>`
    : html`<h1 slot="headline" id="${id}">${headline}</h1>`;
}

function standfirstHTML({ standfirst, summary = [] }: ArticleHeaderData): SafeHTML | undefined {
  if (!standfirst && summary.length === 0) return undefined;
  const points = summary.map((point) => html`<li>${point}</li>`);
  return html`<div slot="standfirst">${standfirst && html`<p>${standfirst}</p>`}${points.length > 0 && html`<ul>${points}</ul>`}</div>`;
}

function bylineHTML({ authors = [], place }: ArticleHeaderData, face: Face): SafeHTML | undefined {
  const only = authors.length === 1 ? authors[0] : undefined;
  const job = only && jobOf(only);
  const parts = [
    authors.length > 0 && namesHTML(authors, face),
    job && html`<span data-job><bdi>${job}</bdi></span>`,
    place && html`<span data-place><bdi>${place}</bdi></span>`,
  ];
  const lines = between(parts, BREAK);
  if (lines.length === 0) return undefined;
  return html`<div slot="byline">${authors.map(portraitHTML)}<p>${lines}</p></div>`;
}

// The name stands beside the picture, so its alt is empty: nobody needs to hear the name twice.
function portraitHTML({ image }: HeaderAuthor): Renderable {
  if (!image || !url(image.url)) return '';
  const { width = 40, height = 40 } = image;
  return html`<img src="${image.url}" alt="" width="${width}" height="${height}" decoding="async">`;
}

// Every name stands in <bdi>: a stray bidi override in one of them cannot turn its neighbours round.
function namesHTML(authors: readonly HeaderAuthor[], face: Face): Renderable {
  const names = authors.map((author) => author.name);
  let next = 0;
  const joined = listParts(names, face.lang).map((part) => {
    if (part.type === 'literal') return part.value;
    const author = authors[next++]!;
    const job = authors.length > 1 && jobOf(author);
    return [nameHTML(author), job && html` <span data-job>(<bdi>${job}</bdi>)</span>`];
  });
  return within(face.words.by, 'names', joined);
}

function nameHTML({ name, url: page }: HeaderAuthor): SafeHTML {
  return page
    ? html`<a rel="author" href="${page}"><bdi>${name}</bdi></a>`
    : html`<bdi>${name}</bdi>`;
}

function jobOf({ jobTitle, role }: HeaderAuthor): string | undefined {
  return jobTitle ?? (role === 'author' ? undefined : role);
}

function datesHTML(data: ArticleHeaderData, face: Face): SafeHTML | undefined {
  const { published = '', updated = '' } = data;
  const [first, last] = [Date.parse(published), Date.parse(updated)];
  // A date that cannot be read is left out: "Invalid Date" would tell the reader nothing.
  const day = Number.isNaN(first) ? undefined : dayOf(published, face);
  const parts = [
    day !== undefined && timeHTML(published, day),
    !Number.isNaN(last) && !(last <= first) && updatedHTML(updated, day, face),
    readingHTML(data, face),
  ];
  const facts = between(parts, ' ');
  if (facts.length === 0) return undefined;
  return html`<p slot="dates" class="news-header-line">${facts}</p>`;
}

/** On the day of publication the hour says more, and says it shorter. */
function updatedHTML(updated: string, published: string | undefined, face: Face): SafeHTML {
  const day = dayOf(updated, face);
  const shown = day === published ? moment(updated, face.lang, face.timeZone, 'time') : day;
  return html`<span>${within(face.words.updated, 'date', timeHTML(updated, shown))}</span>`;
}

function readingHTML(data: ArticleHeaderData, face: Face): SafeHTML | undefined {
  if (!data.minutes) return undefined;
  const time = minutes(data.minutes, face.lang);
  return html`<span data-reading-time>${within(face.words.readingTime, 'time', time)}</span>`;
}

function timeHTML(iso: string, shown: string): SafeHTML {
  return html`<time datetime="${iso}">${shown}</time>`;
}

function dayOf(iso: string, face: Face): string {
  return moment(iso, face.lang, face.timeZone, 'date');
}
