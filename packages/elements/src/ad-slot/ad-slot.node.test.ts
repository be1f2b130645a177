import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { face } from '../core/face.js';
import { html } from '../core/html.js';
import { adSlotHTML } from './ad-slot.html.js';
import { OUTCOMES } from './providers/preview.js';
import { FORMATS } from './sizes.html.js';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

test('README.md begins with the smallest use: three lines of HTML', () => {
  const [, example] = /```html\n(.*?)```/s.exec(readme)!;
  assert.equal(
    example,
    `<link rel="stylesheet" href="/broadsheet/broadsheet.css">
<script type="module" src="/broadsheet/cdn/ad-slot.js"></script>
<news-ad-slot format="mpu" unit="article-1"></news-ad-slot>
`,
  );
});

test('README.md names every outcome of the preview', () => {
  for (const outcome of OUTCOMES) assert.ok(readme.includes(`| \`${outcome}\``), outcome);
});

test('README.md shows what ad-slot.html.ts prints', () => {
  const house = html`<p>The Post by letter, <a href="/letters">every Friday</a></p>`;
  const printed = String(
    adSlotHTML({ format: 'leaderboard', unit: 'article-top', house }, face('en')),
  );
  assert.ok(readme.includes(printed), printed);
});

test('README.md names every format with its sizes', () => {
  for (const [format, sizes] of Object.entries(FORMATS)) {
    const row = readme
      .replace(/ +/g, ' ')
      .includes(`| \`${format}\` | \`${sizes.replaceAll('|', '\\|')}\` |`);
    assert.ok(row, `${format} | ${sizes}`);
  }
});

test('the label speaks the language of the page', () => {
  const printed = String(adSlotHTML({ format: 'mpu', unit: 'x' }, face('de')));
  assert.match(printed, /role="group" aria-label="Anzeige">\n<p data-label>Anzeige<\/p>/);
});

test('without house content its place is empty, and settings are left to the page', () => {
  const printed = String(adSlotHTML({ format: 'mpu', unit: 'x' }, face('en'), 'lead'));
  assert.match(printed, /^<news-ad-slot format="mpu" unit="x" slot="lead">/);
  assert.match(printed, /<div data-house><\/div><div data-creative><\/div>/);
});

test('a list of sizes may stand for a format, with the box that it wants and where a smaller ad stands in it', () => {
  const printed = String(
    adSlotHTML(
      { sizes: '300x250 | 728: 728x90', reserve: '250 728:90', align: 'end', unit: 'x' },
      face('en'),
    ),
  );
  assert.match(
    printed,
    /^<news-ad-slot sizes="300x250 \| 728: 728x90" reserve="250 728:90" align="end" unit="x"><div/,
  );
});

test('a slot that is not for the tier light says so', () => {
  const printed = String(adSlotHTML({ format: 'mpu', unit: 'x', tier: 'full' }, face('en')));
  assert.match(printed, /^<news-ad-slot format="mpu" unit="x" tier="full">/);
});

test('a slot whose ad stays in view says where', () => {
  const printed = String(
    adSlotHTML({ format: 'mpu', unit: 'x', placement: 'rail', provider: 'json' }, face('en')),
  );
  assert.match(
    printed,
    /^<news-ad-slot format="mpu" unit="x" placement="rail" provider="json"><div/,
  );
});

test('hostile data stays data', () => {
  const hostile = '"><script>alert(1)</script>';
  const printed = String(
    adSlotHTML(
      {
        format: hostile as 'mpu',
        sizes: hostile,
        reserve: hostile,
        align: hostile as 'end',
        unit: hostile,
        provider: hostile,
        endpoint: hostile,
      },
      face('en'),
    ),
  );
  assert.doesNotMatch(printed, /<script/);
});
