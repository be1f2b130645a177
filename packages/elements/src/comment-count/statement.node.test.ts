import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { LANGUAGES } from '../../../testing/src/languages.js';
import { wordsFor } from '../core/words/all.js';
import { plain, statement, type Known } from './statement.html.js';
import { countWords, registerCountWords } from './words.html.js';

const say = (known: Known, lang = 'en', compact = false) =>
  statement(known, compact, wordsFor(lang), lang);
const shown = (known: Known, lang?: string) => say(known, lang)[0];

describe('what is said of the comments of an article', () => {
  test('all that is known, in one sentence', () => {
    for (const [known, said] of [
      [{}, 'Comments'],
      [{ count: 0 }, 'Be the first to comment'],
      [{ count: 12 }, '12 comments'],
      [{ count: 12, fresh: 3 }, '12 comments, 3 new'],
      [{ count: 12, closed: true }, '12 comments, closed'],
      [{ count: 12, closed: true, fresh: 3 }, '12 comments, 3 new, closed'],
      [{ count: 0, closed: true }, 'Comments are closed'],
      [{ closed: true }, 'Comments are closed'],
      [{ count: 12, failed: true }, '12 comments, not updated'],
      [{ count: 0, failed: true }, '0 comments, not updated'],
      [{ failed: true }, 'Comments, number unknown'],
      // What is closed changes no more.
      [{ count: 12, failed: true, closed: true }, '12 comments, closed'],
    ] as [Known, string][])
      assert.equal(shown(known), said);
    assert.deepEqual(say({ count: 12_345, fresh: 10_000, closed: true }, 'en', true), [
      '12K comments, 10K new, closed',
      '12,345 comments, 10,000 new, closed',
    ]);
  });

  test('the number alone asks nobody to comment where nobody can', () => {
    const alone = (known: Known) => plain(known, false, wordsFor('en'), 'en')[0];
    assert.deepEqual(
      [{ count: 0 }, { count: 0, closed: true }, { closed: true }, { count: 3, closed: true }].map(
        alone,
      ),
      ['Be the first to comment', 'Comments', 'Comments', '3 comments'],
    );
  });

  test('in all languages, each plural in its own form, and nothing left to fill in', () => {
    for (const lang of LANGUAGES) {
      const words = countWords(lang)!;
      const rules = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
      // Without comments nothing is new; a form that a language has for fractions alone falls back to `other`.
      for (const form of rules.filter((form) => form !== 'zero' && lang === 'ar'))
        assert.ok(words.fresh[form], `${lang} ${form}`);
      const said = [
        ...[1, 2, 3, 5, 11, 21, 100, 1_000_000].flatMap((n) => [
          shown({ count: n, fresh: n }, lang),
          shown({ count: n, closed: true }, lang),
          shown({ count: n, failed: true }, lang),
        ]),
        shown({ closed: true }, lang),
        shown({ failed: true }, lang),
        shown({}, lang),
      ];
      assert.equal(new Set(said).size, said.length, `${lang}: two of them are the same`);
      for (const one of said) assert.doesNotMatch(one, /[{}]|undefined/, lang);
    }
    assert.equal(shown({ count: 22, fresh: 1 }, 'ru'), '22 комментария, 1 новый');
    assert.equal(shown({ count: 5, fresh: 2 }, 'ar'), '5 تعليقات، اثنان جديدان');
    assert.equal(shown({ count: 12, closed: true }, 'zh-TW'), '12 則留言，已關閉');
  });

  test('a language that the kit does not have says the number alone, until it is given words', () => {
    const words = wordsFor('en');
    assert.equal(statement({ count: 12, closed: true }, false, words, 'nl')[0], '12 comments');
    registerCountWords('NL', { ...countWords('de')!, closed: '{comments}, gesloten' });
    assert.equal(
      statement({ count: 12, closed: true }, false, words, 'nl-BE')[0],
      '12 comments, gesloten',
    );
  });
});
