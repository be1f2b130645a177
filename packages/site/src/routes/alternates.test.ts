import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { closed, cookieOf, documentOf, folder, post, site, type TestSite } from '../testing.js';

const json = JSON.stringify;
const FORMS = {
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '/print': 'text/html; charset=utf-8',
};
const ENDINGS = Object.keys(FORMS);

async function papered(t: TestContext): Promise<TestSite> {
  const documents = {
    'f.json': json(documentOf('f', { data: { note: 'kept by the desk' } })),
    'm.json': json(documentOf('m', closed('metered'))),
    'm2.json': json(documentOf('m2', closed('metered'))),
    's.json': json(documentOf('s', closed('subscriber'))),
    'later.json': json(documentOf('later', { embargo: { until: '2999-01-01T00:00:00Z' } })),
    'zh.json': json(documentOf('zh', { url: '/articles/渡轮', language: 'zh-Hans' })),
    'kept.json': json(documentOf('kept', { canonicalUrl: 'https://agency.example/a>b' })),
  };
  return site(t, { content: folder(t, documents) });
}

test('an article comes in every form, each with its type and its page', async (t) => {
  const { url } = await papered(t);
  for (const [ending, type] of Object.entries(FORMS)) {
    const answer = await fetch(`${url}/articles/f${ending}`);
    assert.equal(answer.status, 200, ending);
    assert.equal(answer.headers.get('content-type'), type);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    const text = await answer.text();
    assert.match(text, /Headline of f/);
    assert.match(text, /the paid words/, 'a free article is whole');
    assert.doesNotMatch(text, /kept by the desk/);
    const canonical = `<${url}/articles/f>; rel="canonical"`;
    if (ending === '/print') {
      assert.match(text, /<link rel="canonical" href="[^"]*\/articles\/f">/);
      assert.match(answer.headers.get('content-security-policy')!, /^default-src 'self'; /);
    } else assert.equal(answer.headers.get('link'), canonical);
  }
  const { id, headline } = (await (await fetch(`${url}/articles/f.json`)).json()) as Record<string, unknown>; // prettier-ignore
  assert.deepEqual([id, headline], ['f', 'Headline of f']);
  const print = await (await fetch(`${url}/articles/f/print`)).text();
  assert.doesNotMatch(print, /<script|<news-ad-slot/);
  const elsewhere = await fetch(`${url}/articles/kept.md`);
  assert.equal(elsewhere.headers.get('link'), '<https://agency.example/a%3Eb>; rel="canonical"');
  for (const ending of ENDINGS)
    assert.equal((await fetch(`${url}/articles/渡轮${ending}`)).status, 200, ending);
});

test('every form is cut for strangers and whole for subscribers, and never shared', async (t) => {
  const paper = await papered(t);
  const cookie = cookieOf(await post(paper, '/subscribe', {}));
  for (const slug of ['m', 's']) {
    for (const ending of ENDINGS) {
      const address = `${paper.url}/articles/${slug}${ending}`;
      const locked = await fetch(address);
      const text = await locked.text();
      assert.match(text, /the open words/, address);
      assert.doesNotMatch(text + json([...locked.headers]), /paid words/, address);
      assert.equal(locked.headers.get('vary'), 'Cookie');
      assert.equal(locked.headers.get('cache-control'), 'no-cache');

      const tag = locked.headers.get('etag')!;
      const open = await fetch(address, { headers: { cookie, 'If-None-Match': tag } });
      assert.equal(open.status, 200, 'what was cut is not what is whole');
      assert.match(await open.text(), /the paid words/, address);
      assert.equal(open.headers.get('vary'), 'Cookie');
      assert.equal(open.headers.get('cache-control'), 'private, no-cache');

      const known = { cookie, 'If-None-Match': open.headers.get('etag')! };
      const again = await fetch(address, { headers: known });
      assert.equal(again.status, 304, address);
      assert.equal(again.headers.get('cache-control'), 'private, no-cache');
      assert.equal(again.headers.get('vary'), 'Cookie');
      const ended = await fetch(address, { headers: { 'If-None-Match': known['If-None-Match'] } });
      assert.equal(ended.status, 200, 'a stranger who knows the tag of the whole gets the preview');
      assert.doesNotMatch(await ended.text(), /the paid words/);
    }
  }
});

test('no form is a way around the meter, and none counts', async (t) => {
  const paper = await papered(t);
  const opened = await post(paper, '/access/open', { article: 'm', return: '/articles/m' });
  const headers = { cookie: cookieOf(opened) };
  const read = async (path: string) => (await fetch(paper.url + path, { headers })).text();
  for (let n = 0; n < 5; n++) {
    for (const ending of ENDINGS) {
      assert.match(await read(`/articles/m${ending}`), /the paid words/, 'opened on its page');
      assert.doesNotMatch(await read(`/articles/m2${ending}`), /the paid words/, 'not opened');
      assert.doesNotMatch(await read(`/articles/s${ending}`), /the paid words/, 'not to be opened');
    }
  }
  assert.match(await read('/articles/m2'), /You have 2 of 3 free articles left/);
});

test('HEAD says what GET says', async (t) => {
  const { url } = await papered(t);
  for (const ending of ENDINGS) {
    const [get, head] = await Promise.all(
      ['GET', 'HEAD'].map((method) => fetch(`${url}/articles/m${ending}`, { method })),
    );
    assert.equal(await head!.text(), '');
    for (const name of ['content-type', 'etag', 'vary', 'cache-control', 'link'])
      assert.equal(head!.headers.get(name), get!.headers.get(name), `${ending}: ${name}`);
  }
});

test('what is no article of the paper yet has no form, whatever the address is made of', async (t) => {
  const { url } = await papered(t);
  const slugs = [
    'later', 'none', 'f.x', 'f.md', '.', '..%2ff', '%2e%2e%2fpackage', '%00', '%ff', '<script>', 'f%0d%0aX: y', '__proto__', 'x'.repeat(5000),
  ]; // prettier-ignore
  for (const slug of slugs) {
    for (const ending of ENDINGS) {
      const answer = await fetch(`${url}/articles/${slug}${ending}`);
      assert.equal(answer.status, 404, slug + ending);
      const page = await answer.text();
      assert.match(page, /not in the paper/);
      assert.doesNotMatch(page, /Headline of later|<script>|"name":/);
    }
  }
  for (const path of ['/articles/f.html', '/articles/f.MD', '/articles/f.jsonp', '/articles/.md'])
    assert.equal((await fetch(url + path)).status, 404, path);
});

test('an article’s page names its forms and the paper’s feed', async (t) => {
  const { url } = await papered(t);
  for (const path of ['/articles/f', '/articles/渡轮']) {
    const page = await (await fetch(url + path)).text();
    const links = [...page.matchAll(/<link rel="alternate" type="([^"]*)"[^>]*href="([^"]*)"/g)];
    assert.deepEqual(links.map(([, type]) => type), ['text/markdown', 'application/json', 'application/rss+xml']); // prettier-ignore
    for (const [, type, href] of links) {
      const answer = await fetch(href!);
      assert.equal(answer.status, 200, href);
      assert.equal(answer.headers.get('content-type')?.split(';')[0], type);
    }
  }
});
