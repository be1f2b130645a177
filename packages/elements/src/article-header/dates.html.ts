/** When the story was published and changed, and how long it takes to read. */
import { between, html, type Renderable, type SafeHTML } from '../core/html.js';
import { minutes, moment, within } from '../core/format.js';
import type { Face } from '../core/face.js';
import { isFresh } from './age.html.js';

export interface HeaderDates {
  /** ISO 8601 with offset. */
  published?: string | undefined;
  updated?: string | undefined;
  /** Reading time of the whole article. */
  minutes?: number | undefined;
  /** The newest date is "12 minutes ago" in its first day, once script has come. */
  relative?: boolean | undefined;
  /** Whose time is shown: the paper's, or, once script has come, the reader's own. */
  zone?: 'paper' | 'reader' | undefined;
}

type Show = 'date' | 'time' | 'both' | 'zoned';

/** @param now milliseconds since 1970 */
export function datesHTML(data: HeaderDates, now: number, face: Face): SafeHTML | undefined {
  const { published, updated } = newsOf(data);
  // The date whose words script may change stands last: what it leaves free is then the end of the line.
  const isRelative = !!data.relative && isFresh(updated ?? published, now);
  const reading = readingHTML(data, face);
  const first = published && publishedHTML(published, data, isRelative && !updated, face);
  const last = updated && updatedHTML(updated, published, data, isRelative, face);
  const isOwnTime = isRelative || data.zone === 'reader';
  const facts = between(isOwnTime ? [reading, first, last] : [first, last, reading], ' ');
  if (facts.length === 0) return undefined;
  return html`<p slot="dates" class="news-header-line" data-lines="${data.zone === 'reader' && ''}">${facts}</p>`;
}

/** A date that cannot be read is left out: "Invalid Date" would tell the reader nothing. */
function newsOf({ published = '', updated = '' }: HeaderDates) {
  const [first, last] = [Date.parse(published), Date.parse(updated)];
  return {
    published: Number.isNaN(first) ? undefined : published,
    updated: Number.isNaN(last) || last <= first ? undefined : updated,
  };
}

function publishedHTML(
  iso: string,
  { zone }: HeaderDates,
  isRelative: boolean,
  face: Face,
): SafeHTML {
  if (zone === 'reader') return timeHTML(iso, 'zoned', face, { isRelative, isZoned: true });
  return timeHTML(iso, isRelative ? 'both' : 'date', face, { isRelative });
}

/** On the day of publication the hour says more, and says it shorter. */
function updatedHTML(
  iso: string,
  published: string | undefined,
  { zone }: HeaderDates,
  isRelative: boolean,
  face: Face,
): SafeHTML {
  const isZoned = zone === 'reader';
  const isSameDay = !!published && dayOf(iso, face) === dayOf(published, face);
  // In full where words take its place that are shorter than a date and longer than an hour.
  const show = isZoned ? 'zoned' : isRelative ? 'both' : isSameDay ? 'time' : 'date';
  const time = timeHTML(iso, show, face, { isRelative, isZoned });
  return html`<span>${within(face.words.updated, 'date', time)}</span>`;
}

function timeHTML(
  iso: string,
  show: Show,
  face: Face,
  { isRelative = false, isZoned = false },
): SafeHTML {
  const shown = moment(iso, face.lang, face.timeZone, show);
  if (!isRelative && !isZoned) return html`<time datetime="${iso}">${shown}</time>`;
  const exact = moment(iso, face.lang, face.timeZone, 'zoned');
  return html`<time datetime="${iso}" title="${exact}" data-relative="${isRelative && ''}" data-zone="${isZoned && face.timeZone}">${shown}</time>`;
}

function readingHTML(data: HeaderDates, face: Face): Renderable {
  if (!data.minutes) return undefined;
  const time = minutes(data.minutes, face.lang);
  return html`<span data-reading-time>${within(face.words.readingTime, 'time', time)}</span>`;
}

function dayOf(iso: string, face: Face): string {
  return moment(iso, face.lang, face.timeZone, 'date');
}
