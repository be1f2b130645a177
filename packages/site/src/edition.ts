/** Everything that the paper's pages are made from: the articles, their discussions, what readers may open. */
import type { Article } from '@broadsheet/article';
import {
  createAccess,
  memoryStores,
  metered,
  subscribers,
  type Access,
  type ContentSource,
  type StoredEntitlements,
} from '@broadsheet/access';
import type { CommentStore } from './comment-store.js';
import { isInPaperLanguage, type Content } from './content.js';
import { pageMaker, type PageMaker } from './headers.js';
import type { Section } from './pages/shell.js';
import { paidSections } from './article-page.js';
import { termsOf } from './terms.js';
import { product } from './paper.js';
import { listed } from './pictures.js';

export interface Edition {
  readonly content: Content;
  /** Those that have articles, the fullest first. */
  readonly sections: readonly Section[];
  /** The articles as lists show them. */
  readonly stories: readonly Article[];
  readonly page: PageMaker;
  readonly comments: CommentStore;
  readonly entitlements: StoredEntitlements;
  /** All products that open an article. */
  readonly products: readonly string[];
  /** The origin at which a request came, the main one where it is not known. */
  originAt(url: string): string;
  /** The access service as the readers of one origin see it. */
  accessAt(url: string): Access;
}

/** Everybody may open three articles in a month, and all of them on the first day: it is a demonstration. */
const METER = { limit: 3, days: 30, newReaders: { first: 3, perNetwork: 1000 } };

export interface EditionOptions {
  content: Content;
  comments: CommentStore;
  /** Where the paper is read, the main origin first. */
  origins: readonly string[];
  mediaFrom: readonly string[];
}

export function makeEdition({ content, comments, origins, mediaFrom }: EditionOptions): Edition {
  const stores = memoryStores();
  const models = {
    subscriber: [subscribers()],
    metered: [subscribers(), metered(METER)],
  };
  const offers = [{ text: 'Subscribe', url: '/subscribe' }];
  const main = origins[0]!;
  const services = new Map(
    origins.map((origin) => [
      origin,
      createAccess({
        origin,
        content: sourceOf(content, origin),
        stores,
        models,
        offers,
      }),
    ]),
  );
  const originAt = (url: string) =>
    services.has(new URL(url).origin) ? new URL(url).origin : main;
  return {
    content,
    comments,
    entitlements: services.get(main)!.entitlements,
    page: pageMaker(mediaFrom),
    get stories() {
      return content.articles.map((article) => listed(article, mediaFrom));
    },
    get sections() {
      return sectionsOf(content.articles);
    },
    products: [
      ...new Set([
        product,
        ...content.articles.flatMap((article) => article.access.products ?? []),
      ]),
    ],
    originAt,
    accessAt: (url) => services.get(originAt(url))!,
  };
}

/** The articles as the access service asks for them. */
function sourceOf(content: Content, origin: string): ContentSource {
  return {
    async find(id) {
      const article = content.byId(id);
      if (!article) return undefined;
      return {
        ...termsOf(article),
        url: article.url,
        paid: async () => paidSections(article, origin),
      };
    },
  };
}

function sectionsOf(articles: readonly Article[]): Section[] {
  const sections = new Map<string, Section & { articles: number }>();
  for (const article of articles) {
    const { section } = article;
    if (!section?.url || !isInPaperLanguage(article)) continue;
    const known = sections.get(section.url) ?? {
      text: section.text,
      url: section.url,
      articles: 0,
    };
    known.articles++;
    sections.set(section.url, known);
  }
  return [...sections.values()]
    .sort((a, b) => b.articles - a.articles || (a.url < b.url ? -1 : 1))
    .slice(0, 9);
}
