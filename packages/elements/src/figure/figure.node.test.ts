import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { face } from '../core/face.js';
import { figureHTML } from './figure.html.js';
import { hueOf } from './hue.html.js';

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
      color: '#8a4b2e',
    },
    full: '/media/trawler-1280.jpg',
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

test('a cut for some screens is a source with a shape of its own', () => {
  const image = {
    url: '/wide.jpg',
    width: 1600,
    height: 900,
    alt: 'A trawler',
    cuts: [
      { url: '/tall.jpg', width: 800, height: 1000, media: '(width < 40rem)' },
      { url: 'javascript:x', media: 'print' },
    ],
  };
  const printed = print({ image, sizes: '100vw' });
  assert.match(printed, /<picture><source media="\(width &lt; 40rem\)" srcset="\/tall.jpg 800w" sizes="100vw" width="800" height="1000">/); // prettier-ignore
  assert.match(printed, /<source media="print" sizes="100vw"><img src="\/wide.jpg"/);
});

test('the link to the large file has the picture’s words, or its caption’s; without any there is none', () => {
  const full = '/large.jpg';
  assert.match(print({ image: { url: '/a.jpg', alt: 'A boat' }, full }), /<a data-full href="\/large.jpg"><img /); // prettier-ignore
  assert.match(print({ image: { url: '/a.jpg', alt: '' }, full, caption: 'Home' }), /<a data-full href="\/large.jpg" aria-label="Home">/); // prettier-ignore
  assert.doesNotMatch(print({ image: { url: '/a.jpg', alt: '' }, full }), /<a/);
  assert.doesNotMatch(print({ image: { url: '/a.jpg', alt: 'A' }, full: 'javascript:x' }), /<a/);
});

test('of a colour its hue is printed, for the page’s styles', () => {
  const hues = { '#8a4b2e': 30, f00: 0, '#00F': 240, '#ff0010': 0, '#777': undefined, '#ff': undefined, 'red;x': undefined, '': undefined }; // prettier-ignore
  for (const [color, hue] of Object.entries(hues)) assert.equal(hueOf(color), hue, color);
  assert.match(print({ image: { url: '/a.jpg', alt: '', color: '#8a4b2e' } }), / data-hue="30">/);
  assert.doesNotMatch(print({ image: { url: '/a.jpg', alt: '', color: '"><b>' } }), /data-hue|<b>/);
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
