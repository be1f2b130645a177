import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intervalOf, pause, restOf, SHORTEST } from './pace.js';

test('how often is what the HTML says, within reason', () => {
  assert.deepEqual(
    ['30', '15', '1', '0.001', '90.5', '', null, 'often', '-5', '1e999', 'NaN'].map(intervalOf),
    [30, SHORTEST, SHORTEST, SHORTEST, 90.5, 60, 60, 60, 60, 60, 60],
  );
});

test('each failure doubles the pause, up to a quarter of an hour, and chance adds up to a tenth', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 50, 5000].map((failures) => pause(30, failures, 0)), [30, 60, 120, 240, 480, 900, 900, 900]); // prettier-ignore
  assert.equal(pause(3600, 3, 0), 3600);
  assert.equal(pause(30, 0, 1), 30);
  assert.equal(pause(30, 1, 1), 66);
});

test('Retry-After is seconds or a date, and a day at most', () => {
  const now = Date.parse('2026-11-30T12:00:00Z');
  for (const [header, seconds] of [
    ['120', 120],
    [' 7 ', 7],
    ['Mon, 30 Nov 2026 12:05:00 GMT', 300],
    ['Mon, 30 Nov 2026 11:00:00 GMT', 0],
    ['99999999999', 86_400],
    ['-1', 0],
    ['soon', 0],
    ['', 0],
    [null, 0],
    [undefined, 0],
  ] as const)
    assert.equal(restOf(header, now), seconds, String(header));
});
