import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { makeKeys, rotateKeys, type KeySet } from '../keys/keys.js';
import { SigningKeys } from '../keys/signing-keys.js';
import { memoryStores } from '../stores/memory.js';
import type { RecordStore } from '../stores/record-store.js';
import type { Entitlement } from '../entitlements/provider.js';
import { accountKey } from './account.js';
import { AccountState } from './account-state.js';
import { loginRoutes } from './login.js';
import { Sessions } from './sessions.js';

const ORIGIN = 'https://paper.example';
const HOUR = 3_600_000;
const ada = { issuer: 'https://id.example', subject: 'ada' };
const OWNED: Entitlement[] = [{ product: 'digital' }];

const clock = { now: 0 };
const now = () => clock.now;
let down: Error | undefined;
let rubbish: string | undefined;
let soldOut: Error | undefined;
let errors: unknown[] = [];
const set: KeySet = await makeKeys();
const stored = memoryStores(now).records;
const records: RecordStore = {
  async get(key) {
    if (down) throw down;
    return rubbish ?? stored.get(key);
  },
  async replace(...of) {
    if (down) throw down;
    return stored.replace(...of);
  },
};
const sessions = new Sessions({ origin: ORIGIN, records });
const onError = (error: unknown) => void errors.push(error);

async function stateWith(keys: KeySet, owned = OWNED): Promise<AccountState> {
  const products = async () => {
    if (soldOut) throw soldOut;
    return owned;
  };
  const loaded = await SigningKeys.load(keys, ORIGIN);
  return new AccountState({ origin: ORIGIN, sessions, keys: loaded, products, onError, now });
}
const state = await stateWith(set);
const routes = loginRoutes({
  origin: ORIGIN,
  records,
  keys: await SigningKeys.load(set, ORIGIN),
  sessions,
  state,
  provider: { issuer: 'https://id.example', clientId: 'paper' },
  onError,
  now,
});
const ask = (request: Request) => routes['/access/state']!(request);

const pair = (setCookie: string) => setCookie.split(';')[0]!;
function request(...cookies: string[]): Request {
  return new Request(`${ORIGIN}/access/state`, { headers: { cookie: cookies.join('; ') } });
}

/** A reader who is signed in: the cookies of session and state. */
async function reader(): Promise<[session: string, state: string]> {
  const session = await sessions.start(request(), { account: ada, since: clock.now });
  const { token } = await state.issue(session, request());
  return [pair(session.setCookie), pair(state.setCookie(token)!)];
}

describe('account state', () => {
  beforeEach(() => {
    clock.now = Date.now();
    down = rubbish = soldOut = undefined;
    errors = [];
  });

  describe('GET /access/state', () => {
    test('signs what the account owns', async () => {
      const [session] = await reader();
      const answer = await ask(request(session));
      const body = (await answer.json()) as Record<string, unknown>;
      const expires = Math.floor(clock.now / 1000) * 1000 + 300_000;
      const account = await accountKey(ada);
      assert.deepEqual({ ...body, token: '' }, { signedIn: true, account, token: '', expires, products: OWNED }); // prettier-ignore
      assert.match(
        answer.headers.get('set-cookie')!,
        /^__Host-broadsheet-state=ey[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=86700$/,
      );
      assert.equal(pair(answer.headers.get('set-cookie')!).split('=')[1], body['token']);
      assert.equal(answer.headers.get('cache-control'), 'private, no-store');
    });

    test('tells a stranger nothing, and takes an old state away', async () => {
      const [, old] = await reader();
      const answer = await ask(request(old));
      assert.deepEqual(await answer.json(), { signedIn: false, products: [] });
      assert.match(answer.headers.get('set-cookie')!, /^__Host-broadsheet-state=; .*Max-Age=0$/);
    });

    test('repeats the old state while the stores are down, and never signs it anew', async () => {
      const cookies = await reader();
      down = new Error('down');
      clock.now += HOUR;
      const answer = await ask(request(...cookies));
      const body = (await answer.json()) as { token: string; products: unknown; expires: number };
      assert.equal(`__Host-broadsheet-state=${body.token}`, cookies[1]);
      assert.ok(body.expires < clock.now, 'the old end');
      assert.deepEqual(body.products, OWNED);
      assert.equal(answer.headers.get('set-cookie'), null);
      assert.deepEqual(errors.map(String), ['Error: down']);
    });

    test('does the same while what is owned cannot be asked', async () => {
      const cookies = await reader();
      soldOut = new Error('no shop');
      assert.equal((await ask(request(...cookies))).status, 200);
      await assert.rejects(ask(request(cookies[0])), /no shop/);
    });
  });

  describe('while the stores are down', () => {
    test('1,000 of 1,000 readers who signed in are believed within grace', async () => {
      const readers = await Promise.all(Array.from({ length: 1000 }, reader));
      clock.now += 23 * HOUR;
      let believed = 0;
      for (const [i, cookies] of readers.entries()) {
        down = i % 2 ? new Error('down') : undefined;
        rubbish = i % 2 ? undefined : 'rubbish';
        const known = await state.of(request(...cookies));
        assert.ok(known && 'lastKnown' in known, 'believed by what was signed');
        assert.equal(known.lastKnown.account, await accountKey(ada));
        assert.deepEqual(known.lastKnown.products, OWNED);
        believed++;
      }
      assert.equal(believed, 1000);
      assert.equal(errors.length, 1000);
    });

    test('nobody is, past grace', async () => {
      const cookies = await reader();
      down = new Error('down');
      clock.now += 24 * HOUR + 300_000;
      await assert.rejects(state.of(request(...cookies)), /down/);
    });

    test('a state is worth nothing without its own session’s cookie', async () => {
      const [[, stolen], [other]] = [await reader(), await reader()];
      down = new Error('down');
      await assert.rejects(state.of(request(other, stolen)), /down/);
      assert.equal(await state.of(request(stolen)), undefined);
    });

    test('a stranger is a stranger: the stores are not asked', async () => {
      down = new Error('down');
      assert.equal(await state.of(request()), undefined);
    });

    test('what a key signed that has retired since is honoured', async () => {
      const cookies = await reader();
      const rotated = await stateWith(await rotateKeys(set, clock.now));
      clock.now += 23 * HOUR;
      down = new Error('down');
      assert.notEqual(await rotated.of(request(...cookies)), undefined);
    });
  });

  describe('while the stores answer', () => {
    test('they decide, whatever the state says', async () => {
      const cookies = await reader();
      const known = await state.of(request(...cookies));
      assert.deepEqual(known && 'account' in known && known.account, ada);
      await sessions.revoke({ issuer: ada.issuer, subject: 'ada', at: clock.now });
      assert.equal(await state.of(request(...cookies)), undefined);
      const answer = await ask(request(...cookies));
      assert.deepEqual(await answer.json(), { signedIn: false, products: [] });
    });
  });

  test('more than a cookie holds is told, and not sent', async () => {
    const many = Array.from({ length: 200 }, (_, i) => ({ product: `product-number-${i}` }));
    const rich = await stateWith(set, many);
    const session = await sessions.start(request(), { account: ada, since: clock.now });
    const { token, products } = await rich.issue(session, request());
    assert.equal(products.length, 200);
    assert.equal(rich.setCookie(token), undefined);
    assert.match(String(errors[0]), /too long for a cookie/);
  });

  test('grace is checked', async () => {
    const keys = await SigningKeys.load(set, ORIGIN);
    for (const grace of [-1, 169, NaN])
      assert.throws(
        () => new AccountState({ origin: ORIGIN, sessions, keys, products: async () => [], grace }),
        /grace: expected/,
      );
  });
});
