import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attempts } from './attempts.js';

const silent = () => {};
const BASE = { notRun: [], seconds: 1 };

/** A suite whose attempts end as given, and the files that each was asked for. @param {Partial<import('./attempts.js').Run>[]} ends */
function suite(...ends) {
  /** @type {(string[] | undefined)[]} */
  const asked = [];
  const run = async (/** @type {string[] | undefined} */ files) => {
    asked.push(files);
    return { passed: 0, failed: 0, ...BASE, ...ends[asked.length - 1] };
  };
  return { asked, run };
}

test('a suite without failures runs once', async () => {
  const { asked, run } = suite({ passed: 3, failedIn: [] });
  assert.equal((await attempts(run, silent)).passed, 3);
  assert.deepEqual(asked, [undefined]);
});

test('what passes at the second attempt counts as passed, and is named', async () => {
  const { asked, run } = suite(
    { passed: 8, failed: 2, failedIn: ['a.js', 'b.js'] },
    { passed: 5, failed: 1, failedIn: ['b.js'] },
  );
  const { passed, failed, unsteady, seconds } = await attempts(run, silent);
  assert.deepEqual(
    { passed, failed, unsteady, seconds },
    { passed: 9, failed: 1, unsteady: ['a.js'], seconds: 2 },
  );
  assert.deepEqual(asked, [undefined, ['a.js', 'b.js']]);
});

test('what fails twice has failed', async () => {
  const bad = { passed: 1, failed: 2, failedIn: ['a.js'] };
  const { passed, failed, unsteady } = await attempts(suite(bad, bad).run, silent);
  assert.deepEqual({ passed, failed, unsteady }, { passed: 1, failed: 2, unsteady: [] });
});

test('a program that ends before its tests are counted is tried again as a whole, and named', async () => {
  const { asked, run } = suite({ failed: 1 }, { passed: 7, failed: 1, failedIn: ['a.js'] });
  const { passed, failed, unsteady, seconds } = await attempts(run, silent);
  assert.deepEqual(
    { passed, failed, unsteady, seconds },
    { passed: 7, failed: 1, unsteady: ['all of it'], seconds: 2 },
  );
  assert.deepEqual(asked, [undefined, undefined]);
});

test('one that ends so twice has failed', async () => {
  const { asked, run } = suite({ failed: 1 }, { failed: 1 });
  assert.equal((await attempts(run, silent)).failed, 1);
  assert.equal(asked.length, 2);
});

test('nor are many files', async () => {
  const { asked, run } = suite({ failed: 5, failedIn: ['a', 'b', 'c', 'd', 'e'] });
  assert.equal((await attempts(run, silent)).failed, 5);
  assert.equal(asked.length, 1);
});

test('a second attempt that ends before its tests are counted changes nothing', async () => {
  const { run } = suite({ passed: 1, failed: 2, failedIn: ['a.js'] }, { failed: 1 });
  assert.equal((await attempts(run, silent)).failed, 2);
});
