import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, heading, paragraph, text } from '../samples/make.js';
import { cutArticle, measure, placeAds, plainText, type Article, type BodyBlock } from './index.js';

const minutes = (words: string, language = 'en') =>
  measure(article([paragraph(words)], { language })).minutes;
const paragraphs = (count: number, words = 30) =>
  Array.from({ length: count }, (_, i) => paragraph(text(words), `p${i}`));
const image = (): BodyBlock => ({
  type: 'image-set',
  picture: { alt: '', caption: text(300), fallbackImage: { url: '/x.jpg' } },
});

test('each script is read at its own rate', () => {
  assert.equal(minutes(text(238 * 4)), 4);
  assert.equal(minutes(text(238 * 4 + 1)), 5);
  assert.equal(minutes(text(202 * 3, '바다'), 'ko'), 3);
  assert.equal(minutes('海'.repeat(439 * 2), 'zh-Hant'), 2);
  assert.equal(minutes('うみ'.repeat(653), 'ja'), 2);
  assert.equal(minutes(`${'海'.repeat(439)} ${text(238)}`, 'zh'), 2);
  assert.equal(minutes('', 'en'), 1);
  assert.equal(minutes(text(10), 'not a tag'), 1);
  assert.ok(measure(article([paragraph('เรือเช้าเต็มแล้ว')], { language: 'th' })).words > 1);
});

test('pictures cost seconds; captions, embeds, ads and pull quotes cost nothing', () => {
  const beside: BodyBlock[] = [
    { type: 'embed', url: 'https://a.example', title: text(500) },
    { type: 'ad-position' },
    { type: 'pullquote', text: text(500) },
    { type: 'unknown', originalType: 'x', source: { text: text(500) } },
  ];
  const plain = measure(article([paragraph(text(238))]));
  assert.deepEqual(plain, { words: 238, characters: 238 * 4, minutes: 1 });
  assert.deepEqual(measure(article([paragraph(text(238)), ...beside])), plain);
  assert.equal(measure(article([paragraph(text(230)), image()])).minutes, 2);
  assert.equal(measure(article(Array.from({ length: 20 }, image))).minutes, 2);
});

test('the reading time is that of the whole story, whatever a reader sees', () => {
  const whole = article(paragraphs(40), { access: { model: 'subscriber' } });
  assert.ok(measure(whole).minutes > measure(cutArticle(whole).preview).minutes);
});

const closed = (children: BodyBlock[], more: Partial<Article> = {}) =>
  article(children, { access: { model: 'subscriber' }, ...more });
const shown = (document: Article) =>
  cutArticle(document).preview.body.children.map(({ id, type }) => id ?? type);

test('a free article is not cut, a closed one is: marked, counted, or after about sixty words', () => {
  const free = article(paragraphs(10));
  assert.deepEqual(cutArticle(free), { preview: free, paid: [], cut: false });
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

test('plain text has the words of the story in order, and no others', () => {
  const document = article([
    heading('One'),
    paragraph([
      { type: 'text', value: 'two ' },
      { type: 'link', url: '/x', children: [{ type: 'text', value: 'three' }] },
      { type: 'break' },
      { type: 'text', value: 'four' },
    ]),
    image(),
    {
      type: 'list',
      ordered: true,
      children: [
        {
          type: 'list-item',
          children: [
            { type: 'text', value: 'fi' },
            { type: 'strong', children: [{ type: 'text', value: 've' }] },
          ],
        },
        { type: 'list-item', children: [paragraph('six')] },
      ],
    },
    { type: 'ad-position' },
    { type: 'big-number', number: '7', description: 'seven' },
  ]);
  assert.equal(plainText(document), 'One\n\ntwo three\nfour\n\nfive\nsix\n\n7\nseven');
});
