import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { face } from '../core/face.js';
import { commentCountHTML, type CommentCountData } from './comment-count.html.js';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
const print = (data: Partial<CommentCountData>, lang = 'en', slot?: string) =>
  String(commentCountHTML({ thread: 'a1', ...data }, face(lang), slot));
const text = (printed: string) => printed.replace(/<[^>]*>/g, '');

test('README.md shows what comment-count.html.ts prints', () => {
  for (const printed of [
    print({ count: 10, url: '#comments' }),
    print({ count: 12_345, url: '#comments', compact: true }),
    print({ count: 12_345, compact: true }),
    print({ count: 12, url: '#comments', closed: true }),
  ]) {
    assert.ok(readme.includes(printed), printed);
  }
});

test('the number always has its noun, in the plural of the language', () => {
  assert.equal(text(print({ count: 1 })), '1 comment');
  assert.equal(text(print({ count: 2 }, 'ru')), '2 комментария');
  assert.equal(text(print({ count: 5 }, 'ru')), '5 комментариев');
  assert.equal(text(print({ count: 10 }, 'ja')), 'コメント10件');
  assert.equal(text(print({ count: 0 })), 'Be the first to comment');
});

test('a number that is unknown or impossible is not printed', () => {
  for (const count of [undefined, Number.NaN, -1, 1.5, Infinity]) {
    assert.equal(
      print({ count, url: '#comments' }),
      '<news-comment-count class="news-comments" thread="a1"><a href="#comments"><data value="">Comments</data></a></news-comment-count>',
    );
  }
});

test('what the element is to do is printed for it', () => {
  const tag = (data: Partial<CommentCountData>) => /<[^>]*>/.exec(print(data))![0];
  const start = '<news-comment-count class="news-comments" thread="a1"';
  assert.equal(tag({ poll: 60, sinceVisit: true }), `${start} poll="60" since-visit>`);
  assert.equal(tag({ closed: false, sinceVisit: 'list' }), `${start} since-visit="list">`);
  assert.equal(tag({ closed: true }), `${start} closed>`);
});

test('hostile data stays data', () => {
  const printed = print({ thread: '"><script>', url: 'javascript:alert(1)', count: 3 }, 'en', '"x');
  assert.doesNotMatch(printed, /<script|javascript:|slot=""x/);
});
