/** How old a story is. Shared by the server's face and the browser's. */

const DAY = 86_400_000;

/** Whether a moment is so near that "12 minutes ago" says more than its date: within a day before `now`. */
export function isFresh(iso: string | undefined, now: number): boolean {
  const age = now - Date.parse(iso ?? '');
  return age >= 0 && age < DAY;
}

/** Whole years from a moment to `now`, by the calendar (UTC). NaN for what is no date. */
export function yearsSince(iso: string, now: number): number {
  const years = new Date(now).getUTCFullYear() - new Date(iso).getUTCFullYear();
  return anniversary(iso, years) > now ? years - 1 : years;
}

/** The moment so many years after another; milliseconds since 1970. */
export function anniversary(iso: string, years: number): number {
  const then = new Date(iso);
  return then.setUTCFullYear(then.getUTCFullYear() + years);
}

/** "12 minutes ago", "3 hours ago", "now" in a language; whole ones, so that it never says more than has passed. */
export function ago(iso: string, now: number, lang: string): string {
  const minutes = Math.max(0, Math.floor((now - Date.parse(iso)) / 60_000));
  const words = new Intl.RelativeTimeFormat(lang, { numeric: minutes < 1 ? 'auto' : 'always' });
  if (minutes < 1) return words.format(0, 'second');
  return minutes < 60
    ? words.format(-minutes, 'minute')
    : words.format(-Math.floor(minutes / 60), 'hour');
}
