import assert from 'node:assert/strict';
import { hkdfSync } from 'node:crypto';
import { test } from 'node:test';
import { CompactEncrypt, compactDecrypt } from 'jose';
import { openEnvelope } from './envelope.js';
import {
  checkedKeys,
  groupKey,
  makeGroupKeys,
  raiseFloor,
  rotate,
  type GroupKeys,
} from './group-keys.js';
import { sealArticle } from './seal.js';

const given = Buffer.alloc(32, 7).toString('base64url');
const november = makeGroupKeys(['premium'], '2026-11');

function seal(keys: GroupKeys, article: string) {
  const sections = [{ id: 'rest', html: '<p>The rest.</p>' }];
  const needs = ['premium'];
  return sealArticle({
    issuer: 'https://paper.example',
    article,
    revision: '1',
    sections,
    needs,
    keys,
  });
}
const open = (envelope: string, article: string, keys: GroupKeys) =>
  openEnvelope(envelope, { issuer: 'https://paper.example', article, keys });

/** Whether a key of WebCrypto is these bytes: it opens what was wrapped with them. */
async function isKey(key: CryptoKey, bytes: Uint8Array): Promise<boolean> {
  const jwe = await new CompactEncrypt(new Uint8Array(1))
    .setProtectedHeader({ alg: 'A256GCMKW', enc: 'A256GCM' })
    .encrypt(bytes);
  return compactDecrypt(jwe, key).then(
    () => true,
    () => false,
  );
}

test('keys are data: they survive JSON', async () => {
  const kept = JSON.parse(JSON.stringify(november)) as GroupKeys;
  assert.deepEqual(kept, november);
  const { envelope } = await seal(november, 'harbour');
  assert.ok(await open(envelope, 'harbour', kept));
  assert.notEqual(makeGroupKeys(['premium'], '2026-11').root, november.root);
});

test('a key is HKDF of the root and its id (RFC 5869), and never leaves WebCrypto', async () => {
  const key = (await groupKey(november, 'premium.2026-11'))!;
  const root = Buffer.from(november.root!, 'base64url');
  const derive = (id: string) =>
    new Uint8Array(hkdfSync('sha256', root, '', `broadsheet group key ${id}`, 32));
  assert.equal(key.extractable, false);
  assert.equal(await isKey(key, derive('premium.2026-11')), true);
  assert.equal(await isKey(key, derive('premium.2026-12')), false);
});

test('a given key stands in place of the derived one', async () => {
  const keys = checkedKeys({ ...november, given: { 'premium.2026-11': given } });
  const key = (await groupKey(keys, 'premium.2026-11'))!;
  assert.equal(await isKey(key, Buffer.from(given, 'base64url')), true);
  const { root: _root, ...alone } = keys;
  assert.ok(await groupKey(alone, 'premium.2026-11'));
  assert.equal(await groupKey(alone, 'premium.2026-12'), undefined);
});

test('rotation opens everything, old and new, until the floor is raised', async () => {
  let keys = november;
  const pages: { article: string; envelope: string }[] = [];
  for (const epoch of ['2026-12', '2026-12-09', '2027-01', '2027-02']) {
    const article = `sealed before ${epoch}`;
    pages.push({ article, envelope: (await seal(keys, article)).envelope });
    keys = rotate(keys, epoch);
    for (const page of pages) assert.ok(await open(page.envelope, page.article, keys));
  }
  keys = raiseFloor(keys, '2026-12-09');
  const outcomes = await Promise.all(
    pages.map(({ article, envelope }) =>
      open(envelope, article, keys).then(
        () => 'open',
        (error: { fault: string }) => error.fault,
      ),
    ),
  );
  assert.deepEqual(outcomes, ['epoch', 'epoch', 'open', 'open']);
});

test('a page that was sealed after the service’s own last rotation opens', async () => {
  const { envelope } = await seal(rotate(november, '2026-12'), 'harbour');
  assert.ok(await open(envelope, 'harbour', november));
});

test('what is wrong is named, and no secret is in the message', () => {
  const wrong: [change: () => unknown, message: RegExp][] = [
    [() => rotate(november, '2026-11'), /^epoch: expected one after 2026-11; got 2026-11$/],
    [() => rotate(november, '2026-13'), /^epoch: expected a month or a day .*; got "2026-13"$/],
    [() => raiseFloor(november, '2026-10'), /^floor: expected 2026-11 or later; got 2026-10$/],
    [() => raiseFloor(november, '2026-12'), /^floor: expected 2026-11 or earlier; got 2026-12$/],
    [() => makeGroupKeys([], '2026-11'), /^groups: expected at least one$/],
    [() => makeGroupKeys(['a.b'], '2026-11'), /^groups: .*; got "a.b"$/],
    [
      () => checkedKeys({ ...november, root: 'a-secret' }),
      /^root: expected 256 bits as base64url$/,
    ],
    [
      () => checkedKeys({ ...november, given: { 'premium.2026-11': 'a-secret' } }),
      /^given\["premium.2026-11"\]: expected 256 bits as base64url$/,
    ],
    [
      () => checkedKeys({ ...november, given: { 'gold.2026-11': given } }),
      /^given: "gold.2026-11" is not/,
    ],
  ];
  for (const [change, message] of wrong) assert.throws(change, { name: 'TypeError', message });
});
