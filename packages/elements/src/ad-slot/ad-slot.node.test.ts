import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { face } from '../core/face.js';
import { html } from '../core/html.js';
import { adSlotHTML } from './ad-slot.html.js';
import { FORMATS } from './formats.html.js';

const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');

test('README.md shows what ad-slot.html.ts prints', () => {
  const house = html`<p>The Post by letter, <a href="/letters">every Friday</a></p>`;
  const printed = String(
    adSlotHTML({ format: 'leaderboard', unit: 'article-top', house }, face('en')),
  );
  assert.ok(readme.includes(printed), printed);
});

test('README.md names every format with its boxes', () => {
  for (const [format, steps] of Object.entries(FORMATS)) {
    const boxes = steps
      .map(({ from, size }) => (from ? `from ${from}: ` : '') + size.join('×'))
      .join(' · ');
    const row = readme.replace(/ +/g, ' ').includes(`| \`${format}\` | ${boxes} |`);
    assert.ok(row, `${format} | ${boxes}`);
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

test('a slot that is not for the tier light says so', () => {
  const printed = String(adSlotHTML({ format: 'mpu', unit: 'x', tier: 'full' }, face('en')));
  assert.match(printed, /^<news-ad-slot format="mpu" unit="x" tier="full">/);
});

test('hostile data stays data', () => {
  const hostile = '"><script>alert(1)</script>';
  const printed = String(
    adSlotHTML(
      { format: hostile as 'mpu', unit: hostile, provider: hostile, endpoint: hostile },
      face('en'),
    ),
  );
  assert.doesNotMatch(printed, /<script/);
});
