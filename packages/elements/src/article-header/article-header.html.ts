import { html, type Renderable, type SafeHTML } from '../core/html.js';
import type { Face } from '../core/face.js';
import { yearsSince } from './age.html.js';
import { bylineHTML, type HeaderAuthor } from './byline.html.js';
import { datesHTML, type HeaderDates } from './dates.html.js';
import {
  ageHTML,
  breadcrumbsHTML,
  notesHTML,
  ratingHTML,
  type HeaderLink,
  type HeaderNotes,
  type HeaderRating,
} from './notes.html.js';
import { followHTML, toolsHTML, type Followed, type HeaderTools } from './tools.html.js';
import { headerWords } from './words/all.js';
import type { HeaderWords } from './words/words.js';

export type { HeaderAuthor } from './byline.html.js';
export type { HeaderLink, HeaderNotes, HeaderRating } from './notes.html.js';
export { networks, type Network, type OtherNetwork } from './share-links.html.js';
export type { Followed, HeaderTools, ShareTarget } from './tools.html.js';

export interface HeaderLabel extends HeaderLink {
  /** `sponsored` where the link was paid for. */
  rel?: string | undefined;
  /** Whether what is told is still going on: a dot says so too, and the word is the label's. */
  live?: boolean | undefined;
}

export interface ArticleHeaderData extends HeaderDates {
  /** Id of the headline, for `aria-labelledby` of the article. */
  id: string;
  layout?: 'standard' | 'opinion' | 'feature' | 'live' | undefined;
  /** The way to the story, from the front page down. */
  breadcrumbs?: readonly HeaderLink[] | undefined;
  label?: HeaderLabel | undefined;
  /** From so many years on it is said how old the story is. */
  ageFrom?: number | undefined;
  headline: string;
  /** 1 where the article is the page's own, 2 where it stands among others. */
  level?: 1 | 2 | undefined;
  rating?: HeaderRating | undefined;
  /** What a sentence is made of: no blocks. */
  standfirst?: Renderable;
  summary?: readonly Renderable[] | undefined;
  authors?: readonly HeaderAuthor[] | undefined;
  place?: string | undefined;
  /** Whom and what the reader may follow. */
  follow?: readonly Followed[] | undefined;
  /** What the controls share. */
  url?: string | undefined;
  tools?: HeaderTools | undefined;
  notes?: HeaderNotes | undefined;
  /** Printed by their own faces, with `slot="trust"`, `slot="comments"`, `slot="lead"`. */
  trust?: SafeHTML | undefined;
  comments?: SafeHTML | undefined;
  lead?: SafeHTML | undefined;
  /** Further controls of the publisher's. */
  actions?: SafeHTML | undefined;
  /** The moment of printing, for words that depend on it; milliseconds since 1970. */
  now?: number | undefined;
}

/** `<news-article-header>` as it stands in the page before script. */
export function articleHeaderHTML(data: ArticleHeaderData, face: Face, slot?: string): SafeHTML {
  const { now = Date.now(), breadcrumbs, rating, follow, tools, notes } = data;
  const words = headerWords(face.lang);
  const byline = bylineHTML(data.authors ?? [], data.place, face);
  // An opinion is somebody's: the author comes first.
  const isOpinion = data.layout === 'opinion';
  const parts = [
    breadcrumbs && breadcrumbsHTML(breadcrumbs, data.id, words),
    labelHTML(data, now, words, face),
    isOpinion && byline,
    headlineHTML(data),
    rating && ratingHTML(rating),
    standfirstHTML(data),
    !isOpinion && byline,
    follow && followHTML(follow, words),
    datesHTML(data, now, face),
    tools && toolsHTML(tools, data, words),
    notes && notesHTML(notes, data.id, words, face),
    data.trust,
    data.comments,
    data.actions && html`<div slot="actions">${data.actions}</div>`,
    data.lead,
  ];
  return html`<news-article-header slot="${slot}" layout="${data.layout ?? 'standard'}" url="${data.url}">
${lines(parts)}</news-article-header>`;
}

/** What there is, with a line break after each. */
function lines(parts: readonly (SafeHTML | undefined | false)[]): SafeHTML[] {
  const out: SafeHTML[] = [];
  for (const part of parts) if (part && part.markup) out.push(part, LINE);
  return out;
}

const LINE = html`
`;

function labelHTML(
  { label, published, ageFrom }: ArticleHeaderData,
  now: number,
  words: HeaderWords,
  face: Face,
): SafeHTML | undefined {
  const age = ageFrom === undefined ? undefined : ageHTML(published, ageFrom, now, words, face);
  if (!label?.text) {
    const isOld = yearsSince(published ?? '', now) >= (ageFrom ?? Infinity);
    return isOld ? html`<p slot="label">${age}</p>` : undefined;
  }
  const { text, url, rel, live } = label;
  const said = live ? html`<span data-live>${text}</span>` : text;
  return html`<p slot="label">${url ? html`<a rel="${rel}" href="${url}">${said}</a>` : said}${age && [' ', age]}</p>`;
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
