import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LANGUAGES } from '../../../../testing/src/languages.js';
import { viewerWords } from './words.js';

test('the buttons have names of their own in every language', async () => {
  const english = await viewerWords('en');
  for (const lang of LANGUAGES) {
    const words = await viewerWords(lang);
    assert.deepEqual(Object.keys(words), Object.keys(english), lang);
    assert.ok(Object.values(words).every(Boolean), lang);
    assert.match(words.place, /\{n\}/, lang);
    assert.match(words.place, /\{all\}/, lang);
    assert.equal(new Set(Object.values(words)).size, Object.keys(words).length, lang);
    if (lang !== 'en') assert.notEqual(words.close, english.close, lang);
  }
  assert.equal(await viewerWords('tlh'), english);
});
