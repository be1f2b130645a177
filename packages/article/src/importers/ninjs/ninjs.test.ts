import assert from 'node:assert/strict';
import { test } from 'node:test';
import { objectPointers, sample } from '../../../samples/make.js';
import { asNinjs1, asNinjs2 } from '../../../samples/ninjs-versions.js';
import {
  checkArticle,
  formatReport,
  importArticle,
  recogniseFormat,
  type Article,
  type Report,
} from '../../index.js';

type Item = Record<string, unknown>;

function imported(item: Item, hints = {}): { article: Article; report: Report } {
  const result = importArticle(item, { from: 'ninjs', ...hints });
  assert.ok(result.ok, JSON.stringify(result));
  return result;
}

/** A small item in ninjs 3. */
const item = (more: Item = {}): Item => ({
  uri: 'urn:harbour:1',
  headlines: [{ value: 'Boats are back' }],
  ...more,
});
const entry = (report: Report, pointer: string) =>
  report.entries.find((one) => one.pointer === pointer && one.path === undefined);

test('the envelope of an item becomes the envelope of an article', () => {
  const { article } = imported(sample('ninjs.json'));
  assert.equal(article.id, 'urn:harbour:20261120:night-boats');
  assert.equal(article.url, '/night-boats');
  assert.equal(article.language, 'en-GB');
  assert.equal(article.type, 'analysis');
  assert.equal(article.headline, 'Night boats come back to the harbour');
  assert.deepEqual(article.standfirst, [
    { type: 'text', value: 'Two boats, six landings, no lane' },
  ]);
  assert.equal(article.description, 'After nine years the harbour has boats at night.');
  assert.deepEqual(article.bylines, [
    { name: 'Ada Wong', organization: 'Harbour News' },
    { name: 'Tomas Reyes', organization: 'Harbour News' },
  ]);
  assert.deepEqual(article.credits, [
    { name: 'Marta Oduya', role: 'photographer' },
    { name: 'Harbour Council', role: 'translator' },
  ]);
  assert.equal(article.place, 'Harbour City');
  assert.equal(article.published, '2026-11-20T06:00:00Z');
  assert.equal(article.updated, '2026-11-20T09:30:00+01:00');
  assert.deepEqual(article.embargo, { until: '2026-11-22T06:00:00Z' });
  assert.deepEqual(article.section, { text: 'City' });
  assert.deepEqual(
    article.topics?.map(({ text }) => text),
    ['Transport', 'Return of the night boats', 'Ingrid Solheim'],
  );
  assert.deepEqual(article.keywords, ['Boat Union', 'Pier 4', 'Ferry “Lantern”']);
  assert.deepEqual(article.trust, [
    { role: 'corrections', title: 'How we correct', url: 'https://harbour.example/corrections' },
  ]);
  assert.deepEqual(article.ai, [
    { system: 'Tongues Babel 2', use: 'Translated by a machine, read by an editor' },
  ]);
  assert.deepEqual(article.next, [
    { url: 'https://harbour.example/news/piers', headline: 'Six piers reopen' },
  ]);
  assert.equal(article.copyright, '© 2026 Harbour News');
  assert.deepEqual(article.data, {
    rights: {
      copyrightHolder: 'Harbour News',
      usageTerms: 'For subscribers of the wire.',
      language: 'http://www.w3.org/ns/odrl/2/',
      linked: 'https://harbour.example/rights',
    },
  });
  assert.deepEqual(article.source, {
    format: 'ninjs',
    version: '3.2',
    id: 'urn:harbour:20261120:night-boats',
  });
  assert.deepEqual(checkArticle(article), { ok: true, article });
});

