import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Article } from '@broadsheet/article';
import { children, parseXML, textOf } from '../../../render/test/xml.js';
import type { Content } from '../content.js';
import { searchRoutes } from './search.js';
import { closed, documentOf, folder, site } from '../testing.js';

const json = JSON.stringify;
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

async function papered(t: TestContext) {
  const section = { text: 'Fish' };
  const bylines = [{ name: 'Ada Wong' }];
  const documents = {
    'new.json': json(documentOf('new', { ...closed('subscriber'), published: ago(1), section, bylines })),
    'old.json': json(documentOf('old', { published: ago(72), section })),
    'odd.json': json(documentOf('odd', { published: undefined, bylines: [{ name: 'Grace Okoro' }] })),
    'later.json': json(documentOf('later', { published: ago(1), section: { text: 'Secrets' }, embargo: {} })),
    'agency.json': json(documentOf('agency', { published: ago(1), canonicalUrl: 'https://agency.example/x' })),
    'zh.json': json(documentOf('zh', { url: '/articles/渡轮', language: 'zh-Hans', published: ago(2) })),
  }; // prettier-ignore
  return site(t, { content: folder(t, documents) });
}

async function locations(address: string): Promise<Map<string, string | undefined>> {
  const answer = await fetch(address);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'application/xml; charset=utf-8');
  const urls = children(parseXML(await answer.text()), 'url', SITEMAP);
  return new Map(urls.map((url) => [textOf(url, 'loc', SITEMAP)!, textOf(url, 'lastmod', SITEMAP)]));
} // prettier-ignore

test('the sitemap has every page that readers may see, each once, with the date of its last change', async (t) => {
  const { url } = await papered(t);
  const found = await locations(`${url}/sitemap.xml`);
  const front = await (await fetch(url)).text();
  for (const path of new Set(front.match(/(?<=href=")\/(?:articles|sections|authors)\/[^"/]+(?=")/g)))
    if (path !== '/articles/agency') assert.ok(found.has(new URL(path, url).href), path); // prettier-ignore
  for (const address of found.keys()) assert.equal((await fetch(address)).status, 200, address);
  const [fresh, old] = ['new', 'old'].map((slug) => found.get(`${url}/articles/${slug}`));
  assert.ok(Date.parse(fresh!) > Date.parse(old!));
  assert.equal(found.get(`${url}/sections/fish`), fresh);
  assert.equal(found.get(`${url}/authors/ada-wong`), fresh);
  assert.equal(found.get(`${url}/authors/grace-okoro`), undefined);
  assert.ok(found.has(`${url}/`) && found.has(`${url}/about/ethics`));
  assert.doesNotMatch([...found.keys()].join(), /later|secrets|agency/);
});

test('the sitemap of news has the articles of two days', async (t) => {
  const { url } = await papered(t);
  const found = [...(await locations(`${url}/news-sitemap.xml`)).keys()];
  assert.ok(found.includes(`${url}/articles/new`));
  assert.ok(found.includes(`${url}/articles/${encodeURIComponent('渡轮')}`));
  assert.doesNotMatch(found.join(), /\/articles\/(?:old|odd|later|agency)/);
});

test('robots.txt names both sitemaps and bars the way to no page, feed or style', async (t) => {
  const { url } = await papered(t);
  const answer = await fetch(`${url}/robots.txt`);
  assert.match(answer.headers.get('content-type')!, /^text\/plain; charset=utf-8$/i);
  const lines = (await answer.text()).split('\n');
  const values = (name: string) =>
    lines.flatMap((line) => (line.startsWith(`${name}: `) ? [line.slice(name.length + 2)] : []));
  assert.deepEqual(values('User-agent'), ['*']);
  for (const sitemap of values('Sitemap')) assert.equal((await fetch(sitemap)).status, 200);
  assert.deepEqual(values('Sitemap'), [`${url}/sitemap.xml`, `${url}/news-sitemap.xml`]);
  const barred = values('Disallow');
  const isBarred = (path: string) => barred.some((start) => path.startsWith(start));
  for (const path of ['/access/open', '/account', '/ads/decide?unit=x', '/subscribe?return=/'])
    assert.ok(isBarred(path), path);
  const pages = [...(await locations(`${url}/sitemap.xml`)).keys()].map((one) => new URL(one));
  const front = await (await fetch(url)).text();
  for (const path of [
    ...pages.map(({ pathname }) => pathname),
    ...(front.match(/(?<=(?:href|src)=")\/[^"]*/g) ?? []),
    '/articles/new/print',
    '/comments/counts?ids=x',
    '/feed.xml',
  ])
    assert.ok(!isBarred(path), path);
});

test('sitemaps are not sent twice, and there is none beyond the last', async (t) => {
  const { url } = await papered(t);
  for (const path of ['/sitemap.xml', '/news-sitemap.xml', '/robots.txt']) {
    const { headers } = await fetch(url + path);
    const again = { 'If-None-Match': headers.get('etag')! };
    assert.equal((await fetch(url + path, { headers: again })).status, 304, path);
    const head = await fetch(url + path, { method: 'HEAD' });
    assert.equal(head.headers.get('content-type'), headers.get('content-type'));
    assert.equal(head.headers.get('etag'), headers.get('etag'));
  }
  for (const path of ['/sitemap-1.xml', '/sitemap-x.xml', '/sitemap.xml.gz', '/sitemap-1-1.xml']) {
    assert.equal((await fetch(url + path)).status, 404, path);
  }
});

test('a paper of more than 50,000 pages has an index, and the files that it names', async () => {
  const articles = Array.from(
    { length: 50_001 },
    (_, i) => documentOf(`a${i}`) as unknown as Article,
  );
  const content = { articles, changed: new Date() } as unknown as Content;
  const app = searchRoutes({ content, originAt: () => 'https://post.example' });
  const get = (address: string) => app.request(address);
  const index = parseXML(await (await get('https://post.example/sitemap.xml')).text());
  assert.equal(index.name, 'sitemapindex');
  const files = index.children.map((file) => textOf(file, 'loc', SITEMAP)!);
  assert.equal(files.length, 2);
  const last = parseXML(await (await get(files.at(-1)!)).text());
  assert.equal(
    textOf(last.children.at(-1)!, 'loc', SITEMAP),
    'https://post.example/articles/a50000',
  );
  assert.equal((await get('https://post.example/sitemap-3.xml')).status, 404);
});
