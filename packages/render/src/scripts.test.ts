import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { html, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { scriptsFor } from './scripts.js';

const files = (markup: SafeHTML) =>
  [
    ...scriptsFor(markup.elements, '/kit/')
      .toString()
      .matchAll(/src="\/kit\/cdn\/([\w-]+)\.js"/g),
  ].map(([, name]) => name);

test('a page loads the script of the elements it has, and of no other', () => {
  assert.deepEqual(files(html`<p>Words</p>`), []);
  assert.deepEqual(files(html`<news-article-header layout="live">`), ['article-header']);
  assert.deepEqual(files(html`<news-article><news-figure>`), ['article', 'figure']);
  assert.deepEqual(files(html`<p>&lt;news-video&gt;</p><news-videos><news-own>`), []);
});

test('a page that may grow also loads what finds the elements that come later', () => {
  assert.deepEqual(files(html`<news-paywall>`), ['paywall', 'autoload']);
});

test('what waits for the reader comes by what finds it', () => {
  for (const markup of [html`<news-next-article>\n`, html`<news-video>`, html`<news-embed>`])
    assert.deepEqual(files(markup), ['autoload']);
});

/** A template whose text is made here, as no value can name a tag. */
const tag = (text: string) => html(Object.assign([text], { raw: [text] }));

test('every element of the kit is known', () => {
  const all = readFileSync(new URL('../../elements/src/all.ts', import.meta.url), 'utf8');
  for (const [, name] of all.matchAll(/\/([\w-]+)\.define\.js/g))
    assert.ok(
      files(tag(`<news-${name}>`)).some((file) => [name, 'autoload'].includes(file)),
      name,
    );
});
