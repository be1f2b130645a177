import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cookieOf, DAY, json, paper, type Paper } from '../../../testing/src/access.js';
import { memoryStores } from '../stores/memory.js';
import { metered } from './metered.js';

/** The meter as it comes: five articles a month, and what new readers get. */
function ordinary(): Paper {
  const made = paper({ models: { metered: [metered({ limit: 5, days: 30 })] } });
  for (let i = 0; i < 200; i++) made.add(`a${i}`, 'metered');
  return made;
}

const from = (address: string) => ({ address });
const typeOf = async (answer: Response) => ((await answer.json()) as { type?: string }).type;

describe('a reader who wipes the cookie', () => {
  test('100 times from one network opens at most five articles a day', async () => {
    const { access } = ordinary();
    let opened = 0;
    for (let i = 0; i < 100; i++) {
      // Every address of the network, and every article that one reader may open.
      const network = from(`192.0.2.${i}`);
      let cookie: string | undefined;
      for (let j = 0; j < 2; j++) {
        const answer = await access(json(`a${i * 2 + j}`, { cookie }), network);
        if (answer.status === 200) opened++;
        cookie ??= cookieOf(answer);
      }
    }
    console.log(`  ${opened} articles opened by 100 wiped cookies of one network`);
    assert.ok(opened >= 1 && opened <= 5, `${opened} articles`);
  });

  test('or makes ids up is a new one all the same', async () => {
    const { access } = ordinary();
    const answers = [];
    for (let i = 0; i < 100; i++) {
      const cookie = `__Host-broadsheet-reader=${i.toString(16).padStart(32, '0')}`;
      answers.push(await access(json(`a${i}`, { cookie }), from('2001:db8:1::1')));
    }
    assert.ok(answers.filter(({ status }) => status === 200).length <= 5);
    assert.equal(await typeOf(answers.at(-1)!), 'urn:broadsheet:account-needed');
  });

  test('is not mistaken for the neighbour’s network', async () => {
    const { access } = ordinary();
    for (let i = 0; i < 20; i++) {
      assert.equal((await access(json(`a${i}`), from(`198.51.${i}.1`))).status, 200);
      assert.equal((await access(json(`b${i}`), from(`2001:db8:${i}::1`))).status, 404);
      assert.equal((await access(json(`a${i}`), from(`2001:db8:${i}::1`))).status, 200);
    }
  });

  test('shares one network with all whose address is not known', async () => {
    const { access } = ordinary();
    const answers = await Promise.all(Array.from({ length: 50 }, (_, i) => access(json(`a${i}`))));
    assert.ok(answers.filter(({ status }) => status === 200).length <= 5);
  });
});

describe('a reader who comes back', () => {
  test('has more each day, up to the limit', async () => {
    const { access, clock } = ordinary();
    const answer = await access(json('a0'), from('192.0.2.1'));
    const cookie = cookieOf(answer);
    let next = 1;
    const opens: number[] = [];
    for (let day = 0; day < 7; day++) {
      let opened = 0;
      while ((await access(json(`a${next}`, { cookie }), from('192.0.2.1'))).status === 200) {
        opened++;
        next++;
      }
      opens.push(opened);
      clock.now += DAY;
    }
    assert.deepEqual(opens, [0, 1, 1, 1, 1, 0, 0]);
  });

  test('opens the first article also where the store’s clock is ahead, as it is by the time that it is asked', async () => {
    let time = Date.UTC(2026, 0, 1);
    const now = () => time++;
    const models = { metered: [metered({ limit: 5, days: 30 })] };
    const { access } = paper({ models, now, stores: memoryStores(now) });
    assert.equal((await access(json('m1'))).status, 200);
  });

  test('is known after the period is over, and begins with the whole meter', async () => {
    const { access, clock } = ordinary();
    const cookie = cookieOf(await access(json('a0'), from('192.0.2.1')));
    clock.now += 31 * DAY;
    for (let i = 1; i <= 5; i++)
      assert.equal((await access(json(`a${i}`, { cookie }))).status, 200, `article ${i}`);
    assert.equal(
      await typeOf(await access(json('a6', { cookie }))),
      'urn:broadsheet:meter-used-up',
    );
  });

  test('is kept without an address: nothing in the stores tells the network', async () => {
    const { stores, access } = ordinary();
    const keys: string[] = [];
    const meters = {
      ...stores.meters,
      consume: (...of: Parameters<typeof stores.meters.consume>) => {
        keys.push(of[0], of[1]);
        return stores.meters.consume(...of);
      },
    };
    const noted = paper({
      stores: { ...stores, meters },
      models: { metered: [metered({ limit: 5, days: 30 })] },
    });
    await noted.access(json('m1'), from('192.0.2.1'));
    assert.ok(keys.length >= 6, `${keys.length} keys`);
    assert.doesNotMatch(keys.join('\n'), /192|c0000201|wAAC/i);
    assert.ok(access);
  });
});
