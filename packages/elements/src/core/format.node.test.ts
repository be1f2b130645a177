import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { face } from './face.js';
import * as format from './format.js';
import { wordsCode, wordsFor } from './words/all.js';

const LANGUAGES = [
  'ar',
  'de',
  'en',
  'es',
  'fr',
  'he',
  'ja',
  'ko',
  'pt',
  'ru',
  'zh-Hans',
  'zh-Hant',
];

/** The placeholders of a sentence, sorted. */
const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();

describe('plural', () => {
  const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' };
  const cases: [lang: string, n: number, form: string][] = [
    ['en', 1, 'one'], ['en', 0, 'other'], ['en', 2, 'other'],
    ['ar', 0, 'zero'], ['ar', 1, 'one'], ['ar', 2, 'two'], ['ar', 3, 'few'], ['ar', 11, 'many'], ['ar', 100, 'other'],
    ['ru', 1, 'one'], ['ru', 21, 'one'], ['ru', 2, 'few'], ['ru', 24, 'few'], ['ru', 5, 'many'], ['ru', 11, 'many'],
    ['pl', 1, 'one'], ['pl', 2, 'few'], ['pl', 12, 'many'], ['pl', 22, 'few'], ['pl', 21, 'many'],
    ['zh-Hant', 1, 'other'], ['zh-Hant', 1000, 'other'],
    ['fr', 0, 'one'], ['fr', 1_000_000, 'many'],
  ]; // prettier-ignore
  for (const [lang, n, form] of cases) {
    it(`${lang}: ${n} is "${form}"`, () => assert.equal(format.plural(forms, n, lang), form));
  }

  it('prints the number as the language writes it', () => {
    assert.equal(format.plural({ other: '{n} Kommentare' }, 12_345, 'de'), '12.345 Kommentare');
  });

  it('falls back to "other" where a form is missing', () => {
    assert.equal(format.plural({ other: '{n} x' }, 1, 'en'), '1 x');
  });

  const short: [lang: string, n: number, form: string][] = [
    ['ru', 12_341, 'many'], ['ru', 1_234_561, 'many'], ['ru', 9_991, 'one'],
    ['fr', 1_200_000, 'many'], ['fr', 999_999, 'many'], ['fr', 12_000, 'other'],
    ['en', 1_000_001, 'other'], ['ar', 10_003, 'other'],
  ]; // prettier-ignore
  for (const [lang, n, form] of short) {
    it(`${lang}: ${n}, shown short, is "${form}"`, () =>
      assert.equal(format.plural(forms, n, lang, true), form));
  }
});

describe('numbers', () => {
  it('are short from ten thousand on', () => {
    assert.equal(format.compact(9_876, 'en'), '9,876');
    assert.equal(format.compact(12_345, 'en'), '12K');
    assert.equal(format.compact(12_345, 'ja'), '1.2万');
    assert.equal(format.compact(1_234_567, 'fr'), '1,2\u00a0M');
  });

  it('have their noun', () => {
    assert.equal(format.minutes(1, 'en'), '1 minute');
    assert.equal(format.minutes(4, 'de'), '4 Minuten');
    assert.match(format.minutes(4, 'zh-Hant'), /4\s?分鐘/);
  });
});

describe('lengths of time', () => {
  const cases: [seconds: number, clock: string, spoken: string, iso: string][] = [
    [142, '02:22', '2 minutes 22 seconds', 'PT2M22S'],
    [3742, '1:02:22', '1 hour 2 minutes 22 seconds', 'PT1H2M22S'],
    [0, '00:00', '0 seconds', 'PT0S'],
    [59.6, '01:00', '1 minute', 'PT1M'],
    [3600, '1:00:00', '1 hour', 'PT1H'],
    [-5, '00:00', '0 seconds', 'PT0S'],
    [Infinity, '00:00', '0 seconds', 'PT0S'],
    [NaN, '00:00', '0 seconds', 'PT0S'],
  ];
  for (const [seconds, clock, spoken, iso] of cases) {
    it(`${seconds} s`, () => {
      assert.equal(format.clockTime(seconds), clock);
      assert.equal(format.spokenTime(seconds, 'en'), spoken);
      assert.equal(format.isoDuration(seconds), iso);
    });
  }

  it('are spoken in the language', () => {
    assert.match(format.spokenTime(142, 'fr'), /^2\sminutes 22\ssecondes$/);
    assert.match(format.spokenTime(142, 'ja'), /2 ?分 ?22 ?秒/);
  });
});

