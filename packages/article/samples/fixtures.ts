/** Documents that nobody here wrote, read in place: official samples of the formats. They are no part of this repository. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkArticle, formatReport, type ImportResult } from '../src/index.js';
import { typedPointers } from './make.js';

export const FIXTURES = fileURLToPath(new URL('../../../../shared/fixtures', import.meta.url));
/** Why the tests that read them do not run, where that is so. */
export const skip = existsSync(FIXTURES) ? false : 'not run: fixtures missing';

export const files = (folder: string): string[] =>
  readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(FIXTURES, folder, name));
export const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/** An import is whole: the article is right, and every node of the source, and every field with `fields`, has its line. */
export function assertWhole(
  file: string,
  source: unknown,
  result: ImportResult,
  fields: boolean,
): void {
  assert.ok(result.ok, `${file}: ${JSON.stringify(result)}`);
  const checked = checkArticle(result.article);
  assert.ok(checked.ok, `${file}: ${JSON.stringify(checked)}`);
  const { entries } = result.report;
  const places = entries.map(({ pointer, path = '' }) => `${pointer} ${path}`);
  assert.equal(new Set(places).size, places.length, file);
  const listed = entries.map(({ pointer }) => pointer);
  const keys = fields ? Object.keys(source as object).map((key) => `/${key}`) : [];
  const lost = [...typedPointers(source), ...keys].filter((pointer) => !listed.includes(pointer));
  assert.deepEqual(lost, [], file);
  assert.equal(formatReport(result.report).split('\n').length, listed.length + 1);
}

export function assertRefused(file: string, result: ImportResult): void {
  assert.ok(!result.ok, `${file} was imported`);
  assert.ok(result.problems.length > 0, file);
  for (const { pointer, message } of result.problems)
    assert.ok(/^(?:\/|$)/.test(pointer) && message.length > 10, file);
}
