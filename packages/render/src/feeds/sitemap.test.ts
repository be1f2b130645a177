import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Article } from '@broadsheet/article';
import { renderNewsSitemap, renderSitemap } from '../index.js';
import { article } from '../../test/articles.js';
import { children, parseXML, textOf, type XmlElement } from '../../test/xml.js';

const origin = 'https://post.example';
const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9';
const value = (element: XmlElement, name: string, namespace = SITEMAP) =>
  textOf(element, name, namespace);

function one(articles: readonly Article[], more = {}): XmlElement[] {
  const files = renderSitemap(articles, { origin, ...more });
  assert.equal(files.length, 1);
  assert.equal(files[0]!.path, '/sitemap.xml');
  const urlset = parseXML(files[0]!.xml);
  assert.deepEqual([urlset.name, urlset.namespace], ['urlset', SITEMAP]);
  return urlset.children;
}

describe('the sitemap', () => {
  it('has each page with the day of its last change', () => {
    const urls = one(
      [
        article({ published: '2026-11-20T09:00:00+01:00' }),
        article({ url: '/b?c=1&d=2', published: '2026-11-20T09:00:00Z', updated: '2026-11-23T09:30:00Z' }),
        article({ url: '/undated', published: 'yesterday' }),
      ],
      { pages: [{ url: '/', updated: '2026-11-24T00:00:00Z' }, { url: '/sections/city' }] },
    ); // prettier-ignore
    assert.deepEqual(
      urls.map((url) => [value(url, 'loc'), value(url, 'lastmod')]),
      [
        [`${origin}/`, '2026-11-24T00:00:00Z'],
        [`${origin}/sections/city`, undefined],
        [`${origin}/articles/tide-mill`, '2026-11-20T08:00:00Z'],
        [`${origin}/b?c=1&d=2`, '2026-11-23T09:30:00Z'],
        [`${origin}/undated`, undefined],
      ],
    );
  });

  it('names all versions of a page, itself too', () => {
    const [url] = one([article({ alternates: [{ language: 'fr', url: '/fr/moulin' }, { language: 'x', url: 'javascript:x' }] })]); // prettier-ignore
    const links = children(url!, 'link', 'http://www.w3.org/1999/xhtml');
    assert.deepEqual(
      links.map(({ attributes: { rel, hreflang, href } }) => [rel, hreflang, href]),
      [
        ['alternate', 'en-GB', `${origin}/articles/tide-mill`],
        ['alternate', 'fr', `${origin}/fr/moulin`],
      ],
    );
  });

  it('leaves out what belongs to another site, or has no address', () => {
    const others = [
      { canonicalUrl: 'https://agency.example/x' },
      { url: 'javascript:x' },
      { url: `/${'x'.repeat(2048)}` },
    ];
    assert.deepEqual(one(others.map((fields) => article(fields))), []);
  });

  const many = (count: number, fields: Partial<Article> = {}) =>
    Array.from({ length: count }, (_, i) => article({ url: `/a/${i}`, ...fields }));

  it('becomes an index of files where there are more than 50,000 addresses', () => {
    assert.equal(renderSitemap(many(50_000), { origin }).length, 1);
    const [index, ...files] = renderSitemap(
      [...many(50_000), article({ url: '/last', published: '2026-11-20T08:00:00Z' })],
      { origin, path: '/maps/sitemap.xml' },
    );
    assert.equal(index!.path, '/maps/sitemap.xml');
    const root = parseXML(index!.xml);
    assert.equal(root.name, 'sitemapindex');
    assert.deepEqual(
      root.children.map((sitemap) => [value(sitemap, 'loc'), value(sitemap, 'lastmod')]),
      [
        [`${origin}/maps/sitemap-1.xml`, undefined],
        [`${origin}/maps/sitemap-2.xml`, '2026-11-20T08:00:00Z'],
      ],
    );
    assert.deepEqual(files.map(({ path }) => path), ['/maps/sitemap-1.xml', '/maps/sitemap-2.xml']); // prettier-ignore
    assert.deepEqual(
      files.map(({ xml }) => xml.match(/<url>/g)!.length),
      [50_000, 1],
    );
  });

  it('and where one file would hold more than 50 MB', () => {
    const alternates = Array.from({ length: 40 }, (_, i) => ({
      language: `x-${i}`,
      url: `/é/${'a'.repeat(1800)}/${i}`,
    }));
    const files = renderSitemap(many(800, { alternates }), { origin });
    assert.ok(files.length >= 3, `${files.length} files`);
    for (const { xml } of files) assert.ok(Buffer.byteLength(xml) <= 50 * 1024 * 1024);
    const urls = files.slice(1).map(({ xml }) => xml.match(/<url>/g)!.length);
    assert.equal(
      urls.reduce((sum, count) => sum + count),
      800,
    );
  });
});

describe('the sitemap of news', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  const publisher = { name: 'The Harbour Post (Calder)' };
  const news = (articles: readonly Article[]) =>
    parseXML(renderNewsSitemap(articles, { origin, publisher, now })).children;
  const at = (published: string, fields: Partial<Article> = {}) =>
    article({ url: `/${published}`, published, ...fields });

  it('says what Google asks', () => {
    const [url] = news([at('2026-11-24T09:00:00+01:00', { headline: 'Tide & mill' })]);
    const [item] = children(url!, 'news', NEWS);
    assert.equal(value(url!, 'loc'), `${origin}/2026-11-24T09:00:00+01:00`);
    assert.equal(value(item!, 'title', NEWS), 'Tide & mill');
    assert.equal(value(item!, 'publication_date', NEWS), '2026-11-24T08:00:00Z');
    const [publication] = children(item!, 'publication', NEWS);
    assert.equal(value(publication!, 'name', NEWS), 'The Harbour Post');
    assert.equal(value(publication!, 'language', NEWS), 'en');
  });

  it('has its own codes for Chinese, and those of ISO 639 for the others', () => {
    const languages = ['zh-Hans', 'zh-Hant', 'zh', 'zh-TW', 'zh-HK', 'en-GB', 'pt-BR', 'haw', 'fr'];
    const found = news(languages.map((language) => at('2026-11-24T08:00:00Z', { language })));
    assert.deepEqual(
      found.map((url) => url.children[1]!.children[0]!.children[1]!.text),
      ['zh-cn', 'zh-tw', 'zh-cn', 'zh-tw', 'zh-tw', 'en', 'pt', 'haw', 'fr'],
    );
  });

  it('has the articles of the two days before, newest first, and no others', () => {
    const found = news([
      at('2026-11-22T12:00:00Z'),
      at('2026-11-22T11:59:59Z'),
      at('2026-11-24T12:00:01Z'),
      at('2026-11-24T12:00:00Z'),
      at('yesterday'),
      at('2026-11-24T10:00:00Z', { type: 'sponsored' }),
      at('2026-11-24T10:00:00Z', { canonicalUrl: 'https://agency.example/x' }),
      at('2026-11-24T10:00:00Z', { language: '?' }),
    ]);
    assert.deepEqual(
      found.map((url) => value(url, 'loc')),
      [`${origin}/2026-11-24T12:00:00Z`, `${origin}/2026-11-22T12:00:00Z`],
    );
  });

  it('has the newest thousand', () => {
    const stories = Array.from({ length: 1001 }, (_, i) =>
      at(new Date(Number(now) - i * 1000).toISOString()),
    );
    const found = news(stories.reverse());
    assert.equal(found.length, 1000);
    assert.equal(value(found[0]!, 'loc'), `${origin}/${now.toISOString()}`);
  });
});
