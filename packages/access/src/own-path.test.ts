import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownPath } from './own-path.js';

const ORIGIN = 'https://paper.example';

test('keeps path, query and fragment of an address on this site', () => {
  assert.equal(ownPath('/articles/x?page=2#offer', ORIGIN), '/articles/x?page=2#offer');
  assert.equal(ownPath('https://paper.example/articles/x', ORIGIN), '/articles/x');
  // What stands in a header must be ASCII.
  assert.equal(ownPath('/مقالات', ORIGIN), '/%D9%85%D9%82%D8%A7%D9%84%D8%A7%D8%AA');
});

for (const address of [
  '',
  'articles/x',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/x\r\nSet-Cookie: a=b',
  ' //evil.example',
  'https://evil.example/',
  'https://paper.example.evil.example/',
  'https://paper.example@evil.example/',
  'http://paper.example/articles/x',
  'javascript:alert(1)',
  'data:text/html,x',
]) {
  test(`leads nowhere: ${JSON.stringify(address)}`, () => {
    assert.equal(ownPath(address, ORIGIN), undefined);
  });
}
