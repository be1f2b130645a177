/** What the badge says of a trust.txt, and what it never says. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { face } from '@broadsheet/elements/core/face.js';
import { LANGUAGES } from '../../../testing/src/languages.js';
import { article, paragraph } from '../../../article/samples/make.js';
import { renderPage } from '../index.js';
import { pageWords } from '../words/all.js';
import { trustTxtRows, type TrustTxtResult } from './trust-txt.js';

const RESULT: TrustTxtResult = {
  format: 'broadsheet-trust',
  version: 1,
  site: 'https://post.example/',
  checked: '2026-11-03T09:00:00Z',
  links: [
    { relation: 'belongto', url: 'https://www.press.example/', state: 'linked-both-ways' },
    { relation: 'belongto', url: 'https://council.example/', state: 'claimed', reason: 'no line' },
    { relation: 'controlledby', url: 'https://trust.example/', state: 'not-checked' },
    { relation: 'vendor', url: 'https://paper-mill.example/', state: 'linked-both-ways' },
    { relation: 'belongto', url: 'javascript:alert(1)', state: 'linked-both-ways' },
  ],
};

const page = (trustTxt: TrustTxtResult) =>
  renderPage(article([paragraph('Words.')], { language: 'en' }), {
    origin: 'https://post.example',
    publisher: { name: 'The Harbour Post' },
    trustTxt,
  });
const rowsIn = (html: string) =>
  [...html.matchAll(/<li data-state="([^"]*)">(.*?)<\/li>/g)].map(([, state, row = '']) => [
    state,
    row.replace(/<br>/, ' · ').replace(/<[^>]*>/g, ''),
  ]);

test('the badge of a page says to whom the publisher belongs, who agrees, and when that was looked up', () => {
  assert.deepEqual(rowsIn(page(RESULT)), [
    [
      'linked-both-ways',
      'Member of press.example · Both sides say so; checked on November 3, 2026',
    ],
    [
      'claimed',
      'Member of council.example · Said by this publisher alone; checked on November 3, 2026',
    ],
    ['not-checked', 'Controlled by trust.example · Not checked'],
  ]);
});

test('nothing is checked without a date, and nothing is ever called verified or true', () => {
  const html = page({ ...RESULT, checked: 'soon' });
  assert.deepEqual(new Set(rowsIn(html).map(([state]) => state)), new Set(['not-checked']));
  const { trust } = pageWords('en');
  assert.doesNotMatch(Object.values(trust).join(), /verif|true|proven/i);
});

test('every language says all of it, each in its own words', () => {
  const seen = new Set<string>();
  for (const lang of LANGUAGES) {
    const rows = trustTxtRows(RESULT, pageWords(lang).trust, face(lang));
    assert.equal(rows.length, 3);
    for (const { title, state } of rows) {
      assert.match(title, /(?:press|council|trust)\.example/);
      assert.doesNotMatch(`${title}${state!.says}`, /[{}]/);
    }
    assert.match(rows[0]!.state!.says!, /2026/);
    seen.add(rows.map(({ state }) => state!.says).join());
  }
  assert.equal(seen.size, LANGUAGES.length);
});
