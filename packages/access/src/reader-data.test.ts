import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { json, paper, page, readerCookie, readerId } from '../../testing/src/access.js';
import { forgetPaper, type ForgetPaper } from '../../testing/src/forget-paper.js';
import { metered } from './models/metered.js';
import { eachCall } from './stores/each-call.js';
import { memoryStores } from './stores/memory.js';
import type { Stores } from './stores/stores.js';
import { readerHolder } from './visit.js';

const NOTHING = {
  sessions: [],
  entitlements: {},
  meters: [],
  gifts: { given: [], givenInMonth: 0, received: [] },
};

describe('an account', () => {
  test('is told all that is kept of it', async () => {
    const made = await forgetPaper(memoryStores());
    await made.live();
    const { account, idToken } = made.ada;
    const { sessions, entitlements, meters, gifts } = await made.access.dataOf(account);
    assert.equal(sessions.length, 2);
    for (const session of sessions) {
      assert.deepEqual(session.account, account);
      assert.equal(session.idToken, idToken);
    }
    assert.deepEqual(entitlements, { weekend: { at: 1 } });
    assert.deepEqual(
      meters.map(({ meter, used }) => [meter, used]),
      [['articles', 1]],
    );
    const { given, givenInMonth, received } = gifts;
    assert.deepEqual([given.length, givenInMonth, received.length], [1, 1, 1]);
    assert.deepEqual(await made.access.dataOf({ ...account, subject: 'nobody' }), NOTHING);
  });

  test('that is forgotten is signed out on every device, and what it gave away ends', async () => {
    const made = await forgetPaper(memoryStores());
    const { cookies, given } = await made.live();
    const { access, ada, grace, open } = made;
    for (const cookie of cookies)
      assert.equal((await access.visit(page(cookie))).visitor.holder, ada.holder);
    assert.equal(await access.giftReaders(given), 0);
    await access.forget(ada.account);
    for (const cookie of cookies) {
      assert.equal((await access.visit(page(cookie))).visitor.signedIn, false);
      assert.equal((await open('s2', cookie)).status, 402);
    }
    assert.equal(await access.giftReaders(given), undefined);
    assert.deepEqual(await access.dataOf(ada.account), NOTHING);
    assert.equal((await access.dataOf(grace.account)).sessions.length, 1);
  });

  test('may come back, and begins anew', async () => {
    const made = await forgetPaper(memoryStores());
    await made.live();
    await made.access.forget(made.ada.account);
    const cookie = await made.signIn('ada');
    assert.equal((await made.open('m2', cookie)).status, 200);
    const { sessions, meters } = await made.access.dataOf(made.ada.account);
    assert.deepEqual([sessions.length, meters[0]?.used], [1, 1]);
  });

  test('whose session has ended by signing out is kept no more', async () => {
    const made = await forgetPaper(memoryStores());
    const cookie = await made.signIn('ada');
    await made.sessions.end(page(cookie));
    assert.deepEqual(await made.access.dataOf(made.ada.account), NOTHING);
  });
});

describe('a browser', () => {
  test('is forgotten by the id in its cookie', async () => {
    const { access, entitlements, stores } = paper({
      models: { metered: [metered({ limit: 2, days: 30 })] },
    });
    const [reader, holder] = [readerId('a'), readerHolder(readerId('a'))];
    for (const digit of ['a', 'b']) await access(json('m1', { cookie: readerCookie(digit) }));
    await entitlements.change({ holder, product: 'digital', at: 1 });
    const { knownSince, meters } = await access.dataOf({ reader });
    assert.deepEqual([typeof knownSince, meters[0]?.used], ['number', 1]);
    await access.forget({ reader });
    assert.deepEqual(await access.dataOf({ reader }), NOTHING);
    assert.equal((await access.dataOf({ reader: readerId('b') })).meters[0]?.used, 1);
    assert.equal(await stores.records.get(`entitlements:${holder}`), undefined);
  });

  test('is not forgotten by something else', async () => {
    const { access } = paper();
    for (const reader of ['', 'a', 'A'.repeat(32), readerHolder(readerId('a'))])
      await assert.rejects(access.forget({ reader }), /reader: expected the id/);
  });

  test('loses all cookies of the service', async () => {
    const cleared = paper().access.clearCookies();
    const names = cleared.map((cookie) => cookie.split('=')[0]);
    assert.deepEqual(
      names,
      ['reader', 'login', 'session', 'state'].map((name) => `__Host-broadsheet-${name}`),
    );
    for (const cookie of cleared) assert.match(cookie, /; Secure; Max-Age=0$/);
  });
});

