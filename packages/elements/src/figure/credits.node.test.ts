import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../../testing/src/languages.js';
import { html } from '../core/html.js';
import { creditHTML, creditLine, type PictureCredit } from './credits.html.js';
import { pictureRole, roleWords } from './roles.html.js';

const ADA: PictureCredit = { name: 'Ada Wong', role: 'photographer', organization: 'Tide' };
const BO: PictureCredit = { name: 'Bo Nilsson', role: 'Photos_by', organization: 'Tide' };
const CY: PictureCredit = { name: 'Cy Adler', role: 'illustrator' };

test('who did the same for the same house is named together', () => {
  assert.equal(
    creditLine([ADA, CY, BO], 'en'),
    'Photograph: Ada Wong and Bo Nilsson / Tide; Illustration: Cy Adler',
  );
});

test('roles are said in the language of the page, other words stand as they are', () => {
  const said = (lang: string) => creditLine([ADA, CY, { name: 'Eli', role: 'Drone' }], lang);
  assert.equal(said('fr'), 'Photo\u00a0: Ada Wong / Tide\u202f; Illustration\u00a0: Cy Adler\u202f; Drone\u00a0: Eli'); // prettier-ignore
  assert.equal(said('zh-TW'), '攝影：Ada Wong / Tide；插圖：Cy Adler；Drone：Eli');
  assert.equal(said('ar'), 'تصوير: Ada Wong / Tide؛ رسم: Cy Adler؛ Drone: Eli');
  assert.equal(creditLine([{ name: 'Photo by Ada, with thanks' }], 'ru'), 'Photo by Ada, with thanks'); // prettier-ignore
});

test('every language has words of its own for every role', () => {
  const english = roleWords('en');
  for (const lang of LANGUAGES) {
    const words = roleWords(lang);
    assert.ok(Object.values(words).every(Boolean), lang);
    if (lang !== 'en') assert.notDeepEqual(words, english, lang);
  }
});

test('what newsrooms call a role', () => {
  const called = { Photo: 'photograph', 'photography by': 'photograph', Artist: 'illustration', Infographic: 'graphic', cartographer: 'map', Cartoonist: 'cartoon', 'Photo montage': 'montage', 'Data source': 'source' }; // prettier-ignore
  for (const [word, role] of Object.entries(called)) assert.equal(pictureRole(word), role, word);
  for (const word of ['', 'constructor', 'photo editor', 'by'])
    assert.equal(pictureRole(word), undefined, word);
});

test('a name is by itself, and a link to who it names', () => {
  const printed = (...credits: PictureCredit[]) => String(html`${creditHTML(credits, 'en')}`);
  assert.equal(
    printed({ ...CY, url: '/people/cy' }),
    'Illustration: <a href="/people/cy"><bdi>Cy Adler</bdi></a>',
  );
  assert.equal(
    printed({ name: '<b>', role: '<i>', organization: '<u>', url: 'javascript:x' }),
    '&lt;i&gt;: <bdi>&lt;b&gt;</bdi> / &lt;u&gt;',
  );
});
