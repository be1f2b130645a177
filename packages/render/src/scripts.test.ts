import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { scriptsFor } from './scripts.js';

const files = (markup: string) =>
  [
    ...scriptsFor(markup, '/kit/')
      .toString()
      .matchAll(/src="\/kit\/cdn\/([\w-]+)\.js"/g),
  ].map(([, name]) => name);

test('a page loads the script of the elements it has, and of no other', () => {
  assert.deepEqual(files('<p>Words</p>'), []);
  assert.deepEqual(files('<news-article-header layout="live">'), ['article-header']);
  assert.deepEqual(files('<news-article><news-figure>'), ['article', 'figure']);
  assert.deepEqual(files('<p>&lt;news-video&gt;</p><news-videos><news-own>'), []);
});

test('a page that may grow also loads what finds the elements that come later', () => {
  assert.deepEqual(files('<news-paywall>'), ['paywall', 'autoload']);
  assert.deepEqual(files('<news-next-article>\n'), ['next-article', 'autoload']);
});

test('every element of the kit is known', () => {
  const all = readFileSync(new URL('../../elements/src/all.ts', import.meta.url), 'utf8');
  for (const [, name] of all.matchAll(/\/([\w-]+)\.define\.js/g))
    assert.ok(files(`<news-${name}>`).includes(name), name);
});
