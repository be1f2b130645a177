import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, paragraph } from '../samples/make.js';
import { cutArticle, plainText, type Access, type BodyBlock, type Phrasing } from './index.js';

/** A sentence of so many words. */
const sentence = (words: number, word = 'wave') => `Many ${`${word} `.repeat(words - 2)}here. `;
const cut = (children: BodyBlock[], preview?: Access['preview'], language = 'en') =>
  cutArticle(article(children, { language, access: { model: 'metered', ...(preview && { preview }) } })); // prettier-ignore
const opening = (...given: Parameters<typeof cut>) => plainText(cut(...given).preview);
const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

test('words are counted to the end of the sentence that holds the last of them', () => {
  const story = [paragraph(sentence(20).repeat(10), 'p')];
  for (const [words, open] of [
    [60, 60],
    [61, 80],
    [1, 20],
    [199, 0],
  ] as const)
    // prettier-ignore
    assert.equal(wordsIn(opening(story, { words })), open, String(words));
  assert.equal(wordsIn(opening(story, { percent: 25 })), 60);
  assert.equal(wordsIn(opening([...story, paragraph('End.')], { words: 30 })), 40);
});

test('a paragraph in two loses nothing, and each part keeps its marks', () => {
  const strong: Phrasing = {
    type: 'strong',
    children: [{ type: 'text', value: 'One is here. Two is' }],
  };
  const note: Phrasing = { type: 'footnote-reference', footnote: 'n' };
  const given = paragraph([strong, { type: 'text', value: ' here.' }, note, { type: 'text', value: ' Three is here.' }], 'p'); // prettier-ignore
  const notes: BodyBlock = { type: 'footnote', id: 'n', children: [paragraph('A note.')] };
  const first = cut([given, notes], { words: 2 });
  assert.deepEqual(first.preview.body.children, [
    { ...given, children: [{ ...strong, children: [{ type: 'text', value: 'One is here. ' }] }] },
    { type: 'paid-place', section: '1' },
  ]);
  assert.equal(plainText(first.paid), 'Two is here. Three is here.\n\nA note.');
  const second = cut([given, notes], { words: 5 });
  assert.equal(plainText(second.preview), 'One is here. Two is here.\n\nA note.');
  assert.equal(plainText(second.paid), 'Three is here.');
});

test('no sentence ends at a title, an initial or an abbreviation', () => {
  for (const words of [
    'Mr. Reed met Dr. Ode of the U.S. Navy.',
    'J. Reed saw it.',
    'Port vs. Town.',
  ])
    assert.equal(opening([paragraph(`${words} More is here.`)], { words: 1 }), words.trim());
  assert.equal(opening([paragraph('潮が来た。船は出た。')], { words: 1 }, 'ja'), '潮が来た。');
});

test('without a rule whole paragraphs are open, unless that were too much or too little', () => {
  const of = (...lengths: number[]) => lengths.map((words) => paragraph(sentence(words)));
  assert.equal(wordsIn(opening(of(30, 30, 30))), 60);
  assert.equal(wordsIn(opening(of(55, 30, 30))), 55);
  assert.equal(wordsIn(opening(of(10, 80, 30))), 90);
  const huge = paragraph(sentence(20).repeat(40));
  assert.equal(wordsIn(opening([huge])), 60);
  assert.equal(wordsIn(opening([...of(10), huge, ...of(5)])), 70);
});

test('only paragraphs are cut: what else reaches over the end is paid', () => {
  const list: BodyBlock = {
    type: 'list',
    ordered: false,
    children: [{ type: 'list-item', children: [{ type: 'text', value: sentence(90) }] }],
  };
  const story = [paragraph(sentence(20)), list, paragraph('End.')];
  assert.equal(wordsIn(opening(story, { words: 60 })), 20);
});
