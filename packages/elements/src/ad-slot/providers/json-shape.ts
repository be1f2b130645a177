/** What is said of an answer that is none. */
import type { Ad } from './provider.js';

type Test = [keys: (keyof Ad)[], what: string, holds: (value: unknown) => boolean];

const SIZE: Test = [
  ['width', 'height'],
  'a whole number of CSS pixels',
  (value) => Number.isInteger(value) && (value as number) > 0,
];
const SHAPE: readonly Test[] = [
  [['html'], 'a string', (value) => typeof value === 'string'],
  SIZE,
  [['title'], 'a string or nothing', (value = '') => typeof value === 'string'],
  [['fluid', 'refresh'], 'true, false or nothing', (value = true) => typeof value === 'boolean'],
];

/** Names the first thing that is wrong with a part of an answer, and what was expected. */
export function wrongIn(part: unknown, from: string): Error {
  return new Error(`${from} answered with ${wrong(part)}.`);
}

function wrong(part: unknown): string {
  if (typeof part !== 'object') return `${JSON.stringify(part)}; expected null or an object`;
  const given = part as Record<string, unknown>;
  for (const test of SHAPE) {
    const [keys, what, holds] = test;
    if (test === SIZE && given['fluid'] === true) continue;
    const key = keys.find((key) => !holds(given[key]));
    if (key) return `"${key}": ${JSON.stringify(given[key])}; expected ${what}`;
  }
  return `${JSON.stringify(part)}; expected an ad`;
}
