import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { memoryStores } from '../stores/memory.js';
import type { RecordStore } from '../stores/record-store.js';
import { Sessions } from './sessions.js';

const ORIGIN = 'https://paper.example';
const ada = { issuer: 'https://id.example', subject: 'ada' };
const SIGN_IN = { account: ada, idpSession: 's1', since: 1000 };

function setUp(origin = ORIGIN) {
  const clock = { now: 0 };
  const written = new Map<string, string>();
  const store = memoryStores(() => clock.now).records;
  const records: RecordStore = {
    get: store.get,
    replace(key, before, after, ttl) {
      if (after !== undefined) written.set(key, after);
      return store.replace(key, before, after, ttl);
    },
  };
  return { clock, written, records, sessions: new Sessions({ origin, records }) };
}

function request(setCookie?: string, origin = ORIGIN): Request {
  return new Request(origin, setCookie ? { headers: { cookie: setCookie.split(';')[0]! } } : {});
}

describe('a session', () => {
  test('is held by a cookie of this host alone', async () => {
    const { sessions } = setUp();
    const { setCookie } = await sessions.start(request(), SIGN_IN);
    assert.match(
      setCookie,
      /^__Host-broadsheet-session=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=2592000$/,
    );
    assert.deepEqual((await sessions.of(request(setCookie)))?.account, ada);
  });

  test('on plain http has another cookie, whatever a header says', async () => {
    const { sessions } = setUp('http://localhost:3000');
    const asked = new Request('http://localhost:3000', {
      headers: { 'x-forwarded-proto': 'https' },
    });
    const { setCookie } = await sessions.start(asked, SIGN_IN);
    assert.match(setCookie, /^broadsheet-session=/);
    assert.doesNotMatch(setCookie, /Secure/);
    // Another site on this machine could have set the plain one; here it is worth nothing.
    assert.equal(await setUp().sessions.of(request(setCookie)), undefined);
  });

  test('ends after its days', async () => {
    const { sessions, clock } = setUp();
    const { setCookie } = await sessions.start(request(), SIGN_IN);
    clock.now += 30 * 86_400_000 - 1;
    assert.notEqual(await sessions.of(request(setCookie)), undefined);
    clock.now += 1;
    assert.equal(await sessions.of(request(setCookie)), undefined);
  });

  test('cannot be used by whoever reads the store', async () => {
    const { sessions, written } = setUp();
    const { setCookie, key } = await sessions.start(request(), SIGN_IN);
    const id = setCookie.split(/[=;]/)[1]!;
    const stored = [...written].flat().join();
    assert.equal(stored.includes(id), false);
    assert.equal(stored.includes(key), true);
    const forged = request(`__Host-broadsheet-session=${key}`);
    assert.equal(await sessions.of(forged), undefined);
  });

  test('ends at once, and ends when another begins', async () => {
    const { sessions } = setUp();
    const first = await sessions.start(request(), SIGN_IN);
    const second = await sessions.start(request(first.setCookie), SIGN_IN);
    assert.notEqual(second.setCookie, first.setCookie);
    assert.equal(await sessions.of(request(first.setCookie)), undefined);
    assert.deepEqual(await sessions.end(request(second.setCookie)), SIGN_IN);
    assert.equal(await sessions.end(request(second.setCookie)), undefined);
    assert.equal(await sessions.of(request(second.setCookie)), undefined);
  });

  for (const cookie of ['', 'x', 'F'.repeat(64), '0'.repeat(63), `${'0'.repeat(64)}0`, '../x']) {
    test(`is none without a store being asked: ${JSON.stringify(cookie.slice(0, 8))}`, async () => {
      const get = async () => assert.fail('the store was asked');
      const sessions = new Sessions({ origin: ORIGIN, records: { get, replace: get } });
      assert.equal(await sessions.of(request(`__Host-broadsheet-session=${cookie}`)), undefined);
    });
  }

  test('days are checked', () => {
    const { records } = setUp();
    for (const days of [0, -1, 401, NaN])
      assert.throws(() => new Sessions({ origin: ORIGIN, records, days }), /days: expected/);
  });
});

describe('a revocation', () => {
  const { issuer } = ada;
  const alive = async (sessions: Sessions, setCookie: string) =>
    (await sessions.of(request(setCookie))) !== undefined;

  test('by the provider’s session holds for good, also for a login that was under way', async () => {
    const { sessions } = setUp();
    const { setCookie } = await sessions.start(request(), SIGN_IN);
    const other = await sessions.start(request(), { ...SIGN_IN, idpSession: 's2' });
    await sessions.revoke({ issuer, idpSession: 's1', subject: 'ada', at: 2000 });
    assert.equal(await alive(sessions, setCookie), false);
    assert.equal(await alive(sessions, other.setCookie), true);
    const late = await sessions.start(request(), { ...SIGN_IN, since: 9000 });
    assert.equal(await alive(sessions, late.setCookie), false);
  });

  test('by account ends what began before, and nothing later, in whatever order it comes', async () => {
    const { sessions } = setUp();
    const at = async (since: number) =>
      (await sessions.start(request(), { account: ada, since })).setCookie;
    const [before, same, later] = [await at(1000), await at(2000), await at(3000)];
    await sessions.revoke({ issuer, subject: 'ada', at: 2000 });
    await sessions.revoke({ issuer, subject: 'ada', at: 500 });
    assert.equal(await alive(sessions, before), false);
    assert.equal(await alive(sessions, same), false);
    assert.equal(await alive(sessions, later), true);
  });

  test('is not for the same names at another provider', async () => {
    const { sessions } = setUp();
    const { setCookie } = await sessions.start(request(), SIGN_IN);
    const other = { issuer: 'https://other.example', at: 9000 };
    await sessions.revoke({ ...other, idpSession: 's1' });
    await sessions.revoke({ ...other, subject: 'ada' });
    assert.equal(await alive(sessions, setCookie), true);
  });

  test('holds in every process that shares the store', async () => {
    const { sessions, records } = setUp();
    const { setCookie } = await sessions.start(request(), SIGN_IN);
    await new Sessions({ origin: ORIGIN, records }).revoke({ issuer, subject: 'ada', at: 1000 });
    assert.equal(await alive(sessions, setCookie), false);
  });

  test('lives as long as the sessions that it ends', async () => {
    const { sessions, clock } = setUp();
    const { setCookie } = await sessions.start(request(), SIGN_IN);
    clock.now += 86_400_000;
    await sessions.revoke({ issuer, subject: 'ada', at: 1000 });
    clock.now += 29 * 86_400_000 - 1;
    assert.equal(await alive(sessions, setCookie), false);
  });
});

for (const rubbish of ['', 'x', '{}', 'null', '7', '[]', '{"account":{}}']) {
  test(`a store that answers ${JSON.stringify(rubbish)} has failed; it has not said "no"`, async () => {
    const records = { get: async () => rubbish, replace: async () => true };
    const sessions = new Sessions({ origin: ORIGIN, records });
    const asked = request(`__Host-broadsheet-session=${'a'.repeat(64)}`);
    await assert.rejects(sessions.of(asked));
  });
}