describe('lists', () => {
  it('are joined as the language joins them', () => {
    assert.equal(format.list(['Ada', 'Grace', 'Joan'], 'en-GB'), 'Ada, Grace and Joan');
    assert.equal(format.list(['Ada', 'Grace'], 'ja'), 'Ada、Grace');
  });

  it('come in parts that add up to the whole', () => {
    const parts = format.listParts(['Ada', 'Grace'], 'de');
    assert.deepEqual(parts.map(({ type }) => type), ['element', 'literal', 'element']); // prettier-ignore
    assert.equal(parts.map(({ value }) => value).join(''), 'Ada und Grace');
  });
});

describe('moment', () => {
  const iso = '2026-11-23T23:30:00Z';
  it('is printed in the time zone of the paper', () => {
    assert.equal(format.moment(iso, 'en-GB', 'UTC', 'date'), '23 November 2026');
    assert.equal(format.moment(iso, 'en-GB', 'Asia/Hong_Kong', 'date'), '24 November 2026');
    assert.equal(format.moment(iso, 'en-GB', 'Asia/Hong_Kong', 'time'), '07:30');
    assert.match(format.moment(iso, 'de', 'UTC'), /^23\. November 2026.*23:30$/);
  });

  it('leaves what is no date as it is', () => {
    assert.equal(format.moment('yesterday', 'en', 'UTC'), 'yesterday');
  });
});

describe('fill', () => {
  it('fills places, leaves unknown ones, and takes no part of a value for a pattern', () => {
    assert.equal(format.fill('{a} {b} {c}', { a: "$&$'", b: '{a}' }), "$&$' {a} {c}");
  });
});

describe('face', () => {
  it('has the words of the language and a canonical tag', () => {
    assert.equal(face('zh_TW').words, wordsFor('zh-Hant'));
    assert.equal(face('zh_TW').lang, 'zh-TW');
    assert.equal(face('DE-at').lang, 'de-AT');
  });

  it('reads English for a language that cannot be read', () => {
    for (const tag of ['', 'en-', '"><script>', 'not a language'])
      assert.equal(face(tag).lang, 'en');
  });

  it('refuses a time zone that does not exist, before anything is printed', () => {
    assert.throws(() => face('en', 'Mars/Olympus'), RangeError);
  });
});

describe('the right words for a tag', () => {
  const known = LANGUAGES.map((code) => code.toLowerCase());
  const cases: [tag: string, code: string][] = [
    ['zh-HK', 'zh-hant'], ['zh-TW', 'zh-hant'], ['zh', 'zh-hans'], ['zh-SG', 'zh-hans'], ['pt-BR', 'pt'],
    ['en-GB', 'en'], ['iw', 'he'], ['nl', 'en'], ['%', 'en'],
  ]; // prettier-ignore
  for (const [tag, code] of cases)
    it(`${tag} → ${code}`, () => assert.equal(wordsCode(tag, known), code));
});

for (const lang of LANGUAGES) {
  describe(`words in ${lang}`, () => {
    const english = Object.entries(wordsFor('en'));
    const words = wordsFor(lang);

    it('has every word, and no other', () => {
      assert.deepEqual(Object.keys(words).sort(), english.map(([key]) => key).sort());
      for (const [key, sentence] of Object.entries(words)) {
        if (typeof sentence === 'string') assert.notEqual(sentence.trim(), '', key);
      }
    });

    it('fills the places that English fills', () => {
      for (const [key, sentence] of english) {
        const own = words[key as keyof typeof words];
        if (typeof sentence === 'string')
          assert.deepEqual(places(own as string), places(sentence), key);
      }
    });

    it('has each plural form of the language, and no other', () => {
      const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories.sort();
      for (const [key, sentence] of Object.entries(words)) {
        if (typeof sentence !== 'string')
          assert.deepEqual(Object.keys(sentence).sort(), categories, key);
      }
    });

    if (lang !== 'en') {
      it('is no copy of the English', () => {
        const same = english.filter(
          ([key, sentence]) => sentence === words[key as keyof typeof words],
        );
        assert.ok(
          same.length <= 3,
          `the same as in English: ${same.map(([key]) => key).join(', ')}`,
        );
      });
    }
  });
}