/** Stores where something happens once, before one of their calls. */
function disturbed(undisturbed: Stores) {
  const next = { calls: Infinity, work: async (): Promise<unknown> => undefined };
  const stores = eachCall(undisturbed, async (call) => {
    if (next.calls-- === 0) await next.work();
    return call();
  });
  return { stores, next };
}

interface Round extends ForgetPaper {
  readonly stores: Stores;
  /** Does the first, and before one of its calls of the stores, the `n`th of the round, the second. */
  during<T>(first: () => Promise<T>, second: () => Promise<unknown>): Promise<T>;
}

/** Once for each call of the stores. @returns how many there were */
async function everywhere(work: (round: Round) => Promise<void>): Promise<number> {
  for (let calls = 0; ; calls++) {
    const { stores, next } = disturbed(memoryStores());
    const made = await forgetPaper(stores);
    let isDisturbed = false;
    async function during<T>(first: () => Promise<T>, second: () => Promise<unknown>): Promise<T> {
      next.work = () => ((isDisturbed = true), second());
      next.calls = calls;
      return first().finally(() => (next.calls = Infinity));
    }
    await work({ ...made, stores, during });
    if (!isDisturbed) return calls;
  }
}

/** Nothing stands under a name that only Ada's acts had. */
async function assertForgotten({ namesOf, stores }: Round): Promise<void> {
  const others = namesOf('grace');
  for (const name of [...namesOf('ada')].filter((one) => !others.has(one))) {
    assert.equal(await stores.records.get(name), undefined, name);
    assert.equal((await stores.meters.look(name, '')).used, 0, name);
  }
}

test('wherever a store fails, forgetting rejects, and done again it leaves nothing', async (t) => {
  const down = async () => Promise.reject(new Error('the store is down'));
  const calls = await everywhere(async (round) => {
    const forget = () => round.access.forget(round.ada.account);
    await round.live();
    await round.during(forget, down).catch(forget);
    await assertForgotten(round);
  });
  assert.ok(calls >= 20);
  t.diagnostic(`${calls} calls of the stores, each of them failed once`);
});

describe('wherever it comes in between', () => {
  /** The account's list names all sessions that are good, so that they can be forgotten. */
  async function isConsistent(round: Round, cookie: string | undefined) {
    const { access, ada, sessions } = round;
    const isGood = cookie && (await sessions.of(page(cookie)));
    assert.equal((await access.dataOf(ada.account)).sessions.length, isGood ? 1 : 0);
    await access.forget(ada.account);
    await assertForgotten(round);
  }

  test('a login is forgotten, or comes after', async () => {
    const calls = await everywhere(async (round) => {
      const login = () => round.signIn('ada');
      const forget = () => round.access.forget(round.ada.account);
      await isConsistent(round, await round.during(login, forget).catch(() => undefined));
    });
    assert.ok(calls >= 4);
  });

  test('a login while an account is forgotten is forgotten too, or comes after', async () => {
    const calls = await everywhere(async (round) => {
      let cookie: string | undefined;
      const login = async () => (cookie = await round.signIn('ada'));
      await round.signIn('ada');
      await round.during(() => round.access.forget(round.ada.account), login);
      await isConsistent(round, cookie);
    });
    assert.ok(calls >= 10);
  });

  test('an open is answered, and begins a meter anew at most', async () => {
    const calls = await everywhere(async (round) => {
      const { access, ada, during, open, signIn } = round;
      const cookie = await signIn('ada');
      const opened = await during(
        () => open('m1', cookie),
        () => access.forget(ada.account),
      );
      assert.equal(opened.status, 200);
      const { meters } = await access.dataOf(ada.account);
      assert.ok((meters[0]?.used ?? 0) <= 1);
      await access.forget(ada.account);
      assert.deepEqual(await access.dataOf(ada.account), NOTHING);
    });
    assert.ok(calls >= 4);
  });

  test('no record tells of the reader, whatever was under way', async () => {
    const calls = await everywhere(async (round) => {
      const { access, ada, during, live, namesOf, stores } = round;
      const forget = () => access.forget(ada.account);
      await during(live, forget).catch(() => undefined);
      await forget();
      assert.deepEqual(await access.dataOf(ada.account), NOTHING);
      for (const name of namesOf('ada', 'grace')) {
        const text = await stores.records.get(name);
        for (const told of [ada.holder, ada.account.subject, ada.idToken])
          assert.ok(!text?.includes(told), `${name}: ${text}`);
      }
    });
    assert.ok(calls >= 40);
  });
});
