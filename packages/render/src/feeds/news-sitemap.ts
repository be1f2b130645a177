/** Google's sitemap of news ("Create a News sitemap"). */
import type { Article } from '@broadsheet/article';
import { plainLine } from '../characters.js';
import { canonicalOf, localeOf, publisherOf } from '../names.js';
import type { RenderOptions } from '../options.js';
import { momentIn, rfc3339 } from './dates.js';
import { element, xmlDocument, type Xml } from './xml.js';

export interface NewsSitemapOptions extends Pick<RenderOptions, 'origin' | 'publisher'> {
  /** The moment for which it is made: articles of the two days before it are in it. */
  now: Date;
}

const TWO_DAYS = 2 * 86_400_000;
const MOST = 1000;

/**
 * The articles of the last two days, the newest 1,000 of them. What an advertiser paid for is no news, and an article
 * without a date, an address on this site or a language that Google has a code for cannot be in it.
 */
export function renderNewsSitemap(
  articles: readonly Article[],
  options: NewsSitemapOptions,
): string {
  const { origin, now } = options;
  // "Omit anything in parentheses": the name has to be that on news.google.com.
  const name = plainLine(publisherOf(options).name)
    .replace(/\s*\([^)]*\)/g, '')
    .trim();
  const stories = articles
    .flatMap((article) => storyOf(article, origin))
    .filter(({ published }) => published <= now && Number(now) - Number(published) <= TWO_DAYS)
    .sort((a, b) => Number(b.published) - Number(a.published))
    .slice(0, MOST);
  return xmlDocument(
    element(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      },
      stories.map((story) => ['\n', storyXml(story, name)]),
    ),
  );
}

interface Story {
  url: string;
  title: string;
  language: string;
  published: Date;
}

function storyOf(article: Article, origin: string): Story[] {
  const url = canonicalOf(article, origin);
  const published = momentIn(article.published);
  const language = languageCode(article.language);
  const title = plainLine(article.headline).trim();
  if (!url || !published || !language || !title || article.type === 'sponsored') return [];
  return new URL(url).origin === new URL(origin).origin
    ? [{ url, title, language, published }]
    : [];
}

function storyXml({ url, title, language, published }: Story, name: string): Xml {
  return element(
    'url',
    {},
    element('loc', {}, url),
    element(
      'news:news',
      {},
      element('news:publication', {}, element('news:name', {}, name), element('news:language', {}, language)), // prettier-ignore
      element('news:publication_date', {}, rfc3339(published)),
      element('news:title', {}, title),
    ),
  );
}

/** ISO 639 in two or three letters; Chinese by its script, under the codes that Google took from two countries. */
function languageCode(tag: string): string | undefined {
  const { language, script } = localeOf(tag);
  if (language === 'zh') return script === 'Hant' ? 'zh-tw' : 'zh-cn';
  return language || undefined;
}
