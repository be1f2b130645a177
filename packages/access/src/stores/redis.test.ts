import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { createClient } from 'redis';
import { startRedisServer, withoutRedis } from '../../../testing/src/redis-server.js';
import { until } from '../../../testing/src/until.js';
import { storesContract } from './contract.js';
import { redisStores } from './redis.js';

const skip = withoutRedis;
const server = startRedisServer();
let prefixes = 0;

/** As the README says. */
function newClient() {
  return createClient({
    socket: { path: server.socket, reconnectStrategy: 50 },
    disableOfflineQueue: true,
  }).on('error', () => {});
}
const client = newClient();

describe('redis', () => {
  before(async () => {
    if (skip) return;
    await server.start();
    await client.connect();
  });
  after(async () => {
    if (client.isOpen) client.destroy();
    await server.close();
  });

  const subject = {
    make: async () => redisStores(client, { prefix: `${prefixes++}:`, timeout: 20_000 }),
    pass: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
    // Long enough for a busy machine to come to the next line in time.
    ttl: 5000,
  };

  // Redis has its own clock, so these wait: all at the same time.
  describe('Redis stores', { concurrency: true, skip }, () => {
    for (const { name, run } of storesContract(subject)) test(name, { skip }, run);

    test('leave no key without an end', { skip }, async () => {
      const { meters, records } = redisStores(client, { prefix: 'ends:' });
      await meters.consume('cookie', 'a1', 3, 60_000);
      await meters.consume('cookie', 'a2', 3, 60_000);
      await meters.merge('cookie', 'account');
      await meters.consume('other', 'a3', 3, 60_000);
      await meters.merge('other', 'account');
      await records.replace('k', undefined, 'one', 60_000);
      await records.replace('k', 'one', 'two', 60_000);
      const keys = await client.keys('ends:*');
      assert.equal(keys.length, 2);
      for (const key of keys) assert.ok((await client.pTTL(key)) > 0, key);
    });

    test('keep the time that is left of a merged meter', { skip }, async () => {
      const { meters } = redisStores(client, { prefix: 'left:' });
      const { since } = await meters.consume('cookie', 'a1', 3, 60_000);
      await meters.merge('cookie', 'account');
      assert.equal((await meters.look('account', 'a1')).since, since);
    });
  });

  describe('Redis that fails', { skip }, () => {
    const stores = redisStores(client, { prefix: 'failing:', timeout: 500 });
    const calls = (item: string) => [
      stores.meters.consume('ada', item, 1000, 60_000),
      stores.meters.look('ada', item),
      stores.meters.merge('grace', 'ada'),
      stores.meters.forget('lovelace'),
      stores.records.get('k'),
      stores.records.replace('k', undefined, undefined, 60_000),
    ];

    /** None may be answered, and none may wait for long. */
    async function rejects(what: Promise<unknown>[]) {
      const start = performance.now();
      const answers = await Promise.allSettled(what);
      assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set(['rejected']));
      const took = performance.now() - start;
      assert.ok(took < 2000, `took ${took} ms`);
    }

    test('a script that it forgot is sent again', { skip }, async () => {
      await Promise.all(calls('before'));
      await client.scriptFlush();
      await Promise.all(calls('after'));
      assert.equal((await stores.meters.look('ada', 'after')).granted, true);
    });

    test('an error that is not about the script is passed on', { skip }, async () => {
      const { meters } = redisStores(client, { prefix: 'wrong:' });
      await meters.consume('ada', 'a1', 1, 60_000);
      const [key = ''] = await client.keys('wrong:*');
      await client.set(key, 'no hash');
      await assert.rejects(meters.consume('ada', 'a1', 1, 60_000), /WRONGTYPE/);
    });

    test(
      'killed under load: calls reject, and work again when it is back, with every grant',
      { skip },
      async () => {
        const granted: string[] = [];
        /** Opens one article after the other, until a call rejects. */
        async function reader(name: number) {
          for (let i = 0; ; i++) {
            await stores.meters.consume('load', `${name}-${i}`, Infinity, 60_000);
            granted.push(`${name}-${i}`);
          }
        }
        const readers = Promise.allSettled(Array.from({ length: 50 }, (_, name) => reader(name)));
        await until(async () => granted.length > 500, 'the first grants');
        await server.kill();
        await readers;
        await rejects(calls('a1'));

        await server.start();
        await until(() => client.ping(), 'a new connection');
        for (const item of granted)
          assert.equal((await stores.meters.look('load', item)).granted, true, item);
        await Promise.all(calls('a1'));
      },
    );

    test('that hangs: calls reject in time, and work again when it goes on', { skip }, async () => {
      server.pause();
      await rejects(calls('a2'));
      server.resume();
      await Promise.all(calls('a3'));
    });

    test(
      'never reached, with a client that waits for it: calls reject in time',
      { skip },
      async () => {
        const waiting = createClient({ socket: { path: `${server.socket}.none`, tls: false } }).on(
          'error',
          () => {},
        );
        waiting.connect().catch(() => {});
        const { records } = redisStores(waiting, { timeout: 200 });
        await rejects([records.get('k'), records.replace('k', undefined, 'one', 1000)]);
        waiting.destroy();
      },
    );
  });
});
