import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { importJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { startLoginPaper, type LoginPaper } from '../../../testing/src/login-paper.js';

let paper: LoginPaper;
describe('logout', () => {
  before(async () => void (paper = await startLoginPaper()));
  after(() => paper.close());
  beforeEach(() => void (paper.errors.length = 0));

  type Browser = ReturnType<LoginPaper['browser']>;
  const sessionOf = (browser: Browser) => paper.sessions.of(browser.request());

  describe('logout', () => {
    test('ends the session here and at the provider', async () => {
      const browser = paper.browser();
      await browser.signIn();
      const before = browser.request();
      const there = await browser.submit(`${paper.origin}/access/logout`, { return: '/x' });
      assert.equal(there.url.origin, paper.idp.issuer);
      assert.equal(await paper.sessions.of(before), undefined);
      assert.equal(browser.cookie(paper.origin, 'broadsheet-state'), undefined);
      const [, action] = /action="([^"]+)"/.exec(there.text)!;
      const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(there.text)!;
      const home = await browser.submit(action!, { xsrf: xsrf!, logout: 'yes' });
      assert.equal(String(home.url), `${paper.origin}/`);
      assert.match((await browser.begin()).url.pathname, /^\/interaction\//);
      assert.deepEqual(paper.errors, []);
    });

    test('of a reader who is not signed in leads back to the page', async () => {
      const page = await paper.browser().submit(`${paper.origin}/access/logout`, { return: '/x' });
      assert.equal(String(page.url), `${paper.origin}/x`);
    });

    test('at the provider ends the sessions of this browser everywhere, and nobody else’s', async () => {
      const [browser, other] = [paper.browser(), paper.browser()];
      await browser.signIn();
      await other.signIn();
      const page = await browser.open(`${paper.idp.issuer}/session/end`);
      const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(page.text)!;
      await browser.submit(`${paper.idp.issuer}/session/end/confirm`, {
        xsrf: xsrf!,
        logout: 'yes',
      });
      assert.equal(await sessionOf(browser), undefined);
      assert.deepEqual(await browser.state(), { signedIn: false, products: [] });
      assert.notEqual(await sessionOf(other), undefined);
      assert.deepEqual(paper.errors, []);
    });
  });

  const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
  const seconds = () => Math.floor(Date.now() / 1000);

  /** A logout token as the provider makes it, with changes. An undefined claim is left out. */
  async function claimsFor(change: JWTPayload = {}): Promise<JWTPayload> {
    const now = seconds();
    const { issuer } = paper.idp;
    const claims = { iss: issuer, aud: 'paper', iat: now, exp: now + 120, jti: crypto.randomUUID(), sub: 'ada', events: { [EVENT]: {} } }; // prettier-ignore
    return JSON.parse(JSON.stringify({ ...claims, ...change })) as JWTPayload;
  }

  async function signed(claims: JWTPayload, jwk = paper.idp.signingKey()): Promise<string> {
    const header = { alg: 'RS256', kid: jwk.kid!, typ: 'logout+jwt' };
    return new SignJWT(claims).setProtectedHeader(header).sign(await importJWK(jwk, 'RS256'));
  }

  const send = (token: string) =>
    fetch(`${paper.origin}/access/backchannel-logout`, {
      method: 'POST',
      body: new URLSearchParams({ logout_token: token }),
    });

  describe('a logout token', () => {
    test('that names the account alone ends all its sessions, and none that begins later', async () => {
      const [one, two, grace] = [paper.browser(), paper.browser(), paper.browser()];
      await one.signIn('ada');
      await two.signIn('ada');
      await grace.signIn('grace');
      // By the provider's clock, which counts seconds: one that begins later says so.
      const token = await signed(await claimsFor());
      const answer = await send(token);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('cache-control'), 'private, no-store');
      assert.equal(await sessionOf(one), undefined);
      assert.equal(await sessionOf(two), undefined);
      assert.notEqual(await sessionOf(grace), undefined);

      const { account } = (await sessionOf(grace))!;
      const since = (seconds() + 5) * 1000;
      const later = { account: { ...account, subject: 'ada' }, since };
      const { setCookie } = await paper.sessions.start(one.request(), later);
      const request = new Request(paper.origin, { headers: { cookie: setCookie.split(';')[0]! } });
      assert.notEqual(await paper.sessions.of(request), undefined);
      assert.equal((await send(token)).status, 400, 'it is good once');
      assert.notEqual(await paper.sessions.of(request), undefined);
    });

    test('that names a session ends that one alone', async () => {
      const [one, two] = [paper.browser(), paper.browser()];
      await one.signIn('grace');
      await two.signIn('grace');
      const sid = (await sessionOf(one))!.idpSession;
      assert.equal((await send(await signed(await claimsFor({ sub: 'grace', sid })))).status, 200);
      assert.equal(await sessionOf(one), undefined);
      assert.notEqual(await sessionOf(two), undefined);
    });
  });

  describe('a logout token ends nothing', () => {
    let browser: Browser;
    before(async () => {
      browser = paper.browser();
      await browser.signIn('grace');
    });

    async function refused(token: string): Promise<void> {
      const answer = await send(token);
      assert.equal(answer.status, 400);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      assert.notEqual(await sessionOf(browser), undefined);
    }

    const now = seconds();
    const wrong: Record<string, JWTPayload> = {
      'of another issuer': { iss: 'https://evil.example' },
      'for another client': { aud: 'other' },
      'that has expired': { iat: now - 100, exp: now - 60 },
      'that is old, whatever it says of its end': { iat: now - 3600, exp: now + 3600 },
      'from the future': { iat: now + 3600, exp: now + 7200 },
      'without an end': { exp: undefined },
      'without a time': { iat: undefined as never },
      'without events': { events: undefined },
      'with another event': { events: { 'https://example.com/other': {} } },
      'with an event that is no object': { events: { [EVENT]: true } },
      'with a nonce: an ID token': { nonce: 'n' },
      'without an id of its own': { jti: undefined as never },
      'that names nobody': { sub: undefined as never },
      'with a sid that is no text': { sid: 7 },
    };
    for (const [name, change] of Object.entries(wrong)) {
      test(name, async () => refused(await signed(await claimsFor({ sub: 'grace', ...change }))));
    }

    test('the same without a fault would', async () => {
      const other = paper.browser();
      await other.signIn('grace');
      const { idpSession: sid } = (await sessionOf(other))!;
      assert.equal((await send(await signed(await claimsFor({ sub: 'grace', sid })))).status, 200);
      assert.equal(await sessionOf(other), undefined);
    });

    test('signed by nobody: alg none', async () => {
      const token = new UnsecuredJWT(await claimsFor({ sub: 'grace' })).encode();
      await refused(token);
    });

    test('signed with the public key as if it were a secret', async () => {
      const { n, kid } = paper.idp.signingKey();
      const key = new TextEncoder().encode(n);
      const header = { alg: 'HS256', kid: kid!, typ: 'logout+jwt' };
      await refused(await new SignJWT(await claimsFor({ sub: 'grace' })).setProtectedHeader(header).sign(key)); // prettier-ignore
    });

    test('signed with another key under the same id', async () => {
      const { generateKeyPair, exportJWK } = await import('jose');
      const { privateKey } = await generateKeyPair('RS256', { extractable: true });
      const forged = { ...(await exportJWK(privateKey)), kid: paper.idp.signingKey().kid! };
      await refused(await signed(await claimsFor({ sub: 'grace' }), forged));
    });

    test('the reader’s own ID token', async () => {
      await refused((await sessionOf(browser))!.idToken!);
    });

    for (const token of ['', 'x', 'a.b.c', '{}', 'e30.e30.e30', 'x'.repeat(20_000)]) {
      test(`rubbish: ${JSON.stringify(token.slice(0, 12))}`, async () => {
        assert.match(String((await send(token)).status), /^(400|413)$/);
        assert.notEqual(await sessionOf(browser), undefined);
      });
    }

    test('while the store is down, and may come again then', async () => {
      const other = paper.browser();
      await other.signIn('grace');
      const { idpSession: sid } = (await sessionOf(other))!;
      const token = await signed(await claimsFor({ sub: 'grace', sid }));
      paper.store.down = true;
      assert.equal((await send(token)).status, 400);
      paper.store.down = false;
      assert.notEqual(await sessionOf(other), undefined);
      assert.equal((await send(token)).status, 200);
      assert.equal(await sessionOf(other), undefined);
    });
  });
});
