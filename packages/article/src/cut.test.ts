import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, heading, paragraph, text } from '../samples/make.js';
import { cutArticle, plainText, type Article, type BodyBlock } from './index.js';

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => paragraph(text(30), `p${i}`));
const closed = (children: BodyBlock[], more: Partial<Article> = {}) =>
  article(children, { access: { model: 'subscriber' }, ...more });
const shown = (document: Article) =>
  cutArticle(document).preview.body.children.map(({ id, type }) => id ?? type);

test('a free article is not cut, a closed one is: marked, counted, or after about sixty words', () => {
  const free = article(paragraphs(10));
  assert.deepEqual(cutArticle(free), { preview: free, paid: [], cut: false });
  for (const model of ['metered', 'registered', 'of-our-own'])
    assert.deepEqual(shown(closed(paragraphs(10), { access: { model } })), ['p0', 'p1']);
  assert.deepEqual(shown(closed(paragraphs(10))), ['p0', 'p1']);
  assert.deepEqual(shown(closed([paragraph(text(200), 'long'), ...paragraphs(3)])), ['long']);
  const preview = (more: object) => ({ access: { model: 'metered' as const, preview: more } });
  assert.deepEqual(shown(closed(paragraphs(10), preview({ after: 'p4' }))), [
    'p0',
    'p1',
    'p2',
    'p3',
    'p4',
  ]);
  assert.deepEqual(shown(closed(paragraphs(10), preview({ blocks: 1 }))), ['p0']);
  assert.deepEqual(shown(closed(paragraphs(10), preview({ blocks: 0 }))), []);
  assert.equal(cutArticle(closed(paragraphs(3), preview({ blocks: 9 }))).cut, false);
});

test('a closed article never gives away its end, nor ends its preview with a heading', () => {
  assert.deepEqual(shown(closed([paragraph('Short.', 'only')])), []);
  assert.deepEqual(shown(closed([paragraph('Short.', 'a'), paragraph('Shorter.', 'b')])), ['a']);
  assert.deepEqual(
    shown(closed([paragraph(text(50), 'a'), heading('Next'), paragraph(text(50), 'b')])),
    ['a'],
  );
});

test('nothing of the paid part is in the preview, and nothing is lost', () => {
  const note = (id: string, words: string): BodyBlock => ({
    type: 'footnote',
    id,
    children: [paragraph(words)],
  });
  const refer = (words: string, footnote: string, id: string) =>
    paragraph(
      [
        { type: 'text', value: words },
        { type: 'footnote-reference', footnote },
      ],
      id,
    );
  const whole = closed(
    [
      note('early', 'SENTINEL-NOTE'),
      refer(text(70), 'open', 'p0'),
      refer('SENTINEL-WORDS', 'early', 'p1'),
      { type: 'unknown', originalType: 'x', source: { value: 'SENTINEL-SOURCE' } },
      note('open', 'An open note'),
      note('late', 'SENTINEL-LATE'),
    ],
    {
      audio: { type: 'audio', sources: [{ url: '/SENTINEL.mp3' }] },
      data: { copy: 'SENTINEL-DATA' },
    },
  );
  whole.body.data = { copy: 'SENTINEL-BODY' };
  const { preview, paid, cut } = cutArticle(whole);
  assert.ok(cut);
  assert.doesNotMatch(JSON.stringify(preview), /SENTINEL/);
  assert.match(plainText(preview), /An open note/);
  assert.equal(paid.length + preview.body.children.length, whole.body.children.length);
  for (const word of ['NOTE', 'WORDS', 'SOURCE', 'LATE'])
    assert.match(JSON.stringify(paid), new RegExp(`SENTINEL-${word}`));
  assert.match(JSON.stringify(whole), /SENTINEL-DATA/);
});
