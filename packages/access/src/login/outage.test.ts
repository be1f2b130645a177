/** The identity provider is down, slow, or talks rubbish; and it changes its keys. */
import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { HAS_TIME } from '../../../testing/src/effort.js';
import { startLoginPaper, type LoginPaper } from '../../../testing/src/login-paper.js';

/** Waited for in full where no answer comes; long enough for a busy machine to give the others. */
const TIMEOUT = 1500;

let paper: LoginPaper;
describe('outage', () => {
  beforeEach(async () => void (paper = await startLoginPaper({ timeout: TIMEOUT })));
  afterEach(() => paper.close());

  const KINDS: Record<string, (response: ServerResponse) => unknown> = {
    'is down': (response) => response.destroy(),
    'never answers': () => {},
    'never ends its answer': (response) => response.writeHead(200, JSON_TYPE).write('{'),
    'answers 500': (response) => response.writeHead(500).end('{}'),
    'answers with a page': (response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hello</h1>'),
    'answers {}': (response) => response.writeHead(200, JSON_TYPE).end('{}'),
    'answers null': (response) => response.writeHead(200, JSON_TYPE).end('null'),
    'sends elsewhere': (response) => response.writeHead(302, { location: '/other' }).end(),
  };
  /** What the others are like. */
  const SOME_KINDS = ['is down', 'never answers', 'answers with a page'];
  const JSON_TYPE = { 'content-type': 'application/json' };
  const PLACES = ['/.well-known/openid-configuration', '/token', '/jwks', '/me'];

  /** @returns puts it right again */
  function breakDown(kind: string, place: string): () => void {
    paper.idp.answerInstead((request, response) => {
      const isHit = request.url?.startsWith(place) ?? false;
      if (isHit) KINDS[kind]!(response);
      return isHit;
    });
    return () => paper.idp.answerInstead(undefined);
  }

  for (const place of PLACES) {
    describe(`a provider whose ${place}`, () => {
      for (const kind of HAS_TIME ? Object.keys(KINDS) : SOME_KINDS) {
        test(`${kind} signs nobody in; the page works, and later the login does`, async () => {
          const repair = breakDown(kind, place);
          const browser = paper.browser();
          const begun = performance.now();
          let page = await browser.begin('/x');
          // The reader's own part at the provider went well, where it came to that.
          if (page.url.pathname.startsWith('/interaction/'))
            page = await browser.open(await browser.choose(page, 'ada'));
          const took = performance.now() - begun;
          assert.equal(String(page.url), `${paper.origin}/x?access=login-failed`);
          assert.equal(page.text, 'page /x');
          assert.equal(paper.errors.length, 1);
          assert.ok(took < 3 * TIMEOUT, `${took} ms`);
          repair();
          assert.equal((await browser.signIn('ada', '/y')).url.pathname, '/y');
          assert.equal((await browser.state()).signedIn, true);
        });
      }
    });
  }

  describe('a provider that is down', () => {
    test('ends no session, and keeps nobody from signing out', async () => {
      const browser = paper.browser();
      await browser.signIn();
      const before = browser.request();
      await paper.idp.close();
      assert.notEqual(await paper.sessions.of(browser.request()), undefined);
      assert.equal((await browser.state()).signedIn, true);
      await browser.fetch(`${paper.origin}/access/logout`, {
        method: 'POST',
        headers: { origin: paper.origin },
      });
      assert.equal(await paper.sessions.of(before), undefined);
    });
  });

  describe('a store that is down', () => {
    test('signs nobody in, and the page works', async () => {
      const browser = paper.browser();
      paper.store.down = true;
      const page = await browser.begin('/x');
      assert.equal(String(page.url), `${paper.origin}/x?access=login-failed`);
      paper.store.down = false;
      const back = await browser.choose(await browser.begin('/x'), 'ada');
      paper.store.down = true;
      assert.equal((await browser.open(back)).url.search, '?access=login-failed');
    });

    test('keeps no browser from forgetting its session', async () => {
      const browser = paper.browser();
      await browser.signIn();
      paper.store.down = true;
      await browser.submit(`${paper.origin}/access/logout`, {});
      assert.equal(browser.cookie(paper.origin, 'broadsheet-session'), undefined);
      assert.equal(browser.cookie(paper.origin, 'broadsheet-state'), undefined);
    });
  });

  describe('a provider with a new key', () => {
    afterEach(() => mock.timers.reset());
    const jwksAsked = () => paper.idp.asked.filter((path) => path === '/jwks').length;

    for (const keepOld of [true, false]) {
      test(`is believed, ${keepOld ? 'with' : 'without'} the old one beside it`, async () => {
        mock.timers.enable({ apis: ['Date'], now: Date.now() });
        await paper.browser().signIn();
        await paper.idp.rotateKeys({ keepOld });
        mock.timers.tick(31_000);
        const browser = paper.browser();
        await browser.signIn();
        assert.equal((await browser.state()).signedIn, true);
        assert.deepEqual(paper.errors, []);
        assert.equal(jwksAsked(), 2);
      });
    }

    test('is not asked again and again by whoever invents keys', async () => {
      await paper.browser().signIn();
      const header = btoa(JSON.stringify({ alg: 'RS256', kid: 'invented' })).replace(/=+$/, '');
      for (let i = 0; i < 20; i++) {
        const body = new URLSearchParams({ logout_token: `${header}.e30.AAAA` });
        const answer = await fetch(`${paper.origin}/access/backchannel-logout`, { method: 'POST', body }); // prettier-ignore
        assert.equal(answer.status, 400);
      }
      assert.equal(jwksAsked(), 1);
    });
  });
});
