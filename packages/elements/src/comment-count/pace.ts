/** When numbers are asked for again: the rules, without a browser. Seconds, but for moments, which are milliseconds. */

/** No page asks more often, whatever its HTML says. */
export const SHORTEST = 15;
/** How often, where the HTML says no number. */
const USUAL = 60;
/** A system that fails is asked at least so often. */
const LONGEST = 15 * 60;
/** However long a system asks to be left alone. */
const LONGEST_REST = 86_400;

/** What `poll` says: `poll="30"`. */
export function intervalOf(attribute: string | null): number {
  const seconds = Number(attribute);
  return seconds > 0 && Number.isFinite(seconds) ? Math.max(SHORTEST, seconds) : USUAL;
}

/**
 * How long to wait after some failures in a row: twice as long after each, and a little more by chance, so that a system
 * that comes back is not asked by all readers at once.
 * @param chance from 0 to 1
 */
export function pause(interval: number, failures: number, chance: number): number {
  if (!failures) return interval;
  const longer = Math.min(interval * 2 ** failures, Math.max(interval, LONGEST));
  return longer * (1 + chance / 10);
}

/** How long the header `Retry-After` (RFC 9110, 10.2.3) asks to wait: seconds, or a date. */
export function restOf(header: string | null | undefined, now: number): number {
  if (!header) return 0;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - now) / 1000;
  return seconds > 0 ? Math.min(seconds, LONGEST_REST) : 0;
}
