import assert from 'node:assert/strict';
import { createDecipheriv } from 'node:crypto';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { compactDecrypt, decodeProtectedHeader } from 'jose';
import { openEnvelope } from './envelope.js';
import { groupKey, makeGroupKeys } from './group-keys.js';
import { sealArticle, type ArticleToSeal } from './seal.js';

const keys = makeGroupKeys(['premium', 'weekend'], '2026-11');
const article: ArticleToSeal = {
  issuer: 'https://paper.example',
  article: 'harbour',
  revision: '3',
  sections: [
    { id: 'rest', html: '<p>The harbour board met in March.</p>' },
    { id: 'letters', html: '<p>港の理事会 · مجلس الميناء · ⚓️🌊</p>' },
  ],
  needs: ['premium', 'weekend'],
  keys,
};
const expected = { issuer: article.issuer, article: article.article, keys };
const bound = { iss: 'https://paper.example', art: 'harbour', rev: '3' };

const sealed = await sealArticle(article);
const { contentKey } = await openEnvelope(sealed.envelope, expected);

test('sections open with the content key, by jose', async () => {
  const opened = await Promise.all(
    sealed.sections.map(({ jwe }) => compactDecrypt(jwe, contentKey)),
  );
  assert.deepEqual(
    opened.map(({ plaintext }) => new TextDecoder().decode(plaintext)),
    article.sections.map(({ html }) => html),
  );
  assert.deepEqual(
    sealed.sections.map(({ id }) => id),
    ['rest', 'letters'],
  );
});

test('sections open without jose, as RFC 7516 has it: OpenSSL’s AES-GCM, zlib’s raw DEFLATE', () => {
  for (const [at, { jwe }] of sealed.sections.entries()) {
    const [header = '', key, iv = '', text = '', tag = ''] = jwe.split('.');
    const cipher = createDecipheriv('aes-256-gcm', contentKey, Buffer.from(iv, 'base64url'));
    cipher.setAAD(Buffer.from(header, 'ascii')).setAuthTag(Buffer.from(tag, 'base64url'));
    const packed = Buffer.concat([cipher.update(text, 'base64url'), cipher.final()]);
    assert.equal(key, '');
    assert.equal(inflateRawSync(packed).toString(), article.sections[at]!.html);
  }
});

test('headers bind text and key to issuer, article, revision and place', () => {
  const headers = sealed.sections.map(({ jwe }) => decodeProtectedHeader(jwe));
  const section = { alg: 'dir', enc: 'A256GCM', zip: 'DEF', typ: 'news-section+jwe', ...bound };
  assert.deepEqual(headers, [
    { ...section, sec: 'rest' },
    { ...section, sec: 'letters' },
  ]);
  const { iv, tag, ...envelope } = decodeProtectedHeader(sealed.envelope);
  assert.ok(iv && tag);
  assert.deepEqual(envelope, {
    alg: 'A256GCMKW',
    enc: 'A256GCM',
    kid: 'premium.2026-11',
    typ: 'news-key+jwe',
    ...bound,
    need: ['premium', 'weekend'],
  });
});

test('the envelope holds the content key under the group’s key, by jose', async () => {
  const key = await groupKey(keys, 'premium.2026-11');
  const { plaintext } = await compactDecrypt(sealed.envelope, key!);
  assert.deepEqual(plaintext, contentKey);
  assert.equal(contentKey.length, 256 / 8);
  const other = await groupKey(keys, 'weekend.2026-11');
  await assert.rejects(compactDecrypt(sealed.envelope, other!), {
    code: 'ERR_JWE_DECRYPTION_FAILED',
  });
});

test('nothing of the text stands in what is sealed, and each sealing has a key of its own', async () => {
  const again = await sealArticle(article);
  assert.doesNotMatch(JSON.stringify(sealed), /harbour board/);
  assert.notDeepEqual((await openEnvelope(again.envelope, expected)).contentKey, contentKey);
  await assert.rejects(compactDecrypt(again.sections[0]!.jwe, contentKey));
});

test('what is missing or twice is named', async () => {
  const wrong: [change: Partial<ArticleToSeal>, message: RegExp][] = [
    [{ issuer: '' }, /^issuer: expected a text/],
    [{ article: '' }, /^article: /],
    [{ revision: '' }, /^revision: /],
    [{ sections: [] }, /^sections: expected at least one/],
    [{ sections: [{ id: '', html: '' }] }, /^sections: expected at least one, each with an id/],
    [
      { sections: [article.sections[0]!, article.sections[0]!] },
      /^sections: an id stands twice in rest, rest/,
    ],
    [{ needs: [] }, /^needs: expected some of premium, weekend; got ""/],
    [
      { needs: ['premium', 'gold'] },
      /^needs: expected some of premium, weekend; got "premium, gold"/,
    ],
    [{ keys: { ...keys, root: 'short' } }, /^root: expected 256 bits/],
    [
      { keys: { groups: ['premium'], epoch: '2026-11', floor: '2026-11' }, needs: ['premium'] },
      /^keys: there is none for "premium.2026-11"/,
    ],
  ];
  for (const [change, message] of wrong)
    await assert.rejects(sealArticle({ ...article, ...change }), { name: 'TypeError', message });
});