test('the three versions of the format say the same', () => {
  const whole = sample('ninjs.json');
  const { article } = imported(whole);
  for (const older of [asNinjs2(whole) as Item, asNinjs1(whole)]) {
    assert.equal(recogniseFormat(older), 'ninjs');
    const other = imported(older);
    assert.deepEqual(other.article, article);
    const lines = other.report.entries.map(({ pointer }) => pointer);
    assert.deepEqual(
      objectPointers(older).filter((pointer) => !lines.includes(pointer)),
      [],
    );
  }
  const { standard: _standard, ...unnamed } = whole;
  const version = (value: Item) => imported(value).article.source?.version;
  assert.deepEqual([unnamed, asNinjs2(unnamed) as Item, asNinjs1(unnamed)].map(version), [
    '3',
    '2',
    '1',
  ]);
});

test('every object, every field and every element has one line', () => {
  const whole = sample('ninjs.json');
  const { report } = imported(whole);
  const lines = report.entries.map(({ pointer, path = '' }) => `${pointer} ${path}`);
  assert.equal(new Set(lines).size, lines.length);
  const fields = Object.keys(whole).map((key) => `/${key}`);
  const expected = new Set([...objectPointers(whole), ...fields]);
  const own = report.entries.filter(({ path }) => path === undefined);
  assert.deepEqual(own.map(({ pointer }) => pointer).sort(), [...expected].sort());
  assert.equal(formatReport(report).split('\n').length, lines.length + 1);
  assert.equal(entry(report, '/associations/9')?.reason, 'it has no file that a browser shows');
  assert.equal(entry(report, '/bodies/0')?.fate, 'dropped');
  assert.equal(entry(report, '/places/0/geoJSON')?.node, 'Point');
  assert.equal(entry(report, '/people/0/contactInfo/0')?.node, 'phone');
  assert.equal(entry(report, '/aiInfo/0/system')?.node, 'system');
});

test('an item that says little is still an article, and what was guessed is said', () => {
  const { article, report } = imported({ uri: 'urn:x', bodies: [{ value: 'قارب الصباح ممتلئ.' }] });
  assert.equal(article.language, 'ar');
  assert.equal(article.headline, 'قارب الصباح ممتلئ.');
  assert.match(entry(report, '')?.reason ?? '', /no headline.*no address|no address.*no headline/);
  const titled = imported({ uri: 'urn:x', title: 'BOATS-2', bodies: [{ value: 'Full.' }] });
  assert.equal(titled.article.headline, 'BOATS-2');
  assert.match(entry(titled.report, '/title')?.reason ?? '', /name for newsrooms is used/);
});

test('hints fill what the item does not say, and change nothing else', () => {
  const hints = { url: '/mine', language: 'fr', headline: 'Mine', type: 'letter' };
  const bare = imported({ uri: 'urn:x', bodies: [{ value: 'Un.' }] }, hints);
  assert.deepEqual({ ...bare.article, ...hints }, bare.article);
  const full = imported(item({ language: 'de', canonicalUri: '/own' }), hints);
  assert.deepEqual(
    [full.article.headline, full.article.language, full.article.url],
    ['Boats are back', 'de', '/own'],
  );
});

test('the identifier is no address; an address among the other ids is', () => {
  const uri = 'https://api.example/items/7?key=secret';
  assert.equal(imported(item({ uri })).article.url, '/boats-are-back');
  const altIds = [
    { role: 'wire', value: '7' },
    { role: 'canonical', value: 'https://harbour.example/boats' },
  ];
  assert.equal(imported(item({ altIds })).article.url, 'https://harbour.example/boats');
});

test('a story that is withheld has an embargo without an end', () => {
  const { article, report } = imported(
    item({ pubStatus: 'withheld', embargoedUntil: '2026-11-22T06:00:00Z' }),
  );
  assert.deepEqual(article.embargo, { note: 'withheld by its provider' });
  assert.equal(entry(report, '/embargoedUntil')?.fate, 'dropped');
  assert.equal(imported(item({ pubStatus: 'usable' })).article.embargo, undefined);
});

