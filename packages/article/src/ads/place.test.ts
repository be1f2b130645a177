import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, heading, paragraph, text } from '../../samples/make.js';
import { placeAds, type Article, type BodyBlock } from '../index.js';

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => paragraph(text(30), `p${i}`));
const image = (): BodyBlock => ({
  type: 'image-set',
  picture: { alt: '', fallbackImage: { url: '/x.jpg' } },
});
const places = (children: BodyBlock[], more: Partial<Article> = {}) =>
  placeAds(article(children, more)).positions.map(({ after }) => after);

test('an ad after the first of four paragraphs, then every six blocks of text, never at the end', () => {
  assert.deepEqual(places(paragraphs(3)), []);
  assert.deepEqual(places(paragraphs(4)), [0]);
  assert.deepEqual(places(paragraphs(20)), [0, 6, 12]);
  assert.deepEqual(places(paragraphs(100)).length, 8);
  assert.deepEqual(placeAds(article(paragraphs(4))).positions, [
    { after: 0, id: 'p0', format: 'mpu' },
  ]);
});

test('each rule refuses, and the trace names it', () => {
  const rule = (gap: BodyBlock[]) => placeAds(article([...gap, ...paragraphs(8)])).trace[0]?.rule;
  assert.equal(rule([paragraph('a')]), 'first-paragraph');
  assert.equal(rule([paragraph('a'), image()]), 'next-to-media');
  assert.equal(rule([image(), paragraph('a')]), 'next-to-media');
  assert.equal(rule([heading('a')]), 'next-to-heading');
  assert.equal(
    rule([paragraph('These are:'), { type: 'list', ordered: false, children: [] }]),
    'introduces-list',
  );
  assert.equal(rule([paragraph('a'), { type: 'newsletter', title: 'N', url: '/n' }]), 'next-to-ad');
  assert.equal(rule([paragraph('a'), { type: 'thematic-break' }]), 'not-between-text');
  assert.equal(placeAds(article(paragraphs(2))).trace[0]?.rule, 'end');
  assert.equal(placeAds(article(paragraphs(9))).trace[1]?.rule, 'too-close');
  const { trace, positions } = placeAds(article(paragraphs(30)));
  assert.equal(trace.length, 29);
  assert.deepEqual(
    trace.filter(({ taken }) => taken).map(({ after }) => after),
    positions.map(({ after }) => after),
  );
});

test("an editor's own positions win, and a sensitive article has none", () => {
  const children: BodyBlock[] = [
    ...paragraphs(5),
    { type: 'ad-position', id: 'ad', format: 'billboard' },
    paragraph('last'),
  ];
  assert.deepEqual(placeAds(article(children)).positions, [
    { after: 5, id: 'ad', format: 'billboard' },
  ]);
  assert.deepEqual(places(children, { sensitive: true }), []);
});

test('the same article gives the same positions', () => {
  const document = article(paragraphs(60));
  assert.deepEqual(placeAds(document), placeAds(structuredClone(document)));
});
