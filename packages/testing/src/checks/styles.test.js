import { test } from 'node:test';
import assert from 'node:assert/strict';
import { problemsOf } from './styles.js';

test('names physical properties and values', () => {
  const css =
    'a { margin-left: 1rem; inline-size: 2rem; width: 3px; border-top-left-radius: 0; text-align: left }';
  assert.equal(problemsOf('x.css', css).length, 4);
});

test('names var() without a fallback, also nested', () => {
  assert.deepEqual(problemsOf('x.css', 'a { color: var(--a, red) }'), []);
  assert.equal(problemsOf('x.css', 'a { color: var(--a, var(--b)) }').length, 1);
});

test('media queries may speak of width, selectors not of :defined', () => {
  assert.deepEqual(problemsOf('x.css', '@media (min-width: 40em) { a { color: red } }'), []);
  assert.equal(problemsOf('x.css', 'news-video:not(:defined) { visibility: hidden }').length, 1);
});
