import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { face } from '../core/face.js';
import { nextArticleHTML } from './next-article.html.js';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

test('README.md shows what next-article.html.ts prints', () => {
  const printed = String(
    nextArticleHTML(
      { url: '/articles/ferry', headline: 'The ferry that was never late' },
      face('en'),
    ),
  );
  assert.ok(readme.includes(printed), printed);
});

test('hostile data stays data', () => {
  const data = { url: 'javascript:alert(1)', headline: '</a><script>', feed: '"><script>' };
  assert.doesNotMatch(String(nextArticleHTML(data, face('en'))), /<script|javascript:/);
});
