import { isDateTime } from '@broadsheet/article';

/** A moment that is in the calendar; undefined for everything else. */
export function momentIn(text: string | undefined): Date | undefined {
  return text !== undefined && isDateTime(text) ? new Date(text) : undefined;
}

/** `2026-11-23T09:30:00Z` (RFC 3339). */
export function rfc3339(date: Date): string {
  return date.toISOString().replace(/\.000Z$/, 'Z');
}

/** `Mon, 23 Nov 2026 09:30:00 GMT` (RFC 822, with the four figures of the year that RSS asks for). */
export function rfc822(date: Date): string {
  return date.toUTCString();
}

export function newest(dates: readonly (Date | undefined)[]): Date | undefined {
  const known = dates.filter((date) => date !== undefined);
  return known.length > 0 ? new Date(Math.max(...known.map(Number))) : undefined;
}
