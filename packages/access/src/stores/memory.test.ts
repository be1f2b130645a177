import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { storesContract } from './contract.js';
import { memoryStores } from './memory.js';
import type { Stores } from './stores.js';

let time = 0;
const subject = {
  make: async () => memoryStores(() => time),
  pass: async (ms: number) => void (time += ms),
  ttl: 1000,
};

describe('memory stores', () => {
  for (const { name, run } of storesContract(subject)) test(name, run);
});

describe('the contract', () => {
  /** Reads, waits, writes: what a store without an atomic step does. */
  function careless(): Stores {
    const { meters, records } = memoryStores();
    const opened = new Map<string, Set<string>>();
    return {
      records,
      meters: {
        ...meters,
        async consume(readerId, articleId, limit) {
          const before = opened.get(readerId) ?? new Set<string>();
          await Promise.resolve();
          if (before.size >= limit) return { granted: false, used: before.size };
          opened.set(readerId, new Set([...before, articleId]));
          return { granted: true, used: before.size + 1 };
        },
      },
    };
  }

  test('finds a store that lets tabs race past the limit', async () => {
    const race = storesContract({ ...subject, make: async () => careless() }).find((each) =>
      each.name.includes('exactly 3 of 50'),
    );
    await assert.rejects(race!.run(), /grants: expected 3, got 50/);
  });
});
