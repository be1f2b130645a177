/** Words about time that change with the reader's clock. What is printed stays in the page; page CSS shows these in its place. */
import { everyMinute } from '../core/clock.js';
import { moment, plural } from '../core/format.js';
import { ago, isFresh, yearsSince } from './age.html.js';
import { loadHeaderWords } from './words/load.js';

/** Keeps the dates and the age of a header true until it leaves the page. */
export function keepTime(header: Element, language: string, life: AbortSignal): void {
  if (life.aborted) return;
  const show = (now: number) => {
    for (const time of header.querySelectorAll<HTMLTimeElement>(
      'time[data-relative], time[data-zone]',
    ))
      showTime(time, now, language);
  };
  show(Date.now());
  life.addEventListener('abort', everyMinute(show));
  void showAge(header, language);
}

function showTime(time: HTMLTimeElement, now: number, language: string): void {
  const words = wordsFor(time, now, language);
  if (words === undefined) delete time.dataset['shown'];
  else if (time.dataset['shown'] !== words) time.dataset['shown'] = words;
}

/** Undefined where what is printed is what is true. */
function wordsFor(time: HTMLTimeElement, now: number, language: string): string | undefined {
  const { dateTime } = time;
  const { relative, zone } = time.dataset;
  if (relative !== undefined && isFresh(dateTime, now)) return ago(dateTime, now, language);
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && own && own !== zone ? moment(dateTime, language, own) : undefined;
}

/** The page may have come from a cache that is older than a year. */
async function showAge(header: Element, language: string): Promise<void> {
  const age = header.querySelector<HTMLElement>('[data-age]');
  const { age: since = '', until = '' } = age?.dataset ?? {};
  const now = Date.now();
  if (!age || !(now > Date.parse(until))) return;
  const words = await loadHeaderWords(language);
  // In a line that was empty it may take no more room than there is.
  age.toggleAttribute('data-late', age.textContent === '');
  age.textContent = plural(words.age, yearsSince(since, now), language);
}
