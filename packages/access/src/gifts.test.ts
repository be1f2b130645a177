import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { base64url, SignJWT, UnsecuredJWT, importJWK } from 'jose';
import {
  cookieOf,
  DAY,
  json,
  ORIGIN,
  paper,
  post,
  readerCookie,
  readerId,
  type Paper,
} from '../../testing/src/access.js';
import type { GiftRules } from './gifts.js';
import { makeKeys, type KeySet } from './keys/keys.js';
import { SigningKeys } from './keys/signing-keys.js';
import { readerHolder } from './visit.js';

const giver = readerCookie('a');
const stranger = readerCookie('b');
const keySet: KeySet = await makeKeys();
const RULES = { perMonth: 2, days: 7, readers: 2 };

let made: Paper;
async function open(gifts: GiftRules = RULES): Promise<void> {
  made = paper({ gifts, keys: await SigningKeys.load(keySet, ORIGIN) });
  for (const id of ['s2', 's3']) made.add(id, 'subscriber', { products: ['digital'] });
  for (const digit of ['a', 'b']) {
    const holder = readerHolder(readerId(digit));
    await made.entitlements.change({ holder, product: 'digital', at: 1 });
  }
}
describe('gifts', () => {
  beforeEach(() => open());

  const asked = (path: string, fields: object, cookie?: string) =>
    made.access(post(path, 'application/json', JSON.stringify(fields), { cookie }));
  const mint = (article = 's1', cookie: string | undefined = giver) =>
    asked('/access/gift', { article }, cookie);
  const redeem = (
    gift: string,
    { article = 's1', cookie }: { article?: string; cookie?: string } = {},
  ) => asked('/access/open', { article, gift }, cookie);

  async function tokenOf(answer: Promise<Response>): Promise<string> {
    const { url } = (await (await answer).json()) as { url: string };
    return new URL(url).searchParams.get('gift')!;
  }

  /** A reader who comes by the link, or comes back. */
  function look(gift?: string, { id = 's1', cookie }: { id?: string; cookie?: string } = {}) {
    const url = `${ORIGIN}/articles/${id}${gift === undefined ? '' : `?gift=${encodeURIComponent(gift)}`}`;
    const request = new Request(url, { headers: cookie ? { Cookie: cookie } : {} });
    return made.access.look(request, made.articles.get(id)!);
  }

  describe('a gift', () => {
    test('opens the one article to whoever comes by the link, until it ends', async () => {
      const answer = await mint();
      const { url, expires } = (await answer.json()) as { url: string; expires: number };
      assert.equal(expires, made.clock.now + 7 * DAY);
      const token = new URL(url).searchParams.get('gift')!;
      assert.equal(url, `${ORIGIN}/articles/s1?gift=${token}`);
      assert.deepEqual(await look(token), { granted: false, reason: 'ask', gift: true });
      const opened = await redeem(token);
      assert.equal(opened.status, 200);
      assert.deepEqual(await opened.json(), {
        granted: true,
        reason: 'gift',
        until: expires,
        sections: [{ id: '1', html: '<p>The rest of s1</p>' }],
      });
      const cookie = cookieOf(opened)!;
      made.clock.now = expires - 1;
      assert.equal((await look(undefined, { cookie })).granted, true, 'without the link too');
      made.clock.now = expires;
      assert.equal((await look(undefined, { cookie })).granted, false);
      assert.equal((await look(token, { cookie })).granted, false);
      assert.equal((await redeem(token, { cookie })).status, 402);
    });

    test('says in its link nothing about who gave it', async () => {
      const token = await tokenOf(mint());
      const text = token.split('.').slice(0, 2).map((part) => atob(part.replace(/-/g, '+').replace(/_/g, '/'))).join(); // prettier-ignore
      assert.equal(text.includes(readerId('a')), false);
      assert.equal(text.includes('reader:'), false);
    });

    test('opens no other article', async () => {
      const token = await tokenOf(mint());
      assert.equal((await redeem(token, { article: 's2' })).status, 402);
      assert.deepEqual(await look(token, { id: 's2' }), { granted: false, reason: 'subscriber' });
    });

    test('lets in as many readers as it may, also at once, and those again', async () => {
      const token = await tokenOf(mint());
      const crowd = await Promise.all(Array.from({ length: 20 }, () => redeem(token)));
      const opened = crowd.filter(({ status }) => status === 200);
      assert.equal(opened.length, 2);
      for (const answer of opened)
        for (let i = 0; i < 3; i++)
          assert.equal((await redeem(token, { cookie: cookieOf(answer)! })).status, 200);
      assert.equal((await redeem(token)).status, 402);
      assert.deepEqual(await look(token), { granted: false, reason: 'subscriber' });
    });

    test('is not used up by looking', async () => {
      const token = await tokenOf(mint());
      for (let i = 0; i < 20; i++) assert.equal((await look(token)).reason, 'ask');
      const get = new Request(`${ORIGIN}/access/open?article=s1&gift=${token}`);
      assert.equal((await made.access(get)).status, 405);
      for (let i = 0; i < 2; i++) assert.equal((await redeem(token)).status, 200);
    });

    test('can be ended by its giver alone, also for those who came in by it', async () => {
      const token = await tokenOf(mint());
      const cookie = cookieOf(await redeem(token))!;
      const revoke = (who?: string) =>
        asked('/access/gift/revoke', { article: 's1', gift: token }, who);
      assert.equal((await revoke(stranger)).status, 404);
      assert.equal((await revoke()).status, 404);
      assert.equal((await look(undefined, { cookie })).granted, true);
      assert.equal((await revoke(giver)).status, 204);
      assert.equal((await look(undefined, { cookie })).granted, false);
      assert.equal((await redeem(token)).status, 402);
      assert.equal((await revoke(giver)).status, 404);
    });
  });

  describe('who gives', () => {
    test('is a subscriber', async () => {
      assert.equal((await mint('s1', readerCookie('c'))).status, 403);
      assert.equal((await asked('/access/gift', { article: 's1' })).status, 403);
      assert.equal((await mint('none')).status, 404);
      const metered = readerCookie('d');
      await made.access(json('m1', { cookie: metered }));
      assert.equal((await mint('m1', metered)).status, 403, 'a metered article is not theirs');
    });

    test('gives no gift on that was given', async () => {
      const cookie = cookieOf(await redeem(await tokenOf(mint())))!;
      assert.equal((await mint('s1', cookie)).status, 403);
    });

    test('gives so many articles a month, each as often as wanted', async () => {
      for (const article of ['s1', 's2', 's1']) assert.equal((await mint(article)).status, 200);
      assert.equal((await mint('s3')).status, 403);
      assert.equal((await mint('s3', stranger)).status, 200, 'another one’s month');
      made.clock.now += 30 * DAY;
      assert.equal((await mint('s3')).status, 200);
    });

    test('cannot give more by asking at once', async () => {
      for (let i = 0; i < 20; i++) made.add(`x${i}`, 'subscriber', { products: ['digital'] });
      const all = await Promise.all(Array.from({ length: 20 }, (_, i) => mint(`x${i}`)));
      assert.equal(all.filter(({ status }) => status === 200).length, 2);
    });
  });

  describe('a link that was not made here', () => {
    /** The right claims of a gift that is good. */
    async function claims(): Promise<Record<string, unknown>> {
      const [, body = ''] = (await tokenOf(mint())).split('.');
      return JSON.parse(new TextDecoder().decode(base64url.decode(body))) as Record<
        string,
        unknown
      >;
    }
    const HEADER = { alg: 'ES256', typ: 'broadsheet-gift+jwt', kid: keySet.current.kid! };
    const signed = async (change: object, header: object = {}, keys = keySet) =>
      new SignJWT({ ...(await claims()), ...change })
        .setProtectedHeader({ ...HEADER, ...header })
        .sign(await importJWK(keys.current, 'ES256'));

    test('is good only when nothing of it is changed', async () => {
      assert.equal((await redeem(await signed({}))).status, 200, 'signed by hand it is good');
    });

    const forged: Record<string, () => Promise<string>> = {
      'with another key': async () => signed({}, {}, await makeKeys()),
      'with alg none': async () =>
      new UnsecuredJWT(await claims()).encode().replace(/^[^.]*/, base64url.encode('{"alg":"none","typ":"broadsheet-gift+jwt"}')), // prettier-ignore
      'with the public key for a shared secret': async () =>
        new SignJWT(await claims())
          .setProtectedHeader({ ...HEADER, alg: 'HS256' })
          .sign(new TextEncoder().encode(JSON.stringify(keySet.current.x))),
      'of another kind': () => signed({}, { typ: 'JWT' }),
      'of another paper': () => signed({ iss: 'https://other.example' }),
      'for another paper': () => signed({ aud: 'https://other.example' }),
      'without an end': () => signed({ exp: undefined }),
      'without an article': () => signed({ sub: undefined }),
      'with an id that was never given': () => signed({ jti: '0'.repeat(32) }),
      'that is rubbish': async () => 'a.b.c',
      'that is long': async () => 'x'.repeat(3000),
    };
    for (const [name, make] of Object.entries(forged))
      test(`${name} opens nothing`, async () => {
        const token = await make();
        assert.equal((await redeem(token)).status, 402);
        assert.equal((await look(token)).granted, false);
      });

    test('whose article was changed opens nothing', async () => {
      const [head, body, signature] = (await tokenOf(mint())).split('.');
      const other = JSON.parse(new TextDecoder().decode(base64url.decode(body!))) as object;
      const changed = base64url.encode(JSON.stringify({ ...other, sub: 's2' }));
      const token = [head, changed, signature].join('.');
      assert.equal((await redeem(token, { article: 's2' })).status, 402);
    });
  });
});
