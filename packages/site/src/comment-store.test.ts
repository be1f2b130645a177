import assert from 'node:assert/strict';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CommentStore, LIMITS } from './comment-store.js';
import { folder } from './testing.js';

test('keeps comments over a restart, in order, seeds first', async (t) => {
  const file = join(folder(t), 'new', 'comments.jsonl');
  const seeds = [
    { thread: 'a', comments: [{ name: 'Seed', text: 'first', at: '2026-01-01T00:00:00Z' }] },
  ];
  const store = new CommentStore(file, seeds);
  await Promise.all(['one', 'two', 'three'].map((text) => store.add('a', 'Ada', text)));
  const again = new CommentStore(file, seeds);
  assert.deepEqual(again.list('a'), store.list('a'));
  assert.deepEqual(
    again.list('a').map(({ text }) => text),
    ['first', 'one', 'two', 'three'],
  );
});

test('drops a line that was not written whole, and keeps the others and the next', async (t) => {
  const file = join(folder(t), 'comments.jsonl');
  await new CommentStore(file).add('a', 'Ada', 'whole');
  appendFileSync(file, '{"thread":"a","id":"x","na');
  const store = new CommentStore(file);
  assert.equal(store.count('a'), 1);
  await store.add('a', 'Ada', 'after');
  assert.deepEqual(
    new CommentStore(file).list('a').map(({ text }) => text),
    ['whole', 'after'],
  );
});

test('passes over a line that is no comment', async (t) => {
  const file = join(folder(t, { 'comments.jsonl': '{"thread":1}\nnonsense\n' }), 'comments.jsonl');
  const store = new CommentStore(file);
  await store.add('a', 'Ada', 'here');
  assert.deepEqual(
    new CommentStore(file).list('a').map(({ text }) => text),
    ['here'],
  );
});

test('says what is wrong, and writes nothing then', async (t) => {
  const file = join(folder(t, { 'comments.jsonl': '' }), 'comments.jsonl');
  const store = new CommentStore(file);
  assert.deepEqual(await store.add('a', ' \n ', ''), {
    name: 'Please give a name.',
    text: 'Please write something.',
  });
  assert.match(
    JSON.stringify(await store.add('a', 'n'.repeat(LIMITS.name + 1), 'x')),
    /60 characters/,
  );
  assert.match(
    JSON.stringify(await store.add('a', 'n', 'x'.repeat(LIMITS.text + 1))),
    /2000 characters/,
  );
  assert.equal(readFileSync(file, 'utf8'), '');
});

test('takes no more than a thread may hold', async () => {
  const comments = Array.from({ length: LIMITS.thread }, () => ({
    name: 'n',
    text: 't',
    at: '2026-01-01T00:00:00Z',
  }));
  const store = new CommentStore(undefined, [{ thread: 'a', comments }]);
  assert.match(JSON.stringify(await store.add('a', 'Ada', 'one more')), /full/);
  const rest = comments.slice(0, LIMITS.thread - 3);
  const open = new CommentStore(undefined, [{ thread: 'a', comments: rest }]);
  await Promise.all(comments.slice(0, 50).map(() => open.add('a', 'Ada', 'at once')));
  assert.equal(open.count('a'), LIMITS.thread);
  assert.equal('id' in (await store.add('b', 'Ada', 'elsewhere')), true);
});

test('control characters become spaces, line ends become one kind', async () => {
  const store = new CommentStore();
  await store.add('a', 'A\nda\u0000', 'one\r\ntwo\u0007');
  const [comment] = store.list('a');
  assert.equal(comment?.name, 'A da');
  assert.equal(comment?.text, 'one\ntwo');
});
