/**
 * What readers try who want the paid part without a grant, over everything that the site serves. Each paid part holds a
 * random word; whatever comes back is looked through for it, also where it is encoded or packed.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { crawl } from '../src/bypass/crawl.js';
import { startClosedPaper } from '../src/bypass/papers.js';
import { findSentinel } from '../src/bypass/sentinel.js';

/** @type {Awaited<ReturnType<typeof startClosedPaper>>} */
let paper;
/** @type {string[]} */
let paths;
/** What the two articles are served as. @type {string[]} */
let forms;
before(async () => {
  paper = await startClosedPaper();
  paths = await crawl(paper.url, paper.closed);
  forms = paths.filter((path) => paper.closed.some((article) => path.startsWith(article)));
});
after(() => paper.close());

/** Asks, and says where a paid word was found: in the body, a header, or the address that it led to. @param {string} path @param {RequestInit} [init] */
async function leaks(path, init) {
  const answer = await fetch(paper.url + path, init);
  const head = [answer.url, ...[...answer.headers].flat()].join('\n');
  const bytes = Buffer.concat([Buffer.from(head), Buffer.from(await answer.arrayBuffer())]);
  return paper.words.flatMap((word) => findSentinel(bytes, word).map((how) => `${path}: ${how}`));
}

/** @param {import('node:test').TestContext} t @param {string} attempt @param {readonly [path: string, init?: RequestInit][]} requests */
async function findsNothing(t, attempt, requests) {
  const found = [];
  for (const [path, init] of requests) found.push(...(await leaks(path, init)));
  t.diagnostic(`${attempt}: ${requests.length} requests, found ${found.length} times`);
  assert.ok(requests.length > 0);
  assert.deepEqual(found, []);
}

/** @param {Record<string, string>[]} headers @returns {[string, RequestInit][]} */
const withEach = (headers) =>
  forms.flatMap((path) =>
    headers.map((one) => /** @type {[string, RequestInit]} */ ([path, { headers: one }])),
  );