test('an item past its end is imported, and its end is said', () => {
  const { report } = imported(item({ expires: '2001-01-01T00:00:00Z' }));
  assert.match(entry(report, '/expires')?.reason ?? '', /out of date/);
});

test('genres name the kind of article', () => {
  const type = (...genres: Item[]) => imported(item({ genres })).article.type;
  assert.equal(
    type({ name: 'Kommentar', uri: 'http://cv.iptc.org/newscodes/genre/Opinion' }),
    'opinion',
  );
  assert.equal(type({ literal: 'genre:From_the_Scene' }), 'report');
  assert.equal(type({ name: 'Current' }, { name: 'Fact Check' }), 'background');
  assert.equal(type({ name: 'constructor' }), 'news');
  const { article } = imported({
    guid: 'tag:x',
    headline: 'A',
    uri: 'urn:x',
    genre: [{ code: 'Review' }],
  });
  assert.equal(article.type, 'review');
});

test('a machine that had a part is told', () => {
  const ai = (name: string | undefined, code: string) =>
    imported(
      item({
        digitalSourceType: { name, uri: `http://cv.iptc.org/newscodes/digitalsourcetype/${code}` },
      }),
    ).article.ai;
  assert.deepEqual(ai('Made by a model', 'trainedAlgorithmicMedia'), [{ use: 'Made by a model' }]);
  assert.deepEqual(ai(undefined, 'compositeWithTrainedAlgorithmicMedia'), [
    { use: 'composite with trained algorithmic media' },
  ]);
  assert.equal(ai('Camera', 'digitalCapture'), undefined);
});

test('the description is not printed above a story that begins with it', () => {
  const words = 'The boats are back after nine years of waiting';
  const { article, report } = imported(
    item({
      descriptions: [{ value: `${words} and noth` }],
      bodies: [{ value: `<p>${words} and nothing else.</p>` }],
    }),
  );
  assert.equal(article.standfirst, undefined);
  assert.equal(article.description, `${words} and noth`);
  assert.equal(entry(report, '/descriptions/0')?.fate, 'degraded');
  const other = imported(item({ descriptions: [{ value: 'Why.' }], bodies: [{ value: words }] }));
  assert.deepEqual(other.article.standfirst, [{ type: 'text', value: 'Why.' }]);
});

test('Superdesk: its names, its authors, its warning', () => {
  const { article, report } = imported({
    guid: 'tag:desk:1',
    type: 'text',
    version: '4',
    priority: 5,
    headline: 'Boats are back',
    body_html: '<p>Full.</p>',
    byline: 'Ada Wong',
    authors: [
      { code: '1', name: 'Ada Wong', role: 'writer', jobtitle: { qcode: 'c', name: 'Columnist' } },
      { code: '2', name: 'Bo Ek', role: 'editor', avatar_url: 'https://media.example/bo.jpg' },
    ],
    service: [{ code: 'i', name: 'City' }],
    keywords: ['ferry'],
    signal: [{ code: 'cwarn', name: 'Content Warning' }],
    firstpublished: '2026-11-20T06:00:00+0000',
    versioncreated: '2026-11-20T07:00:00+0000',
    associations: { editor_0: null },
  });
  assert.equal(article.id, 'tag:desk:1');
  assert.deepEqual(article.bylines, [{ name: 'Ada Wong', jobTitle: 'Columnist' }]);
  assert.deepEqual(article.credits, [
    { name: 'Bo Ek', image: { url: 'https://media.example/bo.jpg' }, role: 'editor' },
  ]);
  assert.deepEqual(article.section, { text: 'City' });
  assert.equal(article.sensitive, true);
  assert.deepEqual(article.keywords, ['ferry']);
  assert.equal(article.published, '2026-11-20T06:00:00+0000');
  assert.equal(entry(report, '/byline')?.fate, 'dropped');
  assert.match(entry(report, '/priority')?.reason ?? '', /urgent/);
});
