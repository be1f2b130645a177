/** Documents as long as any newsroom's, and longer: what they need grows as they do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const PRINT = fileURLToPath(new URL('../test/print-large.ts', import.meta.url));

/**
 * Imports and prints a document in a process of its own that has only so much memory; beyond it, Node ends with an error.
 * @param megabytes for the heap of JavaScript
 */
function print(kind: 'blocks' | 'text', megabytes: number) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${megabytes}`, '--import', 'tsx', PRINT, kind],
    { encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr.slice(0, 500));
  return JSON.parse(stdout) as { document: number; page: number; stream: number; blocks: number };
}

describe('a document', () => {
  it('of 5,000 blocks of every kind makes a page no longer than itself, in 64 MB', () => {
    const { document, page, stream, blocks } = print('blocks', 64);
    assert.ok(blocks >= 5000, `${blocks}`);
    assert.ok(page < document, `${page} of ${document}`);
    assert.equal(stream, page);
  });

  it('of 20 MB of text makes a page of its length and a tenth, in twelve times that', () => {
    const { document, page, stream } = print('text', 240);
    assert.ok(document >= 20e6, `${document}`);
    assert.ok(page < document * 1.1, `${page} of ${document}`);
    assert.equal(stream, page);
  });
});
