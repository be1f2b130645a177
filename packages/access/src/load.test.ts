/** Many readers at once over HTTP: nobody gets an article too many, nobody an error. Times are printed and decide nothing. */
import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { getRequestListener } from '@hono/node-server';
import autocannon from 'autocannon';
import { ORIGIN, paper, WELCOME } from '../../testing/src/access.js';
import { startLocalServer } from '../../testing/src/local-server.js';
import { withoutRedis } from '../../testing/src/redis-server.js';
import { storePlaces } from '../../testing/src/store-places.js';
import { metered } from './models/metered.js';
import { embeddedStores } from './stores/embedded.js';
import { memoryStores } from './stores/memory.js';
import { redisStores } from './stores/redis.js';
import type { Stores } from './stores/stores.js';
import { many } from '../../testing/src/effort.js';

const READERS = 20;
const ARTICLES = 40;
const LIMIT = 25;
const REQUESTS = many(1000, 3000);

const places = storePlaces('load');
const { client, folder } = places;
const embedded = embeddedStores(folder);

describe('load', () => {
  before(places.start);
  after(async () => {
    await embedded.close();
    await places.close();
  });

  async function load(t: TestContext, stores: Stores) {
    const rules = metered({ limit: LIMIT, days: 30, newReaders: WELCOME });
    // A busy machine is no failure of a store.
    const made = paper({ stores, models: { metered: [rules] }, deadline: 20_000, now: Date.now });
    for (let i = 0; i < ARTICLES; i++) made.add(`a${i}`, 'metered');
    const site = await startLocalServer(getRequestListener((request) => made.access(request)));
    const granted = new Set<string>();
    const statuses = new Map<number, number>();
    let next = 0;
    try {
      const result = await autocannon({
        url: `${site.url}/access/open`,
        connections: 25,
        amount: REQUESTS,
        requests: [
          {
            method: 'POST',
            setupRequest(request, context: { asked?: string }) {
              const reader = (next % READERS).toString(16).padStart(32, '0');
              const article = `a${Math.floor(next / READERS) % ARTICLES}`;
              next++;
              context.asked = `${reader} ${article}`;
              const headers = {
                'content-type': 'application/json',
                origin: ORIGIN,
                cookie: `__Host-broadsheet-reader=${reader}`,
              };
              return { ...request, headers, body: JSON.stringify({ article }) };
            },
            onResponse(status, body, context: { asked?: string }) {
              statuses.set(status, (statuses.get(status) ?? 0) + 1);
              if (status === 200 && body.includes('The rest of')) granted.add(context.asked!);
            },
          },
        ],
      });
      const { p50, p97_5, p99 } = result.latency;
      t.diagnostic(`${REQUESTS} opens: p50 ${p50} ms, p97.5 ${p97_5} ms, p99 ${p99} ms`);
      assert.deepEqual([result.errors, result.timeouts], [0, 0]);
      assert.deepEqual([...statuses.keys()].sort(), [200, 402]);
      // Every reader asked for more articles than the meter has.
      assert.equal(granted.size, READERS * LIMIT);
    } finally {
      await site.close();
    }
  }

  describe(`${REQUESTS} opens by ${READERS} readers, 25 at a time`, () => {
    test('on memory', (t) => load(t, memoryStores()));
    test('on the embedded store', (t) => load(t, embedded));
    test('on Redis', { skip: withoutRedis }, (t) =>
      load(t, redisStores(client, { timeout: 20_000 })),
    );
  });
});
