import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { atomProblems, jsonFeedProblems, rssProblems } from '../../../render/test/feed-rules.js';
import { children, parseXML, textOf } from '../../../render/test/xml.js';
import { closed, cookieOf, documentOf, folder, post, site, type TestSite } from '../testing.js';

const json = JSON.stringify;
const FEEDS = [
  { path: '/feed.xml', type: 'application/rss+xml; charset=utf-8', problems: rssProblems },
  { path: '/atom.xml', type: 'application/atom+xml; charset=utf-8', problems: atomProblems },
  { path: '/feed.json', type: 'application/feed+json', problems: jsonFeedProblems },
];

async function papered(t: TestContext): Promise<TestSite> {
  const section = { text: 'Fish & ships', url: '/sections/fish' };
  const documents = {
    'm.json': json(documentOf('m', { ...closed('metered'), section, headline: 'Tides & <mills>' })),
    's.json': json(documentOf('s', { ...closed('subscriber'), published: '2999-01-01T00:00:00Z' })),
    'later.json': json(documentOf('later', { section, embargo: { until: '2999-01-01T00:00:00Z' } })),
    'zh.json': json(documentOf('zh', { ...closed('metered'), url: '/articles/渡轮', language: 'zh-Hans', section: { text: '渡轮' } })),
  }; // prettier-ignore
  return site(t, { content: folder(t, documents) });
}

const items = (source: string) =>
  children(children(parseXML(source), 'channel')[0]!, 'item').map((item) => textOf(item, 'link')!);

test('each feed says what it is and keeps the rules of its format', async (t) => {
  const { url } = await papered(t);
  for (const { path, type, problems } of FEEDS) {
    const answer = await fetch(url + path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get('content-type'), type);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    const source = await answer.text();
    assert.deepEqual(problems(source), [], path);
    assert.ok(source.includes(`${url}${path}`), `${path} does not name itself`);
    assert.match(source, /The Harbour Post/);
  }
});

test('a feed has the newest articles first, and no paid word for any reader', async (t) => {
  const paper = await papered(t);
  const subscribed = await post(paper, '/subscribe', {});
  for (const { path } of FEEDS) {
    for (const cookie of ['', cookieOf(subscribed)]) {
      const answer = await fetch(paper.url + path, { headers: { cookie } });
      const source = await answer.text();
      assert.match(source, /the open words/);
      assert.doesNotMatch(source, /the paid words/, path);
      assert.doesNotMatch(source, /Headline of later|\/articles\/later/, path);
      assert.equal(answer.headers.get('vary'), null);
    }
  }
  const found = items(await (await fetch(`${paper.url}/feed.xml`)).text());
  assert.equal(found[0], `${paper.url}/articles/s`);
  assert.equal(found.length, new Set(found).size);
  for (const link of found) assert.equal((await fetch(link)).status, 200, link);
});

test('addresses in a feed are those of the origin at which it was asked for', async (t) => {
  const { url } = await papered(t);
  const other = url.replace('localhost', '127.0.0.1');
  const source = await (await fetch(`${other}/feed.xml`)).text();
  assert.ok(items(source).every((link) => link.startsWith(`${other}/`)));
});

test('a feed holds no more than fifty articles', async (t) => {
  const many = Array.from({ length: 60 }, (_, i) => [`a${i}.json`, json(documentOf(`a${i}`))]);
  const { url } = await site(t, { content: folder(t, Object.fromEntries(many)) });
  assert.equal(items(await (await fetch(`${url}/feed.xml`)).text()).length, 50);
});

