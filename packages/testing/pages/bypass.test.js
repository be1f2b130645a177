/**
 * What readers try who want the paid part without a grant, over everything that the site serves, of cut articles and of a
 * sealed one. Each paid section holds a random word; whatever comes back is looked through for it, also where it is
 * encoded or packed. What became of each attempt is printed as one table at the end of the run (src/bypass/outcomes.js).
 */
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { HAS_TIME, sample } from '../src/effort.js';
import { crawl } from '../src/bypass/crawl.js';
import { tell } from '../src/bypass/outcomes.js';
import { startClosedPaper } from '../src/bypass/papers.js';

/** @type {import('../src/bypass/papers.js').ClosedPaper} */
let paper;
/** @type {string[]} */
let paths;
/** What the articles are served as: the addresses whose bytes differ; with time, all of them. @type {string[]} */
let forms;
/** Bodies that were looked through already. @type {Map<string, string[]>} */
const known = new Map();
const types = new Set();
describe('bypass', () => {
  before(async () => {
    paper = await startClosedPaper();
    paths = await crawl(paper.url, paper.closed);
    const own = paths.filter((path) => paper.closed.some((article) => path.startsWith(article)));
    const bodies = new Map();
    for (const path of own) {
      const text = await (await fetch(paper.url + path)).text();
      if (!bodies.has(text)) bodies.set(text, path);
    }
    forms = HAS_TIME ? own : [...bodies.values()];
  });
  after(() => paper.close());

  /** Where a paid word was found in the answer: in the body, a header, or the address that it led to. @param {string} path @param {RequestInit} [init] */
  async function leaks(path, init) {
    const answer = await fetch(paper.url + path, init);
    types.add(answer.headers.get('content-type')?.split(';')[0] ?? 'none');
    const head = [answer.url, ...[...answer.headers].flat()].join('\n');
    const body = Buffer.from(await answer.arrayBuffer());
    const name = createHash('sha256').update(body).digest('hex');
    const inBody = known.get(name) ?? paper.found(body);
    known.set(name, inBody);
    return [...paper.found(head), ...inBody].map((how) => `${path}: ${how}`);
  }

  /** @param {string} path */
  const modeOf = (path) =>
    path.startsWith(paper.sealed) || path.includes('closed-sealed')
      ? 'sealed'
      : path.includes('closed-')
        ? 'cut'
        : 'cut, sealed';

  /** @typedef {[path: string, init?: RequestInit]} Asked */

  /** Eight at a time. @param {import('node:test').TestContext} t @param {number} kind @param {string} what @param {readonly Asked[]} requests */
  async function findsNothing(t, kind, what, requests) {
    const all = [];
    for (const mode of ['cut', 'sealed', 'cut, sealed']) {
      const own = requests.filter(([path]) => modeOf(path) === mode);
      const found = [];
      for (let at = 0; at < own.length; at += 8)
        found.push(
          ...(await Promise.all(own.slice(at, at + 8).map((one) => leaks(...one)))).flat(),
        );
      if (own.length > 0)
        tell(t, { kind, what, mode, over: 'HTTP', requests: own.length, found: found.length });
      all.push(...found);
    }
    assert.ok(requests.length > 0);
    assert.deepEqual(all, []);
  }

  /** @param {Record<string, string>[]} headers @returns {Asked[]} */
  const withEach = (headers) =>
    sample(forms, 3).flatMap((path) =>
      headers.map((one) => /** @type {Asked} */ ([path, { headers: one }])),
    );

  describe('without a grant', () => {
    test('everything that the site serves', async (t) => {
      assert.ok(paths.length > 100, `${paths.length} addresses`);
      assert.ok(forms.length >= 12, `${forms.length} forms`);
      const all = /** @type {Asked[]} */ (paths.map((path) => [path]));
      const isScript = (/** @type {string} */ path) => /\.(js|css|map)$/.test(path);
      const scripts = all.filter(([path]) => isScript(path));
      await findsNothing(t, 11, 'scripts, styles and their maps', [
        ...scripts,
        ...scripts.map(([path]) => /** @type {Asked} */ ([`${path}.map`])),
      ]);
      await findsNothing(t, 11, 'pages with their headers', forms.map((path) => [path])); // prettier-ignore
      await findsNothing(t, 12, 'all addresses named or guessed', all.filter(([path]) => !isScript(path))); // prettier-ignore
      for (const type of [
        'text/html',
        'application/json',
        'text/markdown',
        'text/plain',
        'application/rss+xml',
        'application/atom+xml',
        'application/feed+json',
        'application/xml',
      ])
        // prettier-ignore
        assert.ok(types.has(type), `${type} is among ${[...types].join(', ')}`);
      const what =
        'all of these bodies: base64, hex, reversed, rot13, UTF-16, gzip, deflate, brotli';
      const found = [...known.values()].flat().length;
      tell(t, { kind: 14, what, mode: 'cut, sealed', over: 'HTTP', requests: known.size, found });
    });

    test('a crawler’s name', (t) =>
    findsNothing(t, 1, 'user agents', withEach([
      'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)',
      'GPTBot/1.2', 'facebookexternalhit/1.1', 'Twitterbot/1.0', 'archive.org_bot', 'curl/8.5.0', '',
    ].map((agent) => ({ 'User-Agent': agent }))))); // prettier-ignore

    test('another form asked for', (t) =>
    findsNothing(t, 1, 'Accept, Range, prefetch …', withEach([
      { Accept: 'application/json' }, { Accept: 'text/markdown' }, { Accept: 'application/ld+json' }, { Accept: 'text/plain' },
      { 'Accept-Encoding': 'identity' }, { 'Accept-Encoding': 'br' }, { Range: 'bytes=0-' }, { 'If-None-Match': '"x"' },
      { 'X-Requested-With': 'XMLHttpRequest' }, { Purpose: 'prefetch', 'Sec-Purpose': 'prefetch;prerender' },
    ]))); // prettier-ignore

    test('where the reader says to come from', (t) =>
    findsNothing(t, 9, 'referrers', withEach(
      ['https://www.google.com/', 'https://news.google.com/', 'https://t.co/x', 'https://www.facebook.com/', 'https://flipboard.com/', paper.url]
        .map((Referer) => ({ Referer })),
    ))); // prettier-ignore

    test('an address that is made up', (t) =>
    findsNothing(t, 10, 'forwarding headers', withEach([
      { 'X-Forwarded-For': '66.249.66.1' }, { 'X-Forwarded-For': '127.0.0.1, 10.0.0.1' }, { 'X-Real-IP': '66.249.66.1' },
      { Forwarded: 'for=127.0.0.1;proto=https' }, { 'CF-Connecting-IP': '66.249.66.1' }, { 'True-Client-IP': '127.0.0.1' },
      { 'X-Forwarded-Host': 'localhost', 'X-Original-URL': '/access/open', 'X-HTTP-Method-Override': 'POST' },
    ]))); // prettier-ignore

    test('cookies that are made up', (t) => {
      const token = `${btoa('{"alg":"none","typ":"broadsheet-state+jwt"}')}.${btoa('{"sub":"a","sid":"a","ent":[{"product":"digital"}],"exp":99999999999}')}.`;
      const values = ['a'.repeat(32), 'a'.repeat(64), token.replaceAll('=', ''), 'granted', '1'];
      const names = ['broadsheet-reader', 'broadsheet-session', 'broadsheet-state', '__Host-broadsheet-session', 'news-ads']; // prettier-ignore
      const cookies = names.flatMap((name) =>
        values.map((value) => ({ Cookie: `${name}=${value}` })),
      );
      const all = { Cookie: `broadsheet-session=${'a'.repeat(64)}; broadsheet-state=${token}` };
      return findsNothing(t, 7, 'made up', withEach([...cookies, all]));
    });

    test('a question from elsewhere, or in another way', async (t) => {
      for (const article of ['closed-metered', 'closed-subscriber', 'closed-sealed']) {
        const body = JSON.stringify({ article });
        const type = { 'Content-Type': 'application/json' };
        const good = { Origin: paper.url, ...type };
        /** @type {RequestInit[]} */
        const questions = [
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
        await findsNothing(t, 16, 'other origins, types, methods', questions.map((init) => [`/access/open?${article}`, init])); // prettier-ignore
      }
    });
  });
});
