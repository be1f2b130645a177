/** The meter in words. */
import { fill, number, plural } from '@broadsheet/elements/core/format.js';
import type { WallMeter } from './access-state.js';
import type { WallWords } from './wall-words.js';

const PERIODS = { day: 'today', week: 'thisWeek', month: 'thisMonth' } as const;

/** @param meter what the publisher says of it comes back as it is */
export function meterSays(
  meter: WallMeter | string | undefined,
  wall: WallWords,
  lang: string,
): string | undefined {
  if (typeof meter !== 'object') return meter;
  const { limit, used, period = 'month', withAccount = 0 } = meter;
  // Who has no free articles has none to count.
  if (!(limit > 0)) return undefined;
  const when = { period: wall[PERIODS[period]], limit: number(limit, lang) };
  const left = limit - used;
  if (left > 0) return fill(plural(wall.left, left, lang), when);
  const usedUp = fill(plural(wall.usedUp, limit, lang), when);
  const more = withAccount - limit;
  return more > 0 ? `${usedUp} ${plural(wall.more, more, lang)}` : usedUp;
}
