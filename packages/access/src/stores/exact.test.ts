/** However many ask at once, in however many processes: exactly as many items are granted as the limit says. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test, type TestContext } from 'node:test';
import { HAS_TIME, many } from '../../../testing/src/effort.js';
import { withoutRedis } from '../../../testing/src/redis-server.js';
import { storePlaces } from '../../../testing/src/store-places.js';
import { startStoreProcess } from '../../../testing/src/store-processes.js';
import { until } from '../../../testing/src/until.js';
import { embeddedStores } from './embedded.js';
import { memoryStores } from './memory.js';
import type { MeterStore } from './meter-store.js';
import { redisStores } from './redis.js';

const HOUR = 3_600_000;
const MANY = many(1500, 10_000);
const LIMITS = HAS_TIME ? [3, 1234] : [1234];

const places = storePlaces('exact', {
  // The client's own patience with a command that waits to be sent: 10,000 on a busy machine take longer than its 5 s.
  commandOptions: { timeout: 60_000 },
});
const { client, folder, server } = places;
const embedded = embeddedStores(join(folder, 'one'));

describe('exact', () => {
  before(places.start);
  after(async () => {
    await embedded.close();
    await places.close();
  });

  async function grantsExactly(t: TestContext, store: MeterStore) {
    for (const limit of LIMITS) {
      const meter = `meter of ${limit}`;
      const start = performance.now();
      const answers = await Promise.all(
        Array.from({ length: MANY }, (_, i) => store.consume(meter, `a${i}`, limit, HOUR)),
      );
      const seconds = (performance.now() - start) / 1000;
      const granted = answers.filter((answer) => answer.granted);
      t.diagnostic(
        `limit ${limit}: ${granted.length} of ${MANY} granted in ${seconds.toFixed(2)} s`,
      );
      assert.equal(granted.length, limit);
      assert.equal((await store.look(meter, 'a0')).used, limit);
    }
  }

  async function twoProcessesGrantExactly(
    t: TestContext,
    store: 'embedded' | 'redis',
    place: string,
  ) {
    const load = { store, place, meter: 'shared', limit: 1234, times: MANY / 2 };
    const processes = await Promise.all(
      ['left', 'right'].map((name) => startStoreProcess({ ...load, name })),
    );
    for (const { go } of processes) go();
    await Promise.all(processes.map(({ closed }) => closed));
    assert.ok(processes.every(({ isDone }) => isDone()));
    const [left = [], right = []] = processes.map(({ granted }) => granted());
    t.diagnostic(`two processes, limit 1234: ${left.length} and ${right.length} granted`);
    assert.equal(left.length + right.length, 1234);
  }

  describe(`${MANY} at once`, () => {
    test('on memory', (t) => grantsExactly(t, memoryStores().meters));
    test('on the embedded store', (t) => grantsExactly(t, embedded.meters));
    test('on Redis', { skip: withoutRedis }, (t) =>
      grantsExactly(t, redisStores(client, { timeout: 60_000 }).meters),
    );
  });

  describe('two processes', () => {
    test('on one folder', (t) => twoProcessesGrantExactly(t, 'embedded', join(folder, 'two')));
    test('on one Redis', { skip: withoutRedis }, (t) =>
      twoProcessesGrantExactly(t, 'redis', server.socket),
    );
  });

  describe('a killed process', () => {
    test('has lost no grant of the embedded store, nor holds up the other one', async (t) => {
      const place = join(folder, 'killed');
      const load = { store: 'embedded' as const, place, meter: 'shared', limit: MANY };
      const [killed, other] = await Promise.all([
        startStoreProcess({ ...load, times: Infinity, name: 'killed' }),
        startStoreProcess({ ...load, times: 2000, name: 'other' }),
      ]);
      killed.go();
      other.go();
      await until(async () => killed.granted().length > 500, 'grants to lose');
      killed.kill();
      await Promise.all([killed.closed, other.closed]);
      assert.ok(other.isDone());

      const printed = [...killed.granted(), ...other.granted()];
      const { meters, close } = embeddedStores(place);
      for (const item of printed)
        assert.equal((await meters.look('shared', item)).granted, true, item);
      // What was on the disk when the answer had not come yet may count as well, once each.
      const { used } = await meters.look('shared', '');
      t.diagnostic(
        `SIGKILL after ${killed.granted().length} grants; ${used - printed.length} unheard`,
      );
      assert.ok(used >= printed.length && used <= printed.length + 200);
      const more = await Promise.all(
        Array.from({ length: MANY }, (_, i) => meters.consume('shared', `more ${i}`, MANY, HOUR)),
      );
      assert.equal(more.filter(({ granted }) => granted).length, MANY - used);
      await close();
    });
  });
});
