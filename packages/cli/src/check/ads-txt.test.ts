import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { run } from '../main.js';

async function check(t: TestContext, text: string, name = 'ads.txt') {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, name);
  writeFileSync(file, text);
  let [stdout, stderr] = ['', ''];
  const status = await run(['check', file], {
    out: (said) => void (stdout += said),
    err: (line) => void (stderr += `${line}\n`),
  });
  const plain = (said: string) => said.replaceAll(file, name);
  return { status, stdout: plain(stdout), stderr: plain(stderr) };
}

const GOOD = 'OWNERDOMAIN=paper.example\nads.example, 1, DIRECT\n';

test('a good ads.txt is counted', async (t) => {
  for (const name of ['ads.txt', 'ADS.TXT', 'old.ads.txt'])
    assert.deepEqual(await check(t, GOOD, name), { status: 0, stdout: `${name}: 1 seller, nothing wrong\n`, stderr: '' }); // prettier-ignore
});

test('each bad line is one line of the answer, with its number', async (t) => {
  const { status, stdout, stderr } = await check(t, `${GOOD}b.example, 1, BOTH\nads.example, 1, DIRECT\n`); // prettier-ignore
  assert.equal(status, 1);
  assert.equal(stdout, '');
  assert.match(stderr, /^ads\.txt:3: "BOTH" .*\nads\.txt:4: .* stands in line 2 already; expected once\n$/); // prettier-ignore
});

test('a warning alone is no failure', async (t) => {
  const { status, stderr } = await check(t, 'ads.example, 1, DIRECT\n');
  assert.equal(status, 0);
  assert.match(stderr, /^ads\.txt:1: warning: OWNERDOMAIN is missing.*\n$/);
});

test('a page in its place is said to be one', async (t) => {
  const { status, stderr } = await check(t, '\n<!doctype html>\n<p>Not found</p>');
  assert.equal(status, 1);
  assert.match(stderr, /ads\.txt: this is a page; expected an ads\.txt/);
  assert.equal(stderr.trim().split('\n').length, 1);
});
