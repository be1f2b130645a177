import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { open as openLMDB } from 'lmdb';
import { forgetPaper, type ForgetPaper } from '../../testing/src/forget-paper.js';
import { withoutRedis } from '../../testing/src/redis-server.js';
import { storePlaces } from '../../testing/src/store-places.js';
import { digest } from './stores/digest.js';
import { embeddedStores } from './stores/embedded.js';
import { memoryStores } from './stores/memory.js';
import { redisStores } from './stores/redis.js';

const places = storePlaces('forget');
const { client, folder } = places;

describe('forget', () => {
  before(places.start);
  after(places.close);

  /** All that would tell of Ada in a copy of a store. */
  async function tracesOf({ ada, namesOf }: ForgetPaper): Promise<string[]> {
    const { account, holder, idToken } = ada;
    const names = [...namesOf('ada')].filter((name) => !namesOf('grace').has(name));
    const told = [account.subject, account.email, idToken, holder, holder.replace(/^account:/, '')];
    return [...told, ...(await Promise.all([...names, holder].map(digest)))];
  }

  /** @param dump all that a store holds, as text */
  async function leavesNothing(made: ForgetPaper, dump: () => Promise<string>) {
    await made.live();
    const traces = await tracesOf(made);
    const found = (text: string) => traces.filter((trace) => text.includes(trace));
    const before = found(await dump());
    for (const trace of traces.slice(0, 3)) assert.ok(before.includes(trace), trace);
    // Two sessions, their list, a revocation; entitlements; a meter; gifts of the month, given, received; the link.
    assert.ok(before.length >= 3 + 10, `${before.length} traces`);
    const others = await made.keptOf('grace');

    await made.access.forget(made.ada.account);
    assert.deepEqual(found(await dump()), []);
    assert.deepEqual(await made.keptOf('grace'), others);
    await made.access.forget(made.ada.account);
  }

  describe('who is forgotten leaves no name, no e-mail, no token, no hash', () => {
    test('in the embedded store: neither does a compacted copy of its file', async (t) => {
      const path = join(folder, 'embedded');
      const stores = embeddedStores(path);
      t.after(() => stores.close());
      await leavesNothing(await forgetPaper(stores), async () => {
        const copy = mkdtempSync(join(folder, 'copy-'));
        const root = openLMDB({ path, noSubdir: false });
        await root.backup(copy, true);
        await root.close();
        return readFileSync(join(copy, 'data.mdb'), 'latin1');
      });
    });

    test('in Redis', { skip: withoutRedis }, async () => {
      await leavesNothing(await forgetPaper(redisStores(client)), async () => {
        const all: unknown[] = [];
        for await (const keys of client.scanIterator())
          for (const key of keys)
            all.push(key, await (key.includes('meter:') ? client.hGetAll(key) : client.get(key)));
        return JSON.stringify(all);
      });
    });

    test('in memory', async () => {
      const stores = memoryStores();
      const made = await forgetPaper(stores);
      // Whatever was ever written there, under the names that the other stores make of it.
      await leavesNothing(made, async () => {
        const all: string[] = [];
        for (const name of made.namesOf('ada', 'grace')) {
          const text = await stores.records.get(name);
          const { used } = await stores.meters.look(name, '');
          if (text !== undefined || used > 0) all.push(name, await digest(name), text ?? '');
        }
        return all.join('\n');
      });
    });
  });
});
