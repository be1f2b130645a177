import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { startLoginPaper, type LoginPaper } from '../../../testing/src/login-paper.js';

let paper: LoginPaper;
describe('login', () => {
  before(async () => void (paper = await startLoginPaper()));
  after(() => paper.close());
  beforeEach(() => {
    paper.errors.length = 0;
    paper.logins.length = 0;
  });

  const SESSION = 'broadsheet-session';

  describe('a reader', () => {
    test('signs in at the provider and comes back to the page', async () => {
      const browser = paper.browser();
      const page = await browser.signIn('ada', '/articles/x?page=2');
      assert.equal(String(page.url), `${paper.origin}/articles/x?page=2`);
      assert.equal(page.text, 'page /articles/x');
      assert.deepEqual(paper.errors, []);
      const session = await paper.sessions.of(browser.request());
      const { issuer } = paper.idp;
      assert.deepEqual(session?.account, { issuer, subject: 'ada', email: 'ada@paper.example' });
      assert.ok(session.idpSession, 'the session at the provider is known');
    });

    test('has no e-mail address here that the provider has not verified', async () => {
      const browser = paper.browser();
      await browser.signIn('grace');
      const session = await paper.sessions.of(browser.request());
      assert.deepEqual(session?.account, { issuer: paper.idp.issuer, subject: 'grace' });
    });

    test('registers at the provider', async () => {
      const browser = paper.browser();
      const { url } = await browser.begin('/welcome');
      const page = await browser.submit(url, {
        do: 'register',
        email: 'new@paper.example',
        name: 'New',
      });
      assert.equal(page.url.pathname, '/welcome');
      const session = await paper.sessions.of(browser.request());
      assert.equal(session?.account.email, 'new@paper.example');
    });

    test('is told of as the reader that the browser was', async () => {
      const browser = paper.browser();
      browser.setCookie(paper.origin, 'broadsheet-reader', 'a'.repeat(32));
      await browser.signIn();
      assert.equal(paper.logins[0]?.account.subject, 'ada');
      assert.equal(paper.logins[0]?.readerId, 'a'.repeat(32));
      await paper.browser().signIn();
      assert.equal(paper.logins[1]?.readerId, undefined);
    });

    test('signs in in two tabs', async () => {
      const browser = paper.browser();
      const [one, two] = [await browser.begin('/one'), await browser.begin('/two')];
      assert.equal((await browser.open(await browser.choose(two, 'ada'))).url.pathname, '/two');
      assert.equal((await browser.open(await browser.choose(one, 'ada'))).url.pathname, '/one');
      assert.deepEqual(paper.errors, []);
    });

    test('who gives up comes back to a page that says so', async () => {
      const browser = paper.browser();
      const page = await browser.signIn('', '/articles/x#offer');
      assert.equal(String(page.url), `${paper.origin}/articles/x?access=login-failed#offer`);
      assert.equal(page.text, 'page /articles/x');
      assert.match(String(paper.errors[0]), /access_denied/);
      assert.equal((await browser.state()).signedIn, false);
      // The next time goes well, and the page no longer says that it failed.
      const again = await browser.signIn('ada', '/articles/x?access=login-failed');
      assert.equal(again.url.search, '');
    });

    test('is signed in for the browser that has the cookie, which script cannot read', async () => {
      const browser = paper.browser();
      const back = await browser.choose(await browser.begin(), 'ada');
      const response = await browser.fetch(back);
      const cookies = response.headers.getSetCookie();
      const session = cookies.find((one) => one.startsWith(`${SESSION}=`));
      assert.match(
        session!,
        /^[\w-]+=[0-9a-f]{64}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
      );
      for (const one of cookies) assert.match(one, /; HttpOnly; SameSite=Lax/);
      assert.equal(response.headers.get('cache-control'), 'private, no-store');
      assert.equal(await paper.sessions.of(paper.browser().request()), undefined);
    });

    test('gets a new id at every login; the one before is over', async () => {
      const browser = paper.browser();
      const id = () => browser.cookie(paper.origin, SESSION);
      const planted = 'f'.repeat(64);
      browser.setCookie(paper.origin, SESSION, planted);
      await browser.signIn();
      const first = id();
      const old = browser.request();
      assert.notEqual(first, planted);
      await browser.signIn();
      assert.notEqual(id(), first);
      assert.equal(await paper.sessions.of(old), undefined);
      browser.setCookie(paper.origin, SESSION, planted);
      assert.equal(await paper.sessions.of(browser.request()), undefined);
    });
  });

  describe('the way back', () => {
    const hostile = [
      '//evil.example',
      '/\\evil.example',
      '\\\\evil.example',
      '/.//evil.example',
      '/\t/evil.example',
      'https://evil.example/',
      'https:evil.example',
      'javascript:alert(1)',
      'data:text/html,x',
      '@evil.example',
      '.evil.example',
      '/x\r\nLocation: https://evil.example',
      'http://127.0.0.1@evil.example/',
      '',
    ];
    for (const returnTo of hostile) {
      test(`leads home, not to ${JSON.stringify(returnTo)}`, async () => {
        const page = await paper.browser().signIn('ada', returnTo);
        assert.equal(String(page.url), `${paper.origin}/`);
      });
    }
  });
});
