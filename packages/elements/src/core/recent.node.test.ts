import assert from 'node:assert/strict';
import { it } from 'node:test';
import { recent } from './recent.js';

it('makes what it does not hold, once, and forgets all when it has too many', () => {
  const map = new Map<string, string | undefined>();
  const made: string[] = [];
  const ask = (key: string) =>
    recent(map, key, 2, (name) => {
      made.push(name);
      return name === 'none' ? undefined : name.toUpperCase();
    });
  assert.deepEqual(['a', 'a', 'none', 'none'].map(ask), ['A', 'A', undefined, undefined]);
  assert.deepEqual(made, ['a', 'none']);
  assert.deepEqual(['b', 'a'].map(ask), ['B', 'A']);
  assert.deepEqual(made, ['a', 'none', 'b', 'a']);
  assert.equal(map.size, 2);
});
