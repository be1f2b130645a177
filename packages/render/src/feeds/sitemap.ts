/** Sitemaps (sitemaps.org), with the versions of a page in other languages as Google reads them. */
import type { Article } from '@broadsheet/article';
import { absolute, canonicalOf } from '../names.js';
import { momentIn, newest, rfc3339 } from './dates.js';
import { element, xmlDocument, type Xml } from './xml.js';

export interface SitemapOptions {
  /** The site: `https://example.com`. Only its own pages can be in its sitemap. */
  origin: string;
  /** Path of the first file; `/sitemap.xml` by default. */
  path?: string;
  /** Pages beside the articles: the first page, sections. */
  pages?: readonly { url: string; updated?: string | undefined }[];
}

export interface SitemapFile {
  /** Where it has to stand. */
  path: string;
  xml: string;
}

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
/** Limits of one file: addresses, and bytes of UTF-8. */
const MOST = { addresses: 50_000, bytes: 50 * 1024 * 1024 };

interface Page {
  url: Xml;
  bytes: number;
  updated: Date | undefined;
}

/**
 * One file; or, where that would hold more than 50,000 addresses or 50 MB, an index in its place and the files that it
 * names. An article whose canonical address is another site's is in that site's sitemap.
 */
export function renderSitemap(
  articles: readonly Article[],
  { origin, path = '/sitemap.xml', pages = [] }: SitemapOptions,
): SitemapFile[] {
  const all = [
    ...pages.flatMap(({ url, updated }) => page(absolute(url, origin), momentIn(updated), origin)),
    ...articles.flatMap((article) => articlePage(article, origin)),
  ];
  const parts = divided(all);
  if (parts.length === 1) return [{ path, xml: urlset(parts[0]!) }];
  const files = parts.map((part, at) => ({
    path: path.replace(/(?:\.xml)?$/, `-${at + 1}.xml`),
    xml: urlset(part),
    updated: newest(part.map(({ updated }) => updated)),
  }));
  const index = files.map(
    (file) =>
    element('sitemap', {}, element('loc', {}, new URL(file.path, origin).href), lastmod(file.updated)), // prettier-ignore
  );
  return [
    { path, xml: xmlDocument(element('sitemapindex', { xmlns: SITEMAP }, index)) },
    ...files.map(({ path, xml }) => ({ path, xml })),
  ];
}

function articlePage(article: Article, origin: string): Page[] {
  const url = canonicalOf(article, origin);
  const updated = newest([momentIn(article.published), momentIn(article.updated)]);
  const { alternates = [], language } = article;
  if (alternates.length === 0) return page(url, updated, origin);
  // Each version names all of them, itself too.
  const versions = [{ language, url }, ...alternates].flatMap((version) => {
    const href = absolute(version.url, origin);
    return href ? [element('xhtml:link', { rel: 'alternate', hreflang: version.language, href })] : []; // prettier-ignore
  });
  return page(url, updated, origin, versions);
}

function page(
  url: string | undefined,
  updated: Date | undefined,
  origin: string,
  versions: readonly Xml[] = [],
): Page[] {
  if (!url || new URL(url).origin !== new URL(origin).origin || url.length >= 2048) return [];
  const xml = element('url', {}, element('loc', {}, url), lastmod(updated), versions);
  return [{ url: xml, bytes: utf8.encode(`${xml}\n`).length, updated }];
}
const utf8 = new TextEncoder();

function lastmod(updated: Date | undefined): Xml | undefined {
  return updated && element('lastmod', {}, rfc3339(updated));
}

function urlset(pages: readonly Page[]): string {
  const namespaces = { xmlns: SITEMAP, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  return xmlDocument(element('urlset', namespaces, pages.map(({ url }) => ['\n', url]))); // prettier-ignore
}

/** What the lines around the addresses need, with room to spare. */
const AROUND = 1024;

/** The pages in files that keep the limits; one file at least. */
function divided(pages: readonly Page[]): Page[][] {
  const parts: Page[][] = [[]];
  let bytes = AROUND;
  for (const one of pages) {
    const part = parts.at(-1)!;
    const isFull = part.length === MOST.addresses || bytes + one.bytes > MOST.bytes;
    if (isFull && part.length > 0) {
      parts.push([one]);
      bytes = AROUND + one.bytes;
    } else {
      part.push(one);
      bytes += one.bytes;
    }
  }
  return parts;
}
