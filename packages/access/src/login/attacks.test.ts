/** What somebody else may try with a login that is not theirs. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { startLoginPaper, type LoginPaper } from '../../../testing/src/login-paper.js';

let paper: LoginPaper;
describe('attacks', () => {
  before(async () => void (paper = await startLoginPaper()));
  after(() => paper.close());
  beforeEach(() => void (paper.errors.length = 0));

  const FAILED = '?access=login-failed';
  type Browser = ReturnType<LoginPaper['browser']>;

  /** Ends a login that must not go well. */
  async function refused(browser: Browser, back: URL | string, why: RegExp): Promise<void> {
    const page = await browser.open(back);
    assert.equal(page.url.search, FAILED);
    assert.equal(page.text, `page ${page.url.pathname}`);
    assert.equal(browser.cookie(paper.origin, 'broadsheet-session'), undefined);
    assert.deepEqual(await browser.state(), { signedIn: false, products: [] });
    assert.match(String(paper.errors[0]), why);
  }

  /** A login that has come as far as the way back. */
  async function atCallback(account = 'ada'): Promise<{ browser: Browser; back: URL }> {
    const browser = paper.browser();
    return { browser, back: await browser.choose(await browser.begin('/x'), account) };
  }

  describe('signs nobody in', () => {
    test('a wrong state', async () => {
      const { browser, back } = await atCallback();
      back.searchParams.set('state', 'guessed');
      await refused(browser, back, /not begun in this browser/);
    });

    test('no state', async () => {
      const { browser, back } = await atCallback();
      back.searchParams.delete('state');
      await refused(browser, back, /not begun in this browser/);
    });

    test('two states', async () => {
      const { browser, back } = await atCallback();
      back.searchParams.append('state', 'second');
      await refused(browser, back, /invalid response/);
    });

    test('a code that was used', async () => {
      const { browser, back } = await atCallback();
      await browser.open(back);
      browser.setCookie(paper.origin, 'broadsheet-session', undefined);
      await refused(browser, back, /not begun in this browser, or ended already/);
    });

    test('a code that was used, in a login that has begun anew', async () => {
      const browser = paper.browser();
      const [one, two] = [await browser.begin(), await browser.begin()];
      const [back, next] = [await browser.choose(one, 'ada'), await browser.choose(two, 'ada')];
      await browser.open(back);
      browser.setCookie(paper.origin, 'broadsheet-session', undefined);
      next.searchParams.set('code', back.searchParams.get('code')!);
      await refused(browser, next, /invalid_grant/);
    });

    test('a code that was stolen, in another browser', async () => {
      const { back } = await atCallback();
      await refused(paper.browser(), back, /not begun in this browser/);
    });

    test('a code that was stolen, in another browser’s own login: it has another PKCE verifier', async () => {
      const { back } = await atCallback('ada');
      const thief = await atCallback('grace');
      thief.back.searchParams.set('code', back.searchParams.get('code')!);
      await refused(thief.browser, thief.back, /invalid_grant/);
    });

    test('a link to the end of an attacker’s own login', async () => {
      const attacker = await atCallback('grace');
      const victim = await atCallback('ada');
      await refused(victim.browser, attacker.back, /not begun in this browser/);
    });

    test('the attacker’s code with the victim’s state', async () => {
      const attacker = await atCallback('grace');
      const victim = await atCallback('ada');
      victim.back.searchParams.set('code', attacker.back.searchParams.get('code')!);
      await refused(victim.browser, victim.back, /invalid_grant/);
    });

    test('an answer from another provider', async () => {
      const { browser, back } = await atCallback();
      back.searchParams.set('iss', 'https://evil.example');
      await refused(browser, back, /unexpected "iss"/);
    });

    test('a cookie of the login that another browser has', async () => {
      const { back } = await atCallback();
      const browser = paper.browser();
      browser.setCookie(paper.origin, 'broadsheet-login', 'a'.repeat(64));
      await refused(browser, back, /not begun in this browser/);
    });

    for (const change of ['nonce', 'code_challenge'] as const) {
      test(`a login whose ${change} was changed on the way`, async () => {
        const browser = paper.browser();
        const asked = await browser.fetch(`${paper.origin}/access/login?return=/x`);
        const there = new URL(asked.headers.get('location')!);
        assert.ok(there.searchParams.get(change), `${change} is sent`);
        there.searchParams.set(change, 'a'.repeat(43));
        const back = await browser.choose(await browser.open(there), 'ada');
        await refused(browser, back, change === 'nonce' ? /"nonce"/ : /invalid_grant/);
      });
    }

    test('a login without PKCE: the provider has been told to want it', async () => {
      const browser = paper.browser();
      const asked = await browser.fetch(`${paper.origin}/access/login?return=/x`);
      const there = new URL(asked.headers.get('location')!);
      assert.equal(there.searchParams.get('code_challenge_method'), 'S256');
      there.searchParams.delete('code_challenge');
      there.searchParams.delete('code_challenge_method');
      const isBack = (url: URL) => url.origin === paper.origin;
      await refused(browser, (await browser.open(there, {}, isBack)).url, /invalid_request/);
    });

    test('one callback ten times at once: one session', async () => {
      const { browser, back } = await atCallback();
      const cookie = browser.cookiesFor(back);
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => fetch(back, { headers: { cookie }, redirect: 'manual' })),
      );
      const begun = answers.filter(({ headers }) =>
        headers.get('set-cookie')?.includes('session='),
      );
      assert.equal(begun.length, 1);
    });
  });

  test('what is logged of a failed login holds no token and no claim', async () => {
    const browser = paper.browser();
    const asked = await browser.fetch(`${paper.origin}/access/login`);
    const there = new URL(asked.headers.get('location')!);
    there.searchParams.set('nonce', 'other');
    const back = await browser.choose(await browser.open(there), 'ada');
    await browser.open(back);
    const { inspect } = await import('node:util');
    const logged = inspect(paper.errors, { depth: Infinity });
    assert.match(logged, /nonce/);
    assert.doesNotMatch(logged, /eyJ|ada@|subject|'ada'/);
  });

  describe('logout', () => {
    const logout = (browser: Browser, headers: Record<string, string>) =>
      browser.fetch(`${paper.origin}/access/logout`, { method: 'POST', headers });

    const sent: ((origin: string) => Record<string, string>)[] = [
      () => ({ origin: 'https://evil.example' }),
      () => ({ origin: 'null' }),
      () => ({}),
      (origin) => ({ origin, 'sec-fetch-site': 'cross-site' }),
      (origin) => ({ origin, 'sec-fetch-site': 'same-site' }),
    ];
    for (const headersFrom of sent) {
      test(`is not for other sites: ${JSON.stringify(headersFrom('ours'))}`, async () => {
        const browser = paper.browser();
        await browser.signIn();
        assert.equal((await logout(browser, headersFrom(paper.origin))).status, 403);
        assert.equal((await browser.state()).signedIn, true);
      });
    }

    test('is no link', async () => {
      const browser = paper.browser();
      await browser.signIn();
      assert.equal((await browser.fetch(`${paper.origin}/access/logout`)).status, 405);
      assert.equal((await browser.state()).signedIn, true);
    });
  });
});