test('a section has a feed of its own articles, and one that is unknown or secret has none', async (t) => {
  const { url } = await papered(t);
  const source = await (await fetch(`${url}/sections/fish/feed.xml`)).text();
  assert.deepEqual(rssProblems(source), []);
  assert.deepEqual(items(source), [`${url}/articles/m`]);
  const channel = children(parseXML(source), 'channel')[0]!;
  assert.equal(textOf(channel, 'title'), 'The Harbour Post: Fish & ships');
  assert.equal(textOf(channel, 'link'), `${url}/sections/fish`);
  const abroad = await fetch(`${url}/sections/渡轮/feed.xml`);
  assert.deepEqual(items(await abroad.text()), [`${url}/articles/${encodeURIComponent('渡轮')}`]);
  for (const slug of ['none', '..%2f..%2fpackage', 'fish.xml', '%00', '%ff', '<script>']) {
    const answer = await fetch(`${url}/sections/${slug}/feed.xml`);
    assert.equal(answer.status, 404, slug);
    assert.match(await answer.text(), /not in the paper/);
  }
});

test('pages name the feeds to which one can subscribe there', async (t) => {
  const { url } = await papered(t);
  const linked = async (path: string) => {
    const page = await (await fetch(url + path)).text();
    const links = page.match(/<link rel="alternate" type="application\/[^>]*\bhref="[^"]*"/g) ?? [];
    return links.map((link) => {
      const [, type, href] = /type="([^"]*)".*href="([^"]*)"/.exec(link)!;
      return [type!, new URL(href!, url).href] as const;
    });
  };
  const paper = FEEDS.map(({ path }) => `${url}${path}`);
  assert.deepEqual((await linked('/')).map(([, href]) => href), paper); // prettier-ignore
  const section = await linked('/sections/fish');
  assert.deepEqual(section.map(([, href]) => href), [`${url}/sections/fish/feed.xml`, ...paper]); // prettier-ignore
  for (const [type, href] of section) {
    const answer = await fetch(href);
    assert.equal(answer.headers.get('content-type')?.split(';')[0], type, href);
  }
});

test('a feed that has not changed is not sent twice, and HEAD says the same without it', async (t) => {
  const { url } = await papered(t);
  for (const path of [...FEEDS.map((feed) => feed.path), '/sections/fish/feed.xml']) {
    const first = await fetch(url + path);
    const tag = first.headers.get('etag')!;
    const date = first.headers.get('last-modified')!;
    assert.ok(Date.parse(date) <= Date.now());
    const ask = async (headers: Record<string, string>) =>
      (await fetch(url + path, { headers })).status;
    assert.equal(await ask({ 'If-None-Match': tag }), 304, path);
    assert.equal(await ask({ 'If-None-Match': `"x", W/${tag}` }), 304, path);
    assert.equal(await ask({ 'If-Modified-Since': date }), 304, path);
    assert.equal(await ask({ 'If-None-Match': '"x"', 'If-Modified-Since': date }), 200, path);
    assert.equal(await ask({ 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' }), 200, path);
    const again = await fetch(url + path, { headers: { 'If-Modified-Since': date } });
    assert.equal(again.headers.get('etag'), tag);
    const same = await fetch(url + path, { headers: { 'If-None-Match': tag } });
    assert.equal(same.headers.get('access-control-allow-origin'), '*');
    const head = await fetch(url + path, { method: 'HEAD' });
    assert.equal(await head.text(), '');
    for (const name of ['content-type', 'etag', 'last-modified', 'cache-control'])
      assert.equal(head.headers.get(name), first.headers.get(name), `${path}: ${name}`);
  }
});

test('an article whose embargo ends is in the feed, which is newer then', async (t) => {
  const until = Date.parse('2026-06-01T12:00:00Z');
  t.mock.timers.enable({ apis: ['Date'], now: until - 60_000 });
  const late = { embargo: { until: new Date(until).toISOString() } };
  const content = folder(t, { 'late.json': json(documentOf('late', late)) });
  const { url } = await site(t, { content });
  const before = await fetch(`${url}/feed.xml`);
  assert.doesNotMatch(await before.text(), /Headline of late/);
  t.mock.timers.setTime(until);
  const headers = { 'If-Modified-Since': before.headers.get('last-modified')! };
  const after = await fetch(`${url}/feed.xml`, { headers });
  assert.equal(after.status, 200);
  assert.match(await after.text(), /Headline of late/);
  assert.equal(after.headers.get('last-modified'), new Date(until).toUTCString());
});
