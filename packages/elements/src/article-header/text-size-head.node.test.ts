import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { KEY, SIZES } from './text-sizes.js';

const script = readFileSync(new URL('../../dist/text-size.js', import.meta.url), 'utf8');

/** What stands on `<html>` after the script. */
function after(getItem: (key: string) => string | null): string | undefined {
  const dataset: { textSize?: string } = {};
  const page = { localStorage: { getItem }, document: { documentElement: { dataset } } };
  runInNewContext(script, page);
  assert.deepEqual(Object.keys(page), ['localStorage', 'document'], 'it leaves no name of its own');
  return dataset.textSize;
}

test('the size that the reader chose stands on the page', () => {
  for (const size of SIZES.slice(1))
    assert.equal(
      after((key) => (key === KEY ? size : null)),
      size,
    );
});

test('nothing else that is kept there does', () => {
  for (const kept of [null, '', '100', '1150', '115"><script>', 'large'])
    assert.equal(
      after(() => kept),
      undefined,
      String(kept),
    );
  assert.equal(after(() => { throw new Error('forbidden'); }), undefined); // prettier-ignore
});

test('it is a classic script of less than 200 bytes', () => {
  assert.ok(Buffer.byteLength(script) < 200, `${Buffer.byteLength(script)} bytes`);
  assert.doesNotMatch(script, /\b(?:import|export)\b/);
});
