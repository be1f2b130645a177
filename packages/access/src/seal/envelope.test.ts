import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { describe, test } from 'node:test';
import { base64url, CompactEncrypt, type CompactJWEHeaderParameters } from 'jose';
import { Problem } from '../problem.js';
import { openEnvelope, type Expected } from './envelope.js';
import { groupKey, makeGroupKeys, raiseFloor, rotate } from './group-keys.js';
import { keyFor } from './key-for.js';
import type { SealFault } from './seal-error.js';
import { sealArticle } from './seal.js';

const keys = rotate(makeGroupKeys(['premium'], '2026-11'), '2026-12');
const expected: Expected = {
  issuer: 'https://paper.example',
  article: 'harbour',
  revision: '3',
  keys,
};
const sections = [{ id: 'rest', html: '<p>The rest.</p>' }];
const { envelope } = await sealArticle({
  issuer: 'https://paper.example',
  article: 'harbour',
  revision: '3',
  sections,
  needs: ['premium'],
  keys,
});

const kid = 'premium.2026-12';
const HEADER = {
  alg: 'A256GCMKW',
  enc: 'A256GCM',
  kid,
  typ: 'news-key+jwe',
  iss: 'https://paper.example',
  art: 'harbour',
  rev: '3',
  need: ['premium'],
};

/** An envelope of somebody who has the group's key, or another one. */
async function made(
  change: Record<string, unknown>,
  key?: CryptoKey | Uint8Array,
  content = new Uint8Array(32),
): Promise<string> {
  const header = { ...HEADER, ...change } as unknown as CompactJWEHeaderParameters;
  const jwe = new CompactEncrypt(content).setProtectedHeader(header);
  return jwe.encrypt(key ?? (await groupKey(keys, kid))!, { crit: { 'x-new': true } });
}

/** The same envelope under an edited header. */
function edited(change: Record<string, unknown>): string {
  const [header, ...rest] = envelope.split('.');
  const old = JSON.parse(new TextDecoder().decode(base64url.decode(header!))) as object;
  return [base64url.encode(JSON.stringify({ ...old, ...change })), ...rest].join('.');
}

function flipped(part: number): string {
  const parts = envelope.split('.');
  const bytes = base64url.decode(parts[part]!);
  bytes[bytes.length >> 1]! ^= 1;
  parts[part] = base64url.encode(bytes);
  return parts.join('.');
}

const refused = (text: string, fault: SealFault, change: Partial<Expected> = {}) =>
  assert.rejects(openEnvelope(text, { ...expected, ...change }), { name: 'SealError', fault });

test('gives the key, the revision and who may read it', async () => {
  const opened = await openEnvelope(envelope, expected);
  assert.equal(opened.contentKey.length, 32);
  assert.equal(opened.revision, '3');
  assert.deepEqual(opened.needs, ['premium']);
  assert.ok(await openEnvelope(envelope, { ...expected, revision: undefined }));
  assert.ok(await openEnvelope(await made({}), expected));
});

describe('an envelope stays closed', () => {
  test('of another issuer, article, revision', async () => {
    await refused(envelope, 'issuer', { issuer: 'https://other.example' });
    await refused(envelope, 'article', { article: 'mill' });
    await refused(envelope, 'revision', { revision: '4' });
  });

  test('of an epoch below the floor, of an unknown group, key or form of id', async () => {
    const later = { keys: raiseFloor(rotate(keys, '2027-01'), '2027-01') };
    await refused(envelope, 'epoch', later);
    await refused(edited({ kid: 'premium.2026-10' }), 'epoch');
    for (const other of [
      'gold.2026-12',
      'premium',
      'premium.2026-12.x',
      '../premium.2026-12',
      7,
      null,
    ])
      await refused(edited({ kid: other }), 'key');
    const { root: _root, ...none } = keys;
    await refused(envelope, 'key', { keys: none });
    await refused(envelope, 'forged', { keys: makeGroupKeys(['premium'], '2026-11') });
  });

  test('under a header that was edited', async () => {
    await refused(edited({ need: ['premium', 'everybody'] }), 'forged');
    await refused(edited({ need: ['everybody'] }), 'key');
    await refused(edited({ kid: 'premium.2026-11' }), 'forged');
    await refused(edited({ art: 'mill' }), 'forged', { article: 'mill' });
    await refused(edited({ rev: '4' }), 'forged', { revision: '4' });
    await refused(edited({ iss: 'https://o.example' }), 'forged', { issuer: 'https://o.example' });
    await refused(edited({ need: 'premium' }), 'malformed');
    await refused(edited({ typ: 'news-section+jwe' }), 'malformed');
    await refused(edited({ jku: 'https://evil.example/keys' }), 'malformed');
  });

  test('with one bit turned in any of the five parts', async () => {
    for (const part of [1, 2, 3, 4]) await refused(flipped(part), 'forged');
    await assert.rejects(openEnvelope(flipped(0), expected), { name: 'SealError' });
  });

  test('with another algorithm, edited in or really used', async () => {
    for (const alg of [
      'none',
      'dir',
      'PBES2-HS256+A128KW',
      'RSA-OAEP-256',
      'A256KW',
      'ECDH-ES',
      undefined,
    ])
      await refused(edited({ alg }), 'algorithm');
    for (const enc of ['A128GCM', 'A256CBC-HS512', 'none'])
      await refused(edited({ enc }), 'algorithm');
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const spki = rsa.publicKey.export({ type: 'spki', format: 'der' });
    const oaep = { name: 'RSA-OAEP', hash: 'SHA-256' };
    const pub = await crypto.subtle.importKey('spki', spki, oaep, false, ['encrypt']);
    await refused(await made({ alg: 'dir' }, secret), 'algorithm');
    await refused(await made({ alg: 'PBES2-HS256+A128KW' }, secret), 'algorithm');
    await refused(await made({ alg: 'RSA-OAEP-256' }, pub), 'algorithm');
    await refused(await made({ alg: 'A256KW' }, secret), 'algorithm');
    await refused(await made({}, secret), 'forged');
  });

  test('with what is critical or compressed, although the key is right', async () => {
    await refused(await made({ 'x-new': 1, crit: ['x-new'] }), 'malformed');
    await refused(await made({ zip: 'DEF' }), 'malformed');
    await refused(await made({}, undefined, new Uint8Array(16)), 'malformed');
  });

  test('that is none', async () => {
    const parts = envelope.split('.');
    const texts = [
      '',
      'x',
      '....',
      'e30....',
      'W10....',
      '!!.a.b.c.d',
      parts.slice(0, 4).join('.'),
      `${envelope}.x`,
      'a.'.repeat(4096),
    ];
    for (const text of texts)
      await assert.rejects(openEnvelope(text, expected), { name: 'SealError' });
    await refused(undefined as unknown as string, 'malformed');
  });
});

test('a sealed page’s question is answered by the key, or by a problem that says what to do', async () => {
  const question = { article: 'harbour', revision: '3', envelope };
  const { contentKey } = await openEnvelope(envelope, expected);
  assert.equal(await keyFor(question, expected), base64url.encode(contentKey));
  await assert.rejects(keyFor({ ...question, article: 'mill' }, expected), (error) => {
    assert.ok(error instanceof Problem);
    assert.equal(error.status, 400);
    assert.equal(error.extra.type, 'urn:broadsheet:sealed-article');
    return true;
  });
});
