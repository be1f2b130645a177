import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { base64url, decodeJwt, UnsecuredJWT } from 'jose';
import { makeKeys, rotateKeys, type KeySet } from '../keys/keys.js';
import { SigningKeys } from '../keys/signing-keys.js';
import { issueState, verifyState } from './state.js';

const ORIGIN = 'https://paper.example';
const NOW = Date.UTC(2026, 0, 1);
const MINUTE = 60_000;
const STATE = {
  account: 'key',
  session: 'hash',
  products: [{ product: 'digital', until: NOW + 3 * MINUTE }, { product: 'weekend' }],
  kept: new Map(),
};

const set: KeySet = await makeKeys();
const keys = await SigningKeys.load(set, ORIGIN);
const { token, expires } = await issueState(STATE, keys, ORIGIN, NOW);
const verify = (what: string, change: { origin?: string; grace?: number; now?: number } = {}) =>
  verifyState(what, keys.published(NOW), { origin: ORIGIN, now: NOW, ...change });

describe('a state', () => {
  test('says what the reader may read, to whoever has the public keys', async () => {
    assert.deepEqual(await verify(token), { ...STATE, token, expires: NOW + 5 * MINUTE });
    assert.equal(expires, NOW + 5 * MINUTE);
    assert.deepEqual(decodeJwt(token), {
      iss: ORIGIN,
      aud: ORIGIN,
      sub: 'key',
      sid: 'hash',
      iat: NOW / 1000,
      exp: NOW / 1000 + 300,
      ent: [{ product: 'digital', until: NOW + 3 * MINUTE }, { product: 'weekend' }],
    });
  });

  test('is good for five minutes, and as much longer as grace says', async () => {
    assert.notEqual(await verify(token, { now: NOW + 5 * MINUTE - 1000 }), undefined);
    assert.equal(await verify(token, { now: NOW + 5 * MINUTE }), undefined);
    const grace = 10 * MINUTE;
    assert.notEqual(await verify(token, { now: NOW + 15 * MINUTE - 1000, grace }), undefined);
    assert.equal(await verify(token, { now: NOW + 15 * MINUTE, grace }), undefined);
  });

  test('leaves out what has ended since, also within grace', async () => {
    const late = await verify(token, { now: NOW + 4 * MINUTE, grace: 10 * MINUTE });
    assert.deepEqual(late?.products, [{ product: 'weekend' }]);
  });

  test('remembers what other providers said, as long as that holds', async () => {
    const short = { product: 'digital', until: NOW + MINUTE };
    const kept = new Map([
      ['vendor', [short, { product: 'weekend', until: NOW + 3 * MINUTE }]],
      ['__proto__', [short]],
    ]);
    const vendors = await issueState({ ...STATE, kept }, keys, ORIGIN, NOW);
    assert.deepEqual((await verify(vendors.token))!.kept, kept);
    const later = await verify(vendors.token, { now: NOW + 2 * MINUTE });
    assert.deepEqual(
      [...later!.kept],
      [
        ['vendor', [kept.get('vendor')![1]]],
        ['__proto__', []],
      ],
    );
    assert.deepEqual(later!.products, STATE.products);
  });

  test('is checked through a rotation, before and after', async () => {
    const rotated = await SigningKeys.load(await rotateKeys(set, NOW), ORIGIN);
    const options = { origin: ORIGIN, now: NOW };
    assert.notEqual(
      await verifyState(token, rotated.published(NOW + 5 * MINUTE), options),
      undefined,
    );
    const next = await issueState(STATE, rotated, ORIGIN, NOW);
    assert.notEqual(await verify(next.token), undefined);
  });

  test('is not good at another site', async () => {
    assert.equal(await verify(token, { origin: 'https://other.example' }), undefined);
  });
});

describe('what is no state', () => {
  const [head, body, signature] = token.split('.') as [string, string, string];
  const json = (value: unknown) => base64url.encode(JSON.stringify(value));
  const claims = decodeJwt(token);

  test('changed claims', async () => {
    const richer = json({ ...claims, ent: [{ product: 'everything' }] });
    assert.equal(await verify(`${head}.${richer}.${signature}`), undefined);
  });

  test('alg none', async () => {
    assert.equal(await verify(new UnsecuredJWT(claims).encode()), undefined);
    const none = json({ alg: 'none', typ: 'broadsheet-state+jwt' });
    assert.equal(await verify(`${none}.${body}.${signature}`), undefined);
  });

  test('another algorithm with the same key', async () => {
    const { kid } = set.current;
    for (const alg of ['HS256', 'RS256', 'ES384'])
      assert.equal(await verify(`${json({ alg, kid })}.${body}.${signature}`), undefined);
  });

  test('a token of another kind, signed with the same key', async () => {
    assert.equal(await verify(await keys.sign(claims, 'JWT')), undefined);
  });

  for (const claim of ['sub', 'sid', 'ent', 'exp', 'iat', 'iss', 'aud']) {
    test(`one without ${claim}`, async () => {
      const { [claim]: _missing, ...rest } = claims;
      assert.equal(await verify(await keys.sign(rest, 'broadsheet-state+jwt')), undefined);
    });
  }

  test('one by somebody else’s key', async () => {
    const other = await SigningKeys.load(await makeKeys(), ORIGIN);
    const forged = await issueState(STATE, other, ORIGIN, NOW);
    assert.equal(await verify(forged.token), undefined);
  });

  for (const rubbish of ['', '.', '..', 'a.b.c', token.slice(0, -3), `${token}x`, `${token}.x`]) {
    test(`rubbish: ${JSON.stringify(rubbish.slice(-8))}`, async () =>
      assert.equal(await verify(rubbish), undefined));
  }
});

test('keys that cannot be had are a failure, not a "no"', async () => {
  const broken = async () => Promise.reject(new TypeError('fetch failed'));
  const options = { origin: ORIGIN, now: NOW };
  await assert.rejects(verifyState(token, broken, options), /fetch failed/);
});
