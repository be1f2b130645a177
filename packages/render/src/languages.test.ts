/**
 * What every language makes of names, dates, lengths and numbers, as a list that a native speaker can read: languages.txt.
 * `UPDATE=1` writes it anew, to be read before it is kept.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import {
  articleHeaderHTML,
  type ArticleHeaderData,
} from '@broadsheet/elements/article-header/html.js';
import { commentCountHTML } from '@broadsheet/elements/comment-count/html.js';
import { face } from '@broadsheet/elements/core/face.js';
import { plural } from '@broadsheet/elements/core/format.js';
import { LANGUAGES } from '../../testing/src/languages.js';

const FILE = new URL('./languages.txt', import.meta.url);
const NAMES = ['Ada Wong', 'Bo Nilsson', 'Cy Adler'];
/** One of each plural form of any language, and large ones. */
const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100, 9_876, 12_345, 1_200_000];

/** The text of what is printed, but for the headline. */
function textOf(markup: unknown): string {
  const text = String(markup)
    .replace(/<h1[^]*?<\/h1>/, '')
    .replace(/<[^>]*>/g, '');
  // Intl changes these from one version to the next: kinds of spaces, marks of direction, Korean halves of the day.
  return text
    .replace(/[\s\u200e\u200f]+/g, ' ')
    .replace('PM 4:30', '오후 4:30')
    .trim();
}

function linesOf(lang: string): string[] {
  const own = face(lang, 'Europe/Paris');
  const header = (data: Partial<ArticleHeaderData>) =>
    textOf(articleHeaderHTML({ id: 'a', headline: '-', ...data }, own));
  const count = (n: number, compact: boolean) =>
    commentCountHTML({ thread: 'a', count: n, url: '#c', compact }, own);
  return [
    ...NAMES.map((_, at) => header({ authors: NAMES.slice(0, at + 1).map((name) => ({ name })) })),
    header({ published: '2026-11-03T06:05:00Z', updated: '2026-11-03T15:30:00Z' }),
    header({ published: '2026-11-03T06:05:00Z', updated: '2026-12-24T15:30:00Z' }),
    ...[1, 2, 5, 11, 21].map((minutes) => header({ minutes })),
    ...COUNTS.map((n) => textOf(count(n, false))),
    ...[12_345, 1_200_000].map((n) => textOf(count(n, true))),
    ...[0, 1, 12].map((n) => textOf(commentCountHTML({ thread: 'a', count: n, closed: true }, own))), // prettier-ignore
  ];
}

test('names, dates, reading times and counts in every language of the kit', () => {
  const said = [...LANGUAGES].sort().map((lang) => `${lang}\n${linesOf(lang).map((line) => `  ${line}\n`).join('')}`).join('\n'); // prettier-ignore
  if (process.env['UPDATE']) writeFileSync(FILE, said);
  assert.equal(said, readFileSync(FILE, 'utf8'));
});

test('plural forms that no language of the kit has: Welsh, and those of Polish', () => {
  const cy = { zero: '{n} sylw (dim)', one: '{n} sylw', two: '{n} sylw (dau)', few: '{n} sylw (tri)', many: '{n} sylw (chwech)', other: '{n} o sylwadau' }; // prettier-ignore
  assert.deepEqual(
    [0, 1, 2, 3, 4, 6, 7, 100].map((n) => plural(cy, n, 'cy')),
    ['0 sylw (dim)', '1 sylw', '2 sylw (dau)', '3 sylw (tri)', '4 o sylwadau', '6 sylw (chwech)', '7 o sylwadau', '100 o sylwadau'], // prettier-ignore
  );
  const pl = { one: '{n} komentarz', few: '{n} komentarze', many: '{n} komentarzy', other: '{n} komentarza' }; // prettier-ignore
  assert.deepEqual(
    [0, 1, 2, 4, 5, 12, 21, 22, 25, 102, 112].map((n) => plural(pl, n, 'pl')),
    ['0 komentarzy', '1 komentarz', '2 komentarze', '4 komentarze', '5 komentarzy', '12 komentarzy', '21 komentarzy', '22 komentarze', '25 komentarzy', '102 komentarze', '112 komentarzy'], // prettier-ignore
  );
});
