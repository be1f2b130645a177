import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';

const script = readFileSync(new URL('../../dist/ads-hint.js', import.meta.url), 'utf8');

/** What stands on `<html>` after the script. */
function after(cookie: string, ads?: string): string | undefined {
  const dataset: { ads?: string } = ads === undefined ? {} : { ads };
  const page = { document: { cookie, documentElement: { dataset } } };
  const names = Object.keys(page);
  runInNewContext(script, page);
  assert.deepEqual(Object.keys(page), names, 'it leaves no name of its own');
  return dataset.ads;
}

test('the cookie’s word stands on the page', () => {
  assert.equal(after('news-ads=none'), 'none');
  assert.equal(after('a=1; news-ads=light; b=2'), 'light');
  assert.equal(after('a=1;news-ads=light'), 'light');
  assert.equal(after(''), undefined);
});

test('no other cookie and no other word is taken', () => {
  for (const cookie of [
    'news-ads=full',
    'news-ads=',
    'news-ads=none"><script>',
    'news-ads=none light',
    'news-ads="none"',
    'x-news-ads=none',
    'news-adsx=none',
    'a=news-ads=none',
    'NEWS-ADS=none',
  ])
    assert.equal(after(cookie), undefined, cookie);
});

test('what the server wrote wins', () => {
  assert.equal(after('news-ads=none', 'full'), 'full');
  assert.equal(after('news-ads=light', 'none'), 'none');
});

test('it is a classic script of less than 300 bytes', () => {
  assert.ok(Buffer.byteLength(script) < 300, `${Buffer.byteLength(script)} bytes`);
  assert.doesNotMatch(script, /\b(?:import|export)\b/);
});
