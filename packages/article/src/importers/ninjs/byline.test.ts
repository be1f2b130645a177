import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peopleIn } from './byline.js';

const names = (by: string, language: string) => peopleIn(by, language).map(({ name }) => name);

test('a byline is taken apart where nothing else can be meant', () => {
  for (const [by, language, ...expected] of [
    ['Von Anna Schmidt und Max Weber', 'de', 'Anna Schmidt', 'Max Weber'],
    ["Paulo Reyes and Frances d'Arco", 'en', 'Paulo Reyes', "Frances d'Arco"],
    [
      'By A. B. Smith, Carla de la Cruz, and Ève O’Neil',
      'en',
      'A. B. Smith',
      'Carla de la Cruz',
      'Ève O’Neil',
    ],
    ['Par Anne Le Gall et Luc Roux', 'fr-CA', 'Anne Le Gall', 'Luc Roux'],
    ['Anna Svensson och Bo Ek', 'sv', 'Anna Svensson', 'Bo Ek'],
    ['Tekst: Kari Nordmann', 'nb-NO', 'Kari Nordmann'],
    ['Ana Ruiz y Juan Vega', 'es', 'Ana Ruiz', 'Juan Vega'],
    ['山田太郎、佐藤花子', 'ja', '山田太郎', '佐藤花子'],
    ['김철수 및 이영희', 'ko', '김철수', '이영희'],
    ['By Ann Lee & Bo Ek', 'en', 'Ann Lee', 'Bo Ek'],
  ] as const)
    assert.deepEqual(names(by, language), expected, by);
});

test('what may be one name stays whole', () => {
  for (const [by, language] of [
    ['Johnson and Johnson', 'en'],
    ['Department of Health and Social Care', 'en'],
    ['Jane Doe, Health Editor', 'en'],
    ['José Ortega y Gasset', 'es'],
    ['陈和平', 'zh'],
    ['أحمد علي وليد حسن', 'ar'],
    ['Staff and agencies', 'en'],
    ['x'.repeat(5000), 'en'],
    ['Anna Schmidt und', 'de'],
    ['Anna Schmidt and Max Weber', 'no such language'],
  ] as const)
    if (language === 'no such language') assert.equal(names(by, language).length, 2);
    else assert.deepEqual(names(by, language), [by], by);
});

test('the word before the names goes where the language has it, and stays where it is a name', () => {
  assert.deepEqual(names('VON ANNA SCHMIDT', 'de'), ['ANNA SCHMIDT']);
  assert.deepEqual(names('Von Neumann', 'en'), ['Von Neumann']);
  assert.deepEqual(names('De Gaulle', 'fr'), ['De Gaulle']);
  assert.deepEqual(names('By', 'en'), ['By']);
  assert.deepEqual(names('Byron Bell', 'en'), ['Byron Bell']);
});

test('a party to the story after the names is for whom they work', () => {
  const parties = new Set(['dpa', 'tt']);
  assert.deepEqual(peopleIn('Von Christian Hoff, dpa', 'de', parties), [
    { name: 'Christian Hoff', organization: 'dpa' },
  ]);
  assert.deepEqual(peopleIn('Anna Svensson och Bo Ek/TT', 'sv', parties), [
    { name: 'Anna Svensson', organization: 'TT' },
    { name: 'Bo Ek', organization: 'TT' },
  ]);
  assert.deepEqual(peopleIn('dpa', 'de', parties), [{ name: 'dpa', kind: 'organization' }]);
  assert.deepEqual(peopleIn('Bo Ek, Reuters', 'sv', parties), [{ name: 'Bo Ek, Reuters' }]);
});
