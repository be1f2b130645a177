import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { open } from 'lmdb';
import { storesContract } from './contract.js';
import { embeddedStores, type EmbeddedStores } from './embedded.js';

const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
const opened: EmbeddedStores[] = [];
let time = 0;
let folders = 0;

describe('embedded', () => {
  after(async () => {
    await Promise.all(opened.map((stores) => stores.close()));
    rmSync(folder, { recursive: true });
  });

  function openStores(path: string): EmbeddedStores {
    const stores = embeddedStores(path, () => time);
    opened.push(stores);
    return stores;
  }

  function newPath(): string {
    return join(folder, `${folders++}.folder`);
  }

  const subject = {
    make: async () => openStores(newPath()),
    pass: async (ms: number) => void (time += ms),
    ttl: 1000,
  };

  /** What lies in the folder, by table. */
  async function stored(path: string): Promise<Record<string, number>> {
    const root = open({ path, noSubdir: false });
    const names = ['meters', 'items', 'meter-ends', 'records', 'record-ends'];
    const counts = names.map((name) => [
      name,
      root.openDB(name, { encoding: 'json' }).getKeysCount(),
    ]);
    await root.close();
    return Object.fromEntries(counts);
  }

  describe('embedded stores', () => {
    for (const { name, run } of storesContract(subject)) test(name, run);

    test('keep everything when they are closed and opened again', async () => {
      const path = newPath();
      const before = embeddedStores(path, () => time);
      await before.meters.consume('ada', 'a1', 1, 1000);
      await before.records.replace('k', undefined, 'one', 1000);
      await before.close();
      const { meters, records } = openStores(path);
      assert.equal((await meters.look('ada', 'a1')).granted, true);
      assert.equal((await meters.consume('ada', 'a2', 1, 1000)).granted, false);
      assert.equal(await records.get('k'), 'one');
    });

    test('take away what has ended, a little with each write', async () => {
      const path = newPath();
      const stores = embeddedStores(path, () => time);
      for (let i = 0; i < 40; i++) {
        await stores.meters.consume(`reader ${i}`, 'a1', 3, 1000);
        await stores.records.replace(`record ${i}`, undefined, 'one', 1000);
      }
      const many = Array.from({ length: 500 }, (_, i) => `a${i}`);
      await Promise.all(many.map((item) => stores.meters.consume('many', item, 500, 1000)));
      time += 1001;
      for (let i = 0; i < 20; i++) {
        await stores.meters.consume('alive', 'a1', 3, 1000);
        await stores.records.replace('alive', i ? 'one' : undefined, 'one', 1000);
      }
      await stores.close();
      assert.deepEqual(await stored(path), {
        meters: 1,
        items: 1,
        'meter-ends': 1,
        records: 1,
        'record-ends': 1,
      });
    });

    test('have nothing left of a meter that was forgotten, merged or begun anew', async () => {
      const path = newPath();
      const stores = embeddedStores(path, () => time);
      const { meters } = stores;
      const many = Array.from({ length: 250 }, (_, i) => `a${i}`);
      await Promise.all(many.map((item) => meters.consume('forgotten', item, 250, 1000)));
      for (const meter of ['cookie', 'account']) await meters.consume(meter, meter, 3, 1000);
      await meters.merge('cookie', 'account');
      // More that has ended than one write takes away.
      for (let i = 0; i < 20; i++) await meters.consume(`reader ${i}`, 'a1', 3, 500);
      time += 501;
      await meters.consume('reader 19', 'a2', 3, 1000);
      for (const meter of ['forgotten', 'account', 'reader 19']) await meters.forget(meter);
      for (let i = 0; i < 19; i++) await meters.forget(`reader ${i}`);
      await stores.close();
      const { meters: periods, items, 'meter-ends': ends } = await stored(path);
      assert.deepEqual({ periods, items, ends }, { periods: 0, items: 0, ends: 0 });
    });

    test('do not open again what was opened in a period that is over', async () => {
      const { meters } = await subject.make();
      await meters.consume('ada', 'a1', 1, 1000);
      time += 1001;
      await meters.consume('ada', 'a2', 1, 1000);
      assert.equal((await meters.look('ada', 'a1')).granted, false);
      assert.equal((await meters.consume('ada', 'a1', 1, 1000)).granted, false);
    });
  });
});
