import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readingProblems } from './reading.js';

const EXPECTED = [
  'Opinion',
  'Leave the lamps on',
  'A sentence that is long enough to be looked for twice.',
];
const TEXT = EXPECTED.join('\n');

test('an article as it should read', () => {
  assert.deepEqual(readingProblems(`${TEXT}\n10 comments\n02:22`, EXPECTED, ['Paid words.']), []);
  assert.deepEqual(readingProblems(TEXT.toUpperCase(), EXPECTED), []);
});

test('what is wrong is named', () => {
  const wrong = {
    missing: 'Opinion\nLeave the lamps on',
    'out of order': [EXPECTED[2], EXPECTED[0], EXPECTED[1]].join('\n'),
    twice: `${TEXT}\n${EXPECTED[2]}`,
    'a word of state': `${TEXT}\nLoading…`,
    'a bare number': `${TEXT}\n10`,
    'beyond the cut': `${TEXT}\nPaid words.`,
  };
  for (const [what, text] of Object.entries(wrong)) {
    assert.match(
      readingProblems(text, EXPECTED, ['Paid words.']).join('\n'),
      new RegExp(`^${what}: `, 'm'),
    );
  }
});