test('the word is found where a grant is', async () => {
  const answer = await fetch(`${paper.url}/access/open`, {
    method: 'POST',
    headers: { origin: paper.url, 'content-type': 'application/json' },
    body: JSON.stringify({ article: 'closed-metered' }),
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  assert.notDeepEqual(findSentinel(bytes, /** @type {string} */ (paper.words[0])), []);
});

describe('without a grant', () => {
  test('everything that the site serves', async (t) => {
    assert.ok(paths.length > 100, `${paths.length} addresses`);
    assert.ok(forms.length > 20, `${forms.length} forms`);
    await findsNothing(
      t,
      'everything served',
      paths.map((path) => [path]),
    );
  });

  test('a crawler’s name', (t) =>
    findsNothing(t, 'user agents', withEach([
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
      'GPTBot/1.2', 'facebookexternalhit/1.1', 'Twitterbot/1.0', 'archive.org_bot', 'curl/8.5.0', '',
    ].map((agent) => ({ 'User-Agent': agent }))))); // prettier-ignore

  test('another form asked for', (t) =>
    findsNothing(t, 'accept', withEach([
      { Accept: 'application/json' }, { Accept: 'text/markdown' }, { Accept: 'application/ld+json' }, { Accept: 'text/plain' },
      { 'Accept-Encoding': 'identity' }, { Range: 'bytes=0-' }, { 'If-None-Match': '"x"' }, { 'X-Requested-With': 'XMLHttpRequest' },
      { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch;prerender' },
    ]))); // prettier-ignore

  test('where the reader says to come from', (t) =>
    findsNothing(t, 'referrers', withEach(
      ['https://www.google.com/', 'https://news.google.com/', 'https://t.co/x', 'https://www.facebook.com/', 'https://flipboard.com/', paper.url]
        .map((Referer) => ({ Referer })),
    ))); // prettier-ignore

  test('an address that is made up', (t) =>
    findsNothing(t, 'forwarding headers', withEach([
      { 'X-Forwarded-For': '66.249.66.1' }, { 'X-Forwarded-For': '127.0.0.1, 10.0.0.1' }, { 'X-Real-IP': '66.249.66.1' },
      { Forwarded: 'for=127.0.0.1;proto=https' }, { 'CF-Connecting-IP': '66.249.66.1' }, { 'True-Client-IP': '127.0.0.1' },
      { 'X-Forwarded-Host': 'localhost', 'X-Original-URL': '/access/open', 'X-HTTP-Method-Override': 'POST' },
    ]))); // prettier-ignore

  test('cookies that are made up', (t) => {
    const token = `${btoa('{"alg":"none","typ":"broadsheet-state+jwt"}')}.${btoa('{"sub":"a","sid":"a","ent":[{"product":"digital"}],"exp":99999999999}')}.`;
    const values = ['a'.repeat(32), 'a'.repeat(64), token.replaceAll('=', ''), 'granted', '1'];
    const names = [
      'broadsheet-reader',
      'broadsheet-session',
      'broadsheet-state',
      '__Host-broadsheet-session',
      'news-ads',
    ];
    const cookies = names.flatMap((name) =>
      values.map((value) => ({ Cookie: `${name}=${value}` })),
    );
    const all = { Cookie: `broadsheet-session=${'a'.repeat(64)}; broadsheet-state=${token}` };
    return findsNothing(t, 'cookies', withEach([...cookies, all]));
  });

  test('a question from elsewhere, or in another way', (t) => {
    const questions = ['closed-metered', 'closed-subscriber'].flatMap((article) => {
      const body = JSON.stringify({ article });
      const type = { 'Content-Type': 'application/json' };
      const good = { Origin: paper.url, ...type };
      return [
        { method: 'POST', body, headers: { ...type, Origin: 'https://evil.example' } },
        { method: 'POST', body, headers: { ...type, Origin: 'null' } },
        { method: 'POST', body, headers: type },
        { method: 'POST', body, headers: { ...good, 'Sec-Fetch-Site': 'cross-site' } },
        { method: 'POST', body, headers: { ...good, 'Sec-Fetch-Site': 'same-site' } },
        { method: 'POST', body, headers: { Origin: paper.url, 'Content-Type': 'text/plain' } },
        { method: 'PUT', body, headers: good },
        { method: 'GET', headers: good },
        { method: 'HEAD', headers: good },
        { method: 'OPTIONS', headers: { ...good, 'Access-Control-Request-Method': 'POST' } },
      ];
    });
    return findsNothing(
      t,
      'questions',
      questions.map((init) => ['/access/open', init]),
    );
  });

  test('fifty wiped browsers ask for a subscribers’ article', (t) => {
    const body = JSON.stringify({ article: 'closed-subscriber' });
    const headers = { Origin: paper.url, 'Content-Type': 'application/json' };
    const once = /** @type {[string, RequestInit]} */ ([
      '/access/open',
      { method: 'POST', body, headers },
    ]);
    return findsNothing(
      t,
      'wiped cookies',
      Array.from({ length: 50 }, () => once),
    );
  });

  test('keys, envelopes and gifts that are made up', (t) => {
    const questions = [
      { gift: 'x' }, { gift: `${btoa('{"alg":"none","typ":"broadsheet-gift+jwt"}')}.${btoa('{"sub":"closed-subscriber","jti":"a","exp":99999999999}')}.` },
      { revision: '1', envelope: 'a.b.c.d.e' }, { granted: true }, { model: 'free' }, { products: ['digital'] },
    ]; // prettier-ignore
    const headers = { Origin: paper.url, 'Content-Type': 'application/json' };
    return findsNothing(t, 'made-up fields', questions.map((more) => [
      '/access/open',
      { method: 'POST', headers, body: JSON.stringify({ article: 'closed-subscriber', ...more }) },
    ])); // prettier-ignore
  });
});
