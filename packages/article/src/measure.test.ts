import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, paragraph, text } from '../samples/make.js';
import { checkArticle, cutArticle, measure, statsOf, type BodyBlock } from './index.js';

const minutes = (words: string, language = 'en') =>
  measure(article([paragraph(words)], { language })).minutes;
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

test('a word of another script is read at the rate of its script, a kana does not make a story Japanese', () => {
  assert.equal(minutes(text(Math.floor((238 * 179) / 228)), 'de'), 1);
  assert.equal(minutes(text(187), 'de-AT'), 2);
  assert.equal(minutes(text(144, 'كلمة'), 'ar'), minutes(text(144, 'كلمة'), 'en'));
  assert.equal(minutes(`${'海'.repeat(439)}の`, 'zh-Hans'), 2);
  assert.equal(minutes(`${'海'.repeat(600)}の`, 'en'), 1);
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
  const whole = article(
    Array.from({ length: 40 }, () => paragraph(text(30))),
    { access: { model: 'subscriber' } },
  );
  const { preview } = cutArticle(whole);
  assert.ok(measure(whole).minutes > measure(preview).minutes);
  assert.deepEqual(statsOf(preview), measure(whole));
  assert.deepEqual(cutArticle(preview).preview.stats, measure(whole));
  assert.ok(checkArticle(preview).ok);
});
