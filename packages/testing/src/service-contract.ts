/** What the access service does on every runtime, asked over HTTP. */
import assert from 'node:assert/strict';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { cookieOf } from './access.js';
import { newKey, signedByHand, startDirectory } from './crawler.js';
import { LoginBrowser } from './login-paper.js';
import { startOidcProvider } from './oidc-provider.js';
import { CLIENT, SECRET } from './runtime-paper.js';
import type { ServiceClient } from './service-client.js';

type Case = (paper: ServiceClient) => Promise<void>;
const typeOf = async (answer: Response) => ((await answer.json()) as { type: string }).type;

export const SERVICE_CONTRACT: Record<string, Case> = {
  async 'a metered article opens until the meter is used up'(paper) {
    await paper.begin();
    const first = await paper.ask('m1');
    assert.deepEqual(await first.json(), {
      granted: true,
      reason: 'meter',
      meter: { limit: 2, used: 1 },
      sections: [{ id: '1', html: '<p>The rest of m1</p>' }],
    });
    const cookie = cookieOf(first);
    assert.match(first.headers.get('set-cookie')!, /^broadsheet-reader=[0-9a-f]{32}; .*HttpOnly/);
    assert.equal((await paper.look('/m2', cookie)).reason, 'ask');
    assert.equal((await paper.ask('m2', { cookie })).status, 200);
    const third = await paper.ask('m3', { cookie });
    assert.equal(third.status, 402);
    assert.equal(third.headers.get('content-type'), 'application/problem+json');
    assert.equal(await typeOf(third), 'urn:broadsheet:meter-used-up');
    assert.equal((await paper.look('/m1', cookie)).reason, 'meter');
  },

  async '50 tabs at once open as many as the meter has'(paper) {
    await paper.begin({ limit: 5 });
    const { cookie } = await paper.reader();
    const tabs = Array.from({ length: 50 }, (_, at) => paper.ask(`m${at + 1}`, { cookie }));
    const answers = (await Promise.all(tabs)).map(({ status }) => status);
    assert.equal(answers.filter((status) => status === 200).length, 4);
    assert.equal(answers.filter((status) => status === 402).length, 46);
  },

  async 'the plain form leads back to the article, or to its offer'(paper) {
    await paper.begin();
    const opened = await paper.form({ article: 'm1', return: '/m1?from=front' });
    assert.equal(opened.status, 303);
    assert.equal(opened.headers.get('location'), '/m1?from=front');
    assert.equal((await paper.look('/m1', cookieOf(opened))).granted, true);
    const refused = await paper.form({ article: 's1', return: '//evil.example' });
    assert.equal(refused.headers.get('location'), '/s1?access=refused#s1-offer');
  },

  async 'what is no question is refused, and no answer is shared'(paper) {
    await paper.begin();
    const json = 'application/json';
    const evil = { headers: { Origin: 'https://evil.example' } };
    const answers: [number, Promise<Response>][] = [
      [402, paper.ask('s1')],
      [403, paper.ask('f1', evil)],
      [403, paper.ask('f1', { headers: { 'Sec-Fetch-Site': 'cross-site' } })],
      [404, paper.ask('none')],
      [404, paper.get('/access/none')],
      [405, paper.get('/access/open')],
      [400, paper.post('/access/open', json, '{')],
      [400, paper.ask('')],
      [413, paper.ask('a'.repeat(5000))],
      [415, paper.post('/access/open', 'text/plain', 'f1')],
      [200, paper.ask('f1')],
    ];
    for (const [expected, asked] of answers) {
      const answer = await asked;
      assert.equal(answer.status, expected);
      assert.equal(answer.headers.get('cache-control'), 'private, no-store');
      await answer.body?.cancel();
    }
    assert.equal((await paper.get('/m1')).headers.get('vary'), 'Cookie');
  },

  async 'a shop grants and revokes, and nobody in its name'(paper) {
    await paper.begin();
    const { cookie, id: reader } = await paper.reader();
    const data = { reader, product: 'digital' };
    const forged = SECRET.slice(0, -8) + 'AAAAAAA=';
    assert.equal((await paper.tell('entitlement.granted', data, forged)).status, 401);
    assert.equal((await paper.ask('s1', { cookie })).status, 402);
    assert.equal((await paper.tell('entitlement.granted', data)).status, 200);
    assert.equal((await paper.ask('s1', { cookie })).status, 200);
    assert.equal((await paper.tell('entitlement.revoked', data)).status, 200);
    assert.equal((await paper.ask('s1', { cookie })).status, 402);
  },

  async 'a subscriber gives an article away, and takes it back'(paper) {
    await paper.begin();
    const giver = await paper.subscriber();
    assert.equal((await paper.ask('s1', { path: '/access/gift' })).status, 403);
    const minted = await paper.ask('s1', { path: '/access/gift', cookie: giver.cookie });
    const { url } = (await minted.json()) as { url: string };
    const gift = new URL(url).searchParams.get('gift')!;
    assert.equal((await paper.look(`/s1?gift=${gift}`)).reason, 'ask');
    const opened = await paper.ask('s1', { fields: { gift } });
    assert.equal(((await opened.json()) as { reason: string }).reason, 'gift');
    const cookie = cookieOf(opened);
    assert.equal((await paper.look('/s1', cookie)).reason, 'gift');
    assert.equal((await paper.ask('s1', { fields: { gift: `${gift.slice(0, -4)}AAAA` } })).status, 402); // prettier-ignore
    const ended = { path: '/access/gift/revoke', fields: { gift } };
    assert.equal((await paper.ask('s1', { ...ended, cookie: cookie! })).status, 404);
    assert.equal((await paper.ask('s1', { ...ended, cookie: giver.cookie })).status, 204);
    assert.equal((await paper.look('/s1', cookie)).granted, false);
  },

  async 'a sealed page is given its key on a grant'(paper) {
    await paper.begin();
    const { cookie } = await paper.subscriber();
    const envelope = await (await paper.get('/envelope')).text();
    const fields = { revision: '1', envelope };
    const opened = await paper.ask('s1', { cookie, fields });
    assert.match(((await opened.json()) as { key: string }).key, /^[\w-]{43}$/);
    assert.equal((await paper.ask('s1', { fields })).status, 402);
    const other = await paper.ask('s1', { cookie, fields: { envelope, revision: '2' } });
    assert.equal(other.status, 400);
  },

  async 'a reader signs in at a real provider, is a subscriber, looks as an editor, and signs out'(
    paper,
  ) {
    const { clientId: client_id, clientSecret: client_secret } = CLIENT;
    const redirect_uris = [`${paper.origin}/access/callback`];
    const accounts = [{ id: 'ada', email: 'ada@paper.example' }];
    const clients = [{ client_id, client_secret, redirect_uris }];
    const idp = await startOidcProvider({ clients, accounts });
    try {
      await paper.begin({ issuer: idp.issuer });
      const browser = new LoginBrowser(paper.origin);
      assert.equal(String((await browser.signIn('ada', '/s1')).url), `${paper.origin}/s1`);
      const data = { issuer: idp.issuer, subject: 'ada', product: 'digital' };
      assert.equal((await paper.tell('entitlement.granted', data)).status, 200);
      const { signedIn, token, products } = await browser.state();
      assert.equal(signedIn, true);
      assert.deepEqual(products, [{ product: 'digital' }]);
      const keys = (await (await paper.get('/.well-known/jwks.json')).json()) as JSONWebKeySet;
      const { payload } = await jwtVerify(token!, createLocalJWKSet(keys));
      assert.equal(payload.iss, paper.origin);
      const cookie = browser.cookiesFor(new URL(`${paper.origin}/s1`));
      assert.equal((await paper.look('/s1', cookie)).reason, 'subscription');
      assert.equal((await paper.ask('s1', { cookie })).status, 200);
      const press = async (id: string, kind: string, sent = {}) =>
        (await paper.ask(id, { path: `/access/open?preview=${kind}`, ...sent })).status;
      assert.equal(await press('m1', 'stranger:0', { cookie }), 402);
      assert.equal(await press('s1', 'gift', { cookie }), 200);
      assert.equal(await press('s1', 'subscriber'), 403);
      const headers = { origin: paper.origin };
      await browser.fetch(`${paper.origin}/access/logout`, { method: 'POST', headers });
      assert.equal((await browser.state()).signedIn, false);
    } finally {
      await idp.close();
    }
  },

  async 'a crawler is known by its signature, once, also many at a time'(paper) {
    const key = await newKey();
    const directory = await startDirectory(key);
    try {
      await paper.begin({ directory: directory.url });
      const { host } = new URL(paper.origin);
      const url = `${paper.origin}/c1`;
      const sign = () => signedByHand(key, { url, components: { '@authority': host } });
      const isIn = async (request: Request) =>
        ((await (await fetch(request)).json()) as { granted: boolean }).granted;
      const crowd = await Promise.all(Array.from({ length: 10 }, sign));
      assert.deepEqual([...new Set(await Promise.all(crowd.map(isIn)))], [true]);
      const again = crowd.map((request) => new Request(url, { headers: request.headers }));
      assert.deepEqual([...new Set(await Promise.all(again.map(isIn)))], [false]);
      assert.equal(await isIn(await signedByHand(await newKey(), { url, components: { '@authority': host } })), false); // prettier-ignore
    } finally {
      await directory.close();
    }
  },
};
