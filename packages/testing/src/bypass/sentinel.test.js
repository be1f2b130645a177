import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { findSentinel, makeSentinel } from './sentinel.js';

const word = makeSentinel();
const text = Buffer.from(`<p>Before ${word} after</p>`);

test('is found as it is, and under every disguise', () => {
  const rot13 = word.replace(/[a-z]/g, (c) =>
    String.fromCharCode(((c.charCodeAt(0) - 84) % 26) + 97),
  );
  /** @type {Record<string, Buffer>} */
  const disguised = {
    'as it is': text,
    'in capitals': Buffer.from(text.toString().toUpperCase()),
    hex: Buffer.from(text.toString('hex')),
    UTF: Buffer.from(text.toString(), 'utf16le'),
    reversed: Buffer.from([...text.toString()].reverse().join('')),
    rot13: Buffer.from(rot13),
    gzip: gzipSync(text),
    brotli: brotliCompressSync(text),
    'gzip in base64': Buffer.from(`data="${gzipSync(text).toString('base64')}"`),
    'deflate in base64url': Buffer.from(
      `x.${deflateRawSync(text.toString().repeat(3)).toString('base64url')}.y`,
    ),
  };
  for (const shift of ['', 'a', 'ab'])
    disguised[`base64 after ${shift.length}`] = Buffer.from(
      `"${Buffer.from(shift + text).toString('base64')}"`,
    );
  for (const [name, bytes] of Object.entries(disguised))
    assert.notDeepEqual(findSentinel(bytes, word), [], name);
});

test('is not found where it is not', () => {
  assert.deepEqual(findSentinel(Buffer.from(`<p>${makeSentinel()}</p>`), word), []);
});
