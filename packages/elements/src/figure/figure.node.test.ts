import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { face } from '../core/face.js';
import { figureHTML } from './figure.html.js';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
const en = face('en');
const print = (data: Parameters<typeof figureHTML>[0], slot?: string) =>
  String(figureHTML(data, en, slot));

test('README.md shows what figure.html.ts prints', () => {
  const printed = print({
    image: {
      url: '/media/trawler-800.jpg',
      width: 1280,
      height: 720,
      alt: 'A red trawler below the light',
      candidates: [
        { url: '/media/trawler-480.jpg', width: 480 },
        { url: '/media/trawler-800.jpg', width: 800 },
      ],
    },
    sizes: '(min-width: 48rem) 42rem, 100vw',
    caption: 'The trawler comes home.',
    credit: 'Ada Wong',
  });
  assert.ok(readme.includes(printed), printed);
});

test('a lead picture is asked for first, another one late', () => {
  const image = { url: '/a.jpg', alt: '' };
  assert.match(
    print({ image, lead: true }, 'lead'),
    /^<news-figure slot="lead">.* fetchpriority="high"/s,
  );
  assert.doesNotMatch(print({ image, lead: true }), /loading=/);
  assert.match(print({ image }), / alt="" loading="lazy"/);
});

test('no empty caption; a credit alone stands alone', () => {
  const image = { url: '/a.jpg', alt: '' };
  assert.doesNotMatch(print({ image, caption: '' }), /figcaption/);
  assert.match(
    print({ image, credit: 'Ada' }),
    /<figcaption><small data-credit>Ada<\/small><\/figcaption>/,
  );
});

test('hostile data stays data', () => {
  const printed = print({
    image: {
      url: 'javascript:alert(1)',
      alt: '"><script>',
      candidates: [{ url: 'javascript:x', width: 1 }],
    },
    caption: '<img src=x onerror=x>',
    credit: '</figure><script>',
  });
  assert.doesNotMatch(printed, /<script|<img src=x|javascript:|srcset/);
});
