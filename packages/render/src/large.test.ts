/** Documents as long as any newsroom's, and longer: what they need grows as they do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { many } from '../../testing/src/effort.js';

const PRINT = fileURLToPath(new URL('../test/print-large.ts', import.meta.url));

const MEGABYTES = many(4, 20);
/** What the program itself needs where the text does not hide it, in megabytes. */
const SYSTEM = many(40, 0);

/**
 * Imports and prints a document in a process of its own that has only so much memory; beyond it, Node ends with an error.
 * @param count of blocks at least
 * @param megabytes for the heap of JavaScript
 */
function print(kind: 'blocks' | 'text', count: number, megabytes: number) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, '--import', 'tsx', PRINT, kind, `${count}`],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr.slice(0, 500));
  return JSON.parse(stdout) as { document: number; page: number; stream: number; blocks: number };
}

describe('a document', () => {
  it('of 5,000 blocks of every kind makes a page no longer than itself, in 64 MB', () => {
    const { document, page, stream, blocks } = print('blocks', 5000, 64);
    assert.ok(blocks >= 5000, `${blocks}`);
    assert.ok(page < document, `${page} of ${document}`);
    assert.equal(stream, page);
  });

  it(`of ${MEGABYTES} MB of text makes a page of its length and a tenth, in twelve times that`, () => {
    const { document, page, stream } = print('text', MEGABYTES * 250, MEGABYTES * 12 + SYSTEM);
    assert.ok(document >= MEGABYTES * 1e6, `${document}`);
    assert.ok(page < document * 1.1, `${page} of ${document}`);
    assert.equal(stream, page);
  });
});
