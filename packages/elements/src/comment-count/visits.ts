/**
 * How many comments came since the reader was here: kept on this device alone, for each thread, and only once the reader
 * has agreed to a page that remembers them (`personalisation`). A storage that is full, forbidden or spoilt is no error.
 */
import { consent } from '../core/consent.js';
import type { NewsCommentCount } from './comment-count.js';
import { isCount } from './is-count.html.js';
import { tell } from './telling.js';

const KEY = 'broadsheet:comment-visits';
/** A visit ends when the thread was not looked at for so long, in milliseconds; until then its new comments stay new. */
const VISIT = 30 * 60_000;
/** What is older is forgotten. */
const LONGEST = 90 * 86_400_000;
/** Threads that are remembered; the oldest go first. */
const MOST = 200;

/** Numbers of comments before this visit and at its end, and when that was. */
type Visit = readonly [thread: string, before: number, last: number, at: number];

let isWatching = false;

/** @returns how many comments are new; 0 where nobody may know, and on the first visit */
export function newOnes(element: NewsCommentCount, count: number | undefined): number {
  watchConsent();
  if (consent.answer('personalisation') !== 'granted') {
    forget();
    return 0;
  }
  if (count === undefined) return 0;
  const { thread } = element;
  const now = Date.now();
  const visits = read(now);
  const [, before = count, last = count, at = 0] = visits.get(thread) ?? [];
  // A list shows what came since the article was last seen.
  const isList = element.getAttribute('since-visit') === 'list';
  const seen = isList || now - at > VISIT ? last : before;
  if (!isList) write(visits.set(thread, [thread, Math.min(seen, count), count, now]));
  return Math.max(0, count - seen);
}

/** The reader's answer may come later, and change. */
function watchConsent(): void {
  if (isWatching) return;
  isWatching = true;
  consent.watch('personalisation', () => {
    for (const element of document.querySelectorAll<NewsCommentCount>(
      'news-comment-count[since-visit]',
    ))
      void tell(element);
  });
}

function read(now: number): Map<string, Visit> {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY)!) as unknown[];
    return new Map(
      kept.filter((one) => isVisit(one, now)).map((visit) => [visit[0], visit] as const),
    );
  } catch {
    return new Map();
  }
}

function isVisit(one: unknown, now: number): one is Visit {
  if (!Array.isArray(one)) return false;
  const [thread, ...numbers] = one as unknown[];
  const [, , at = 0] = numbers as number[];
  const areCounts = numbers.length === 3 && numbers.every(isCount);
  return typeof thread === 'string' && areCounts && at <= now && now - at < LONGEST;
}

function write(visits: ReadonlyMap<string, Visit>): void {
  const latest = [...visits.values()].sort((a, b) => b[3] - a[3]).slice(0, MOST);
  try {
    localStorage.setItem(KEY, JSON.stringify(latest));
  } catch {
    // See above.
  }
}

function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing was kept then.
  }
}
