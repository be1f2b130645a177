import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { JWKS_PATH, jwksRoute } from './jwks-route.js';
import { makeKeys, rotateKeys, type KeySet } from './keys.js';
import { SigningKeys } from './signing-keys.js';

const ORIGIN = 'https://paper.example';
const MINUTE = 60_000;
const DAY = 86_400_000;
const throughJSON = (keys: KeySet) => JSON.parse(JSON.stringify(keys)) as KeySet;
const load = async (keys: KeySet, origin = ORIGIN) => SigningKeys.load(throughJSON(keys), origin);
const ids = (keys: SigningKeys, now?: number) => keys.published(now).keys.map(({ kid }) => kid);

describe('keys', () => {
  test('sign, and are checked with what is published', async () => {
    const keys = await load(await makeKeys());
    const token = await keys.sign({ sub: 'x' }, 'test+jwt');
    const { payload, protectedHeader } = await jwtVerify(
      token,
      createLocalJWKSet(keys.published()),
    );
    assert.equal(payload.sub, 'x');
    assert.equal(protectedHeader.alg, 'ES256');
  });

  test('are published without their private halves', async () => {
    const set = await rotateKeys(await makeKeys(), Date.now());
    const keys = await load(set);
    for (const key of [...keys.published().keys, ...keys.all().keys])
      assert.deepEqual(Object.keys(key).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    assert.equal('d' in set.retired[0]!, false);
  });

  test('rotate: the next one was known before, and the one before is for a while', async () => {
    const first = await makeKeys();
    const now = Date.now();
    const second = await rotateKeys(first, now);
    assert.equal(second.current, first.next);
    const [before, after] = [await load(first), await load(second)];
    const token = await before.sign({}, 'test+jwt');
    const next = await after.sign({}, 'test+jwt');
    await jwtVerify(next, createLocalJWKSet(before.published(now)));
    await jwtVerify(token, createLocalJWKSet(after.published(now + 9 * MINUTE)));
    assert.deepEqual(ids(after, now + 10 * MINUTE), [second.current.kid, second.next.kid]);
    await jwtVerify(token, createLocalJWKSet(after.all()));
  });

  test('that retired are forgotten after a week', async () => {
    let keys = await makeKeys();
    for (const day of [0, 3, 6, 9]) keys = await rotateKeys(keys, day * DAY);
    assert.deepEqual(
      keys.retired.map(({ retiredAt }) => retiredAt / DAY),
      [9, 6, 3],
    );
  });

  test('for demonstrations are refused where others can reach the site, also after rotation', async () => {
    const demo = await makeKeys({ demo: true });
    const rotated = await rotateKeys(await rotateKeys(demo));
    for (const keys of [demo, rotated]) {
      for (const origin of ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:80'])
        await load(keys, origin);
      for (const origin of [ORIGIN, 'https://localhost.evil.example', 'https://127.0.0.1.example'])
        await assert.rejects(load(keys, origin), /demo keys are known to everybody/);
    }
    const mixed = { ...(await makeKeys()), next: demo.next };
    await assert.rejects(load(mixed), /demo keys/);
  });

  test('that are wrong are named', async () => {
    const good = await makeKeys();
    const { d: _private, ...half } = good.current;
    const wrong: [unknown, RegExp][] = [
      [undefined, /keys\.current/],
      ['', /keys\.current/],
      [{}, /keys\.current/],
      [{ ...good, current: half }, /keys\.current: expected a private ES256 key/],
      [{ ...good, current: { ...good.current, crv: 'P-384' } }, /keys\.current/],
      [{ ...good, next: null }, /keys\.next/],
      [{ ...good, retired: {} }, /keys\.retired/],
      [{ ...good, retired: [good.next] }, /keys\.retired/],
      [{ ...good, next: good.current }, /different "kid"/],
    ];
    for (const [value, message] of wrong)
      await assert.rejects(SigningKeys.load(value, ORIGIN), { name: 'TypeError', message });
  });
});

describe(`GET ${JWKS_PATH}`, () => {
  test('gives everybody the public keys, for five minutes', async () => {
    const keys = await load(await makeKeys());
    const answer = await jwksRoute(keys)(new Request(ORIGIN + JWKS_PATH));
    assert.equal(answer.headers.get('content-type'), 'application/jwk-set+json');
    assert.equal(answer.headers.get('cache-control'), 'public, max-age=300');
    assert.equal(answer.headers.get('set-cookie'), null);
    assert.deepEqual(await answer.json(), keys.published());
  });

  test('is only looked at', async () => {
    const keys = await load(await makeKeys());
    const asked = new Request(ORIGIN + JWKS_PATH, { method: 'POST' });
    await assert.rejects(jwksRoute(keys)(asked), { status: 405 });
  });
});
