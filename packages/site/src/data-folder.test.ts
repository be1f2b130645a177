import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { problemWithData } from './data-folder.js';
import { createSite } from './site.js';
import { folder } from './testing.js';

test('a folder that can keep comments is made, and the trial leaves nothing behind', (t) => {
  const data = join(folder(t), 'data');
  assert.equal(problemWithData(data), undefined);
  assert.deepEqual(readdirSync(data), []);
  assert.equal(problemWithData(data), undefined);
});

test('what cannot keep comments is named in one line, and no parents are made', (t) => {
  const place = folder(t, { file: 'words' });
  const below = join(place, 'a', 'b');
  assert.match(problemWithData(below)!, /there is no folder .*a to make it in$/);
  assert.equal(existsSync(join(place, 'a')), false);
  assert.match(problemWithData(join(place, 'file'))!, /this is no folder$/);
  mkdirSync(join(place, 'data', 'comments.jsonl'), { recursive: true });
  assert.match(problemWithData(join(place, 'data'))!, /this is no file$/);
  assert.throws(() => createSite({ origins: ['http://a.example'], data: below }), /no folder/);
});

test(
  'a place where nothing can be made is a message, not an endless attempt',
  { skip: !existsSync('/proc/self') },
  () => assert.match(problemWithData('/proc/comments')!, /cannot be kept there \(E\w+\)$/),
);
