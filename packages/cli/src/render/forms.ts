/** What `render` can print: each form by its name, with the options that say something to it. */
import type { Article } from '@broadsheet/article';
import {
  renderArticle,
  renderAtom,
  renderJSON,
  renderJSONFeed,
  renderJSONLD,
  renderMarkdown,
  renderNewsSitemap,
  renderPage,
  renderPrint,
  renderRSS,
  renderSitemap,
  renderText,
  type FeedOptions,
  type RenderOptions,
} from '@broadsheet/render';
import { Mistake } from '../mistake.js';

export type FormOptions = RenderOptions & Omit<FeedOptions, 'page'>;

export interface Form {
  /** Options of the command that this form takes, beside `--as`, `--from` and `--origin`. */
  readonly takes: readonly string[];
  /** Whether it holds several articles. */
  readonly many: boolean;
  print(articles: readonly Article[], options: FormOptions): string;
  /** Why an article may be missing in it. */
  readonly leavesOut?: string;
}

export const FORMS: Readonly<Record<string, Form>> = {
  page: one(renderPage, ['publisher', 'granted', 'assets', 'stylesheet', 'ads']),
  article: one(renderArticle, ['publisher', 'granted', 'ads']),
  print: one(renderPrint, ['publisher', 'granted', 'assets', 'stylesheet']),
  markdown: one(renderMarkdown, ['publisher', 'granted']),
  text: one(renderText, ['granted']),
  json: one(renderJSON, ['granted']),
  'json-ld': one(renderJSONLD, ['publisher', 'granted']),
  rss: many(renderRSS, ['publisher', 'granted', 'title', 'self']),
  atom: many(renderAtom, ['publisher', 'granted', 'title', 'self']),
  'json-feed': many(renderJSONFeed, ['publisher', 'granted', 'title', 'self']),
  sitemap: {
    ...many(sitemap, []),
    leavesOut: 'no address, or the canonical one is on another site',
  },
  'news-sitemap': {
    ...many(
      (articles, options) => renderNewsSitemap(articles, { ...options, now: new Date() }),
      ['publisher'],
    ),
    leavesOut: 'not of the last two days, sponsored, or without an address on the site',
  },
};

function one(
  print: (article: Article, options: FormOptions) => string,
  takes: readonly string[],
): Form {
  return { takes, many: false, print: ([article], options) => print(article!, options) };
}

function many(print: Form['print'], takes: readonly string[]): Form {
  return { takes, many: true, print };
}

function sitemap(articles: readonly Article[], { origin }: FormOptions): string {
  const [first, ...more] = renderSitemap(articles, { origin });
  if (more.length > 0)
    throw new Mistake('--as sitemap: more than one file can hold; renderSitemap() makes several');
  return first!.xml;
}
