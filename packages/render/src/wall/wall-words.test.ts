/** Every language says the whole wall. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES } from '../../../testing/src/languages.js';
import { refusalWords } from '../index.js';
import { pageWords } from '../words/all.js';

const english = pageWords('en').wall;
const places = (said: string) => [...said.matchAll(/\{(\w+)\}/g)].map(([place]) => place).sort();

for (const lang of LANGUAGES) {
  const { wall } = pageWords(lang);
  describe(`the wall in ${lang}`, () => {
    it('says in each sentence what English says', () => {
      assert.deepEqual(Object.keys(wall), Object.keys(english));
      for (const [key, said] of Object.entries(english)) {
        const own = wall[key as keyof typeof wall];
        if (typeof said === 'string') assert.deepEqual(places(own as string), places(said), key);
        if (lang !== 'en') assert.notDeepEqual(own, said, key);
      }
    });

    it('has the plural form of every number that a meter shows, and no other', () => {
      const rules = new Intl.PluralRules(lang);
      const shown = new Set(Array.from({ length: 101 }, (_, n) => rules.select(n)));
      for (const forms of [wall.left, wall.usedUp, wall.more])
        assert.deepEqual(new Set(Object.keys(forms)), shown.add('other'));
      for (const said of [...Object.values(wall.left), ...Object.values(wall.usedUp)])
        assert.ok(said.includes('{period}'), said);
    });

    it('leaves no place empty', () => {
      const meters = [0, 1, 2, 3, 5, 11, 21, 100].flatMap((limit) =>
        [0, 1, limit - 1, limit].map((used) => ({ limit, used, withAccount: limit + used })),
      );
      for (const meter of meters)
        for (const reason of ['meter', 'registration', 'subscriber', 'unavailable'] as const) {
          const said = refusalWords({ reason, meter }, lang);
          assert.ok(said.length > 3 && !/[{}]|undefined|NaN/.test(said), said);
        }
    });
  });
}

it('the forms of Russian and Arabic fit their numbers', () => {
  const used = (limit: number, lang: string) => refusalWords({ reason: 'meter', meter: { limit, used: limit, withAccount: limit + 2 } }, lang); // prettier-ignore
  assert.match(
    used(5, 'ru'),
    /все 5 бесплатных статей\. С учётной записью доступны ещё 2 статьи\.$/,
  );
  assert.match(used(5, 'ar'), /لأصحاب الحسابات مقالان إضافيان\.$/);
});
