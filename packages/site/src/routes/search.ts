/** What search engines ask for: sitemaps and robots.txt. */
import type { Article } from '@broadsheet/article';
import { renderNewsSitemap, renderSitemap } from '@broadsheet/render';
import { Hono } from 'hono';
import { etag } from 'hono/etag';
import type { Edition } from '../edition.js';
import { notModified } from '../not-modified.js';
import { ownPages } from '../paper.js';
import { paperOptions } from '../paper-options.js';

const XML = {
  'Content-Type': 'application/xml; charset=utf-8',
  'Cache-Control': 'public, max-age=300',
};

export function searchRoutes({ content, originAt }: Pick<Edition, 'content' | 'originAt'>): Hono {
  const app = new Hono();

  // Above 50,000 addresses the first file is an index, and the others have numbers.
  app.get('/:file{sitemap(?:-[0-9]+)?\\.xml}', notModified, etag(), (c) => {
    const { articles, changed } = content;
    const origin = originAt(c.req.url);
    const files = renderSitemap(articles, { origin, pages: pagesOf(articles) });
    const file = files.find(({ path }) => path === c.req.path);
    if (!file) return c.notFound();
    return c.body(file.xml, 200, { ...XML, 'Last-Modified': changed.toUTCString() });
  });

  // No date: articles leave it as they grow old.
  app.get('/news-sitemap.xml', etag(), (c) => {
    const options = { ...paperOptions(originAt(c.req.url)), now: new Date() };
    return c.body(renderNewsSitemap(content.articles, options), 200, XML);
  });

  app.get('/robots.txt', etag(), (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    return c.text(robots(originAt(c.req.url)));
  });

  return app;
}

/**
 * Kept out: what answers one reader alone, and the ad server. Styles, scripts and the counts that a page asks for are
 * not, since search engines look at the page as readers see it; nor is the page for paper, which says itself that it
 * wants no place in the results and has to be read for that.
 */
function robots(origin: string): string {
  return `User-agent: *
Disallow: /access/
Disallow: /account
Disallow: /ads/
Disallow: /subscribe?

Sitemap: ${origin}/sitemap.xml
Sitemap: ${origin}/news-sitemap.xml
`;
}

/** The pages beside the articles. A list is as new as the newest article in it. */
function pagesOf(articles: readonly Article[]) {
  const lists = new Map<string, string | undefined>();
  const add = (url: string | undefined, { published, updated }: Article) => {
    if (!url) return;
    const [newest] = [lists.get(url), published, updated].filter((date) => date !== undefined).sort(byDate); // prettier-ignore
    lists.set(url, newest);
  };
  for (const article of articles) {
    add('/', article);
    add(article.section?.url, article);
    for (const { url } of article.bylines ?? []) add(url, article);
  }
  return [
    ...[...lists].map(([url, updated]) => ({ url, updated })),
    ...ownPages.map(({ path }) => ({ url: path })),
  ];
}

/** The latest first; what is no date last. */
function byDate(a: string, b: string): number {
  const [first, second] = [a, b].map((date) => Date.parse(date) || 0) as [number, number];
  return second - first;
}
