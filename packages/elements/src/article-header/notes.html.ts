/** What stands around the headline besides dates and names: the way to it, its age, a rating, and what readers ought to know. */
import { attrs, html, url, type Renderable, type SafeHTML } from '../core/html.js';
import { moment, plural, within } from '../core/format.js';
import type { Face } from '../core/face.js';
import { anniversary, yearsSince } from './age.html.js';
import type { HeaderWords } from './words/words.js';

export interface HeaderLink {
  text: string;
  url?: string | undefined;
}

/** Who paid for it, without a word in the story. A sponsored article says so in its label. */
export interface HeaderNotes {
  sponsor?: { name: string; url?: string | undefined } | undefined;
  /** The newest correction, and the place of all of them. */
  amended?: { date?: string | undefined; url: string } | undefined;
  /** The place where it is said what AI did for this article. */
  ai?: { url: string } | undefined;
  /** The same story in other languages or scripts. */
  languages?: readonly { language: string; url: string }[] | undefined;
}

export interface HeaderRating {
  value: number;
  max: number;
  /** In words: "4 out of 5". */
  said: string;
}

/**
 * The way from the front page down to the story; the headline under it is its end.
 * @param headline its id
 */
export function breadcrumbsHTML(
  links: readonly HeaderLink[],
  headline: string,
  words: HeaderWords,
): SafeHTML | undefined {
  if (links.length === 0) return undefined;
  const items = links.map(
    ({ text, url: page }) => html`<li>${page ? html`<a href="${page}">${text}</a>` : text}</li>\n`,
  );
  const named = landmark(`${headline}-path`, words.path, headline);
  return html`<nav slot="breadcrumbs" class="news-breadcrumbs"${named}><ol>${items}</ol></nav>`;
}

/**
 * The name of a landmark with the headline behind it: several articles stand in a page, and no two of its landmarks may have
 * one name. `aria-labelledby` may point at its own element, whose `aria-label` it then reads (Accessible Name 1.2, 2B).
 */
function landmark(id: string, name: string, headline: string): SafeHTML {
  return attrs({ id, 'aria-label': name, 'aria-labelledby': `${id} ${headline}` });
}

/**
 * "This article is more than 2 years old", from so many years on. Before, the place is empty and takes no room: script
 * fills it in a page that outlives its date in a cache.
 */
export function ageHTML(
  published: string | undefined,
  from: number,
  now: number,
  words: HeaderWords,
  face: Face,
): SafeHTML | undefined {
  const years = yearsSince(published ?? '', now);
  if (Number.isNaN(years)) return undefined;
  const isOld = years >= from;
  const until = new Date(anniversary(published!, isOld ? years + 1 : from)).toISOString();
  return html`<span data-age="${published}" data-until="${until}">${isOld && plural(words.age, years, face.lang)}</span>`;
}

/** Stars are drawn, words are read: "4 out of 5". More than ten would be no picture any more. */
export function ratingHTML({ value, max, said }: HeaderRating): SafeHTML {
  const isDrawn = Number.isInteger(max) && max > 0 && max <= 10;
  const full = Math.round(Math.min(Math.max(value, 0), max));
  const stars =
    isDrawn &&
    html`<span aria-hidden="true" data-stars>${'★'.repeat(full)}${'☆'.repeat(max - full)}</span> `;
  return html`<p slot="rating" class="news-header-rating">${stars}<data value="${value}">${said}</data></p>`;
}

/** @param headline its id */
export function notesHTML(
  notes: HeaderNotes,
  headline: string,
  words: HeaderWords,
  face: Face,
): SafeHTML | undefined {
  const { sponsor, amended, ai, languages = [] } = notes;
  const parts = [
    sponsor &&
      html`<p data-sponsor>${within(words.supportedBy, 'name', sponsorHTML(sponsor))}</p>\n`,
    amended &&
      html`<p data-amended><a href="${amended.url}">${amendedWords(amended.date, words, face)}</a></p>\n`,
    ai && html`<p data-ai><a href="${ai.url}">${words.aiUsed}</a></p>\n`,
    languagesHTML(languages, landmark(`${headline}-languages`, words.otherLanguages, headline)),
  ];
  if (!parts.some(Boolean)) return undefined;
  return html`<div slot="notes" class="news-header-notes">${parts}</div>`;
}

/** A link that was paid for says so to search engines (Google, "Qualify outbound links"). */
function sponsorHTML({ name, url: page }: NonNullable<HeaderNotes['sponsor']>): SafeHTML {
  const words = html`<bdi>${name}</bdi>`;
  return url(page) ? html`<a href="${page}" rel="sponsored">${words}</a>` : words;
}

function amendedWords(date: string | undefined, words: HeaderWords, face: Face): Renderable {
  if (!date || Number.isNaN(Date.parse(date))) return words.amended;
  const day = moment(date, face.lang, face.timeZone, 'date');
  return within(words.amendedOn, 'date', html`<time datetime="${date}">${day}</time>`);
}

/** Each language in its own name, as those read it who look for it. */
function languagesHTML(
  languages: readonly { language: string; url: string }[],
  named: SafeHTML,
): SafeHTML | undefined {
  const items = languages.flatMap(({ language, url: page }) =>
    url(page)
      ? html`<li><a rel="alternate" hreflang="${language}" lang="${language}" href="${page}">${languageName(language)}</a></li>\n`
      : [],
  );
  if (items.length === 0) return undefined;
  return html`<nav data-languages${named}><ul>${items}</ul></nav>`;
}

function languageName(tag: string): string {
  try {
    return (
      new Intl.DisplayNames(tag, { type: 'language', languageDisplay: 'standard' }).of(tag) ?? tag
    );
  } catch {
    // No tag at all: better a strange name than none.
    return tag;
  }
}
