import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, heading, paragraph, text } from '../samples/make.js';
import { cutArticle, paidRanges, plainText, type Article, type BodyBlock } from './index.js';

const paragraphs = (count: number) =>
  Array.from({ length: count }, (_, i) => paragraph(text(30), `p${i}`));
const closed = (children: BodyBlock[], more: Partial<Article> = {}) =>
  article(children, { access: { model: 'subscriber' }, ...more });
const named = (blocks: readonly BodyBlock[]) =>
  blocks.map((block) => {
    if (block.type === 'paid-place') return `[${block.section}]`;
    return block.id ?? block.type;
  });
const shown = (document: Article) => named(cutArticle(document).preview.body.children).join(' ');

test('a free article is not cut, a closed one is: marked, counted, or after about sixty words', () => {
  const free = article(paragraphs(10));
  assert.deepEqual(cutArticle(free), { preview: free, sections: [], paid: [], cut: false });
  for (const model of ['metered', 'registered', 'of-our-own'])
    assert.equal(shown(closed(paragraphs(10), { access: { model } })), 'p0 p1 [1]');
  assert.equal(shown(closed([paragraph(text(200), 'long'), ...paragraphs(3)])), 'long [1]');
  const preview = (more: object) => ({ access: { model: 'metered' as const, preview: more } });
  assert.equal(shown(closed(paragraphs(10), preview({ after: 'p4' }))), 'p0 p1 p2 p3 p4 [1]');
  assert.equal(shown(closed(paragraphs(10), preview({ blocks: 1 }))), 'p0 [1]');
  assert.equal(shown(closed(paragraphs(10), preview({ blocks: 0 }))), '[1]');
  assert.equal(cutArticle(closed(paragraphs(3), preview({ blocks: 9 }))).cut, false);
});

test('cut twice it has the same blocks, by which what was worked out for them is found again', () => {
  const long = paragraph('One sentence of five words. '.repeat(40), 'long');
  const previews = [{ blocks: 2 }, { words: 30 }, { percent: 20 }, undefined];
  for (const preview of previews) {
    const document = closed([long, ...paragraphs(3)], {
      access: { model: 'metered', ...(preview && { preview }) },
    });
    const [one, other] = [cutArticle(document), cutArticle(document)].map(({ preview }) => preview.body.children); // prettier-ignore
    assert.equal(one!.at(-1)!.type, 'paid-place');
    one!.forEach((block, at) => assert.equal(block, other![at]));
  }
});

test('another rule, another language or another block is another cut', () => {
  const long = paragraph('One sentence of five words. '.repeat(40), 'long');
  const document = closed([long, paragraph('The end of it.', 'end')], {
    access: { model: 'metered', preview: { words: 30 } },
  });
  const open = (changed: Partial<Article>) =>
    plainText(cutArticle({ ...document, ...changed }).preview.body.children).split(/\s+/).length;
  assert.equal(open({}), 30);
  assert.equal(open({ access: { model: 'metered', preview: { words: 10 } } }), 10);
  const half = paragraph('One sentence. '.repeat(10), 'long');
  assert.equal(
    open({ body: { ...document.body, children: [half, ...document.body.children] } }),
    30,
  );
  assert.equal(open({ language: 'ja' }), open({}));
});

test('a closed article never gives away its end, nor ends its preview with a heading', () => {
  assert.equal(shown(closed([paragraph('Short.', 'only')])), '[1]');
  assert.equal(shown(closed([paragraph('Short.', 'a'), paragraph('Shorter.', 'b')])), 'a [1]');
  assert.equal(
    shown(closed([paragraph(text(50), 'a'), heading('Next'), paragraph(text(50), 'b')])),
    'a [1]',
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
  const kept = preview.body.children.filter(({ type }) => type !== 'paid-place');
  assert.equal(paid.length + kept.length, whole.body.children.length);
  for (const word of ['NOTE', 'WORDS', 'SOURCE', 'LATE'])
    assert.match(JSON.stringify(paid), new RegExp(`SENTINEL-${word}`));
  assert.match(JSON.stringify(whole), /SENTINEL-DATA/);
});

/** Ten paragraphs, of which some are marked. */
const marked = (...at: number[]) =>
  paragraphs(10).map((block, i) =>
    at.includes(i) ? { ...block, access: 'paid' as const } : block,
  );

test('marked blocks are paid sections among open ones, and a preview’s end closes the rest', () => {
  const document = closed(marked(2, 3, 6));
  assert.equal(shown(document), 'p0 p1 [1] p4 p5 [2] p7 p8 p9');
  const { sections } = cutArticle(document);
  assert.deepEqual(sections.map(({ id, blocks }) => [id, ...named(blocks)]), [['1', 'p2', 'p3'], ['2', 'p6']]); // prettier-ignore
  assert.deepEqual(paidRanges(document), [{ from: 2, to: 4 }, { from: 6, to: 7 }]); // prettier-ignore
  const rule = { model: 'subscriber', preview: { blocks: 8 } };
  assert.equal(shown(closed(marked(2, 7), { access: rule })), 'p0 p1 [1] p3 p4 p5 p6 [2]');
  assert.equal(shown(article(marked(2))), named(paragraphs(10)).join(' '));
});

test('a mark that is not found leaves no more open than no rule does', () => {
  const access = { model: 'subscriber', preview: { after: 'gone' } };
  assert.equal(shown(closed(marked(5), { access })), 'p0 p1 [1]');
});

test('a lead-in stands in place of the opening, and all of the body is paid', () => {
  const preview = { leadIn: [paragraph('In short.', 'lead')] };
  const document = closed(paragraphs(3), { access: { model: 'subscriber', preview } });
  assert.equal(shown(document), 'lead [1]');
  const cut = cutArticle(document);
  assert.deepEqual(named(cut.paid), ['p0', 'p1', 'p2']);
  assert.equal(cut.preview.access.preview?.leadIn, undefined);
});
