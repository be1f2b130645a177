import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS } from './kinds.js';
import { outcomeTable } from './outcomes.js';

/** @param {Partial<import('./outcomes.js').Outcome>} change */
const outcome = (change) => ({
  ...{ kind: 1, what: 'user agents', mode: 'cut', over: 'HTTP', requests: 5, found: 0 },
  ...change,
});

test('the table has a line for every kind, and says which was not tried', () => {
  const lines = outcomeTable([outcome({ kind: 2, what: 'script off', over: 'chromium' })]).split(
    '\n',
  );
  for (const [at, { name }] of KINDS.entries())
    assert.ok(
      lines.some((line) => line.startsWith(`${at + 1} ${name}`)),
      name,
    );
  assert.match(lines.find((line) => line.startsWith('1 ')) ?? '', /not tried in this run/);
  assert.match(
    lines.find((line) => line.startsWith('2 ')) ?? '',
    /script off .* chromium .* 5 │ +0$/,
  );
});

test('modes and engines of one attempt are one line, and what was found adds up', () => {
  const lines = outcomeTable([
    outcome({}),
    outcome({ mode: 'sealed', over: 'firefox', requests: 2, found: 3 }),
  ]).split('\n');
  const own = lines.filter((line) => line.includes('user agents'));
  assert.equal(own.length, 1);
  assert.match(own[0] ?? '', /cut, sealed .* HTTP, firefox .* 7 │ +3$/);
});
