import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spelling } from './address.js';

const exact = spelling({ slash: 'kept', case: 'kept', part: 'address' });

test('what says how a reader came is left out, what says where to stays', () => {
  for (const [given, spelled] of [
    ['https://a.example/b?utm_source=x&page=2&fbclid=1', 'https://a.example/b?page=2'],
    ['https://a.example/b?utm_medium=x', 'https://a.example/b'],
    ['https://A.example/B/#comments', 'https://a.example/B/'],
    ['/b?gclid=1', '/b'],
    ['/b/?p=12', '/b/?p=12'],
    ['no address', 'no address'],
    ['at://did:plc:a/b', 'at://did:plc:a/b'],
    ['', ''],
  ])
    assert.equal(exact(given!), spelled);
});

test('slash, case and part go by the rules of the system', () => {
  const other = spelling({ slash: 'dropped', case: 'lower', part: 'path' });
  assert.equal(other('https://a.example/News/Tide//?Page=A'), '/news/tide?Page=A');
  assert.equal(other('https://a.example/'), '/');
  assert.equal(other('https://a.example'), '/');
});
