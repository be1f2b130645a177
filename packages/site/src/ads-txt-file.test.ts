import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkAdsTxt } from './ads-txt.js';
import { readAdsTxt } from './ads-txt-file.js';
import { folder, site } from './testing.js';

test('the paper serves its ads.txt as plain text, and it is good', async (t) => {
  const { url, log } = await site(t);
  const answer = await fetch(`${url}/ads.txt`);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'text/plain; charset=utf-8');
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.deepEqual(checkAdsTxt(await answer.text()).problems, []);
  assert.deepEqual(log.filter((line) => line.startsWith('ads.txt')), []); // prettier-ignore
  const known = { 'if-none-match': answer.headers.get('etag')! };
  assert.equal((await fetch(`${url}/ads.txt`, { headers: known })).status, 304);
});

test('the publisher’s own takes its place; what is wrong is said at the start, and it is served as it is', async (t) => {
  const text = 'ads.example, 1, DIRECT\nads.example, 2, BOTH # é\n';
  const { url, log } = await site(t, { content: folder(t, { 'ads.txt': text }) });
  assert.equal(await (await fetch(`${url}/ads.txt`)).text(), text);
  assert.deepEqual(
    log.filter((line) => line.startsWith('ads.txt')),
    [
      'ads.txt:1: warning: OWNERDOMAIN is missing: the domain of the business that owns this site',
      'ads.txt:2: "BOTH" says not who sells; expected DIRECT or RESELLER',
    ],
  );
});

test('no file is no ads.txt, and one that cannot be read is said', (t) => {
  const log: string[] = [];
  const say = (line: string) => void log.push(line);
  const empty = folder(t);
  assert.equal(readAdsTxt([empty], say), undefined);
  assert.equal(log.length, 0);
  mkdirSync(join(empty, 'ads.txt'));
  assert.equal(readAdsTxt([empty], say), undefined);
  assert.deepEqual(log, ['ads.txt: the file cannot be read (EISDIR), left out']);
});
