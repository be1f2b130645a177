import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createAccess, type AccessOptions } from './access.js';
import { memoryEntitlements } from './entitlements.js';
import { memoryStores } from './stores/memory.js';

const paper = (change: Partial<AccessOptions>) =>
  createAccess({
    origin: 'https://paper.example',
    content: { find: async () => undefined },
    meter: { limit: 3, days: 30, store: memoryStores().meters },
    entitlements: memoryEntitlements(),
    ...change,
  });

describe('whoever sets the service up', () => {
  for (const origin of [
    'http://paper.example',
    'https://paper.example/',
    'paper.example',
    'https://a.b/c',
    '',
  ]) {
    test(`is told that ${JSON.stringify(origin)} is no origin to serve`, () => {
      assert.throws(() => paper({ origin }), /origin: expected https/);
    });
  }

  test('is told of a meter that cannot count', () => {
    const store = memoryStores().meters;
    assert.throws(() => paper({ meter: { limit: -1, days: 30, store } }), /meter\.limit/);
    assert.throws(() => paper({ meter: { limit: 3, days: 0, store } }), /meter\.days/);
    assert.throws(() => paper({ meter: { limit: NaN, days: 30, store } }), /meter\.limit/);
  });
});
