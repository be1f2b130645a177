/** Everything that the paper's pages are made from: the articles, their discussions, what readers may open. */
import type { Article } from '@broadsheet/article';
import {
  makeGroupKeys,
  type Access,
  type ContentSource,
  type StoredEntitlements,
} from '@broadsheet/access';
import type { CommentStore } from './comment-store.js';
import { isInPaperLanguage, type Content } from './content.js';
import { GivenLinks } from './given-links.js';
import type { Identity } from './identity/server.js';
import { pageMaker, type PageMaker } from './headers.js';
import type { Section } from './pages/shell.js';
import { paidSections } from './article-page.js';
import { makeServices, type Services } from './services.js';
import { termsOf } from './terms.js';
import { product } from './paper.js';
import { listed } from './pictures.js';
import { GROUP, Seals } from './seals.js';
import { explain } from './wall-words.js';

export interface Edition {
  readonly content: Content;
  /** Those that have articles, the fullest first. */
  readonly sections: readonly Section[];
  /** The articles as lists show them. */
  readonly stories: readonly Article[];
  readonly page: PageMaker;
  readonly comments: CommentStore;
  readonly entitlements: StoredEntitlements;
  /** What the access service keeps, sells and has decided. */
  readonly services: Pick<Services, 'stores' | 'shop' | 'decisions'>;
  readonly seals: Seals;
  readonly givenLinks: GivenLinks;
  /** Whether readers can sign in. */
  readonly hasLogin: boolean;
  /** The origin at which a request came, the main one where it is not known. */
  originAt(url: string): string;
  /** The access service as the readers of one origin see it. */
  accessAt(url: string): Access;
}

export interface EditionOptions {
  content: Content;
  comments: CommentStore;
  /** Where the paper is read, the main origin first. */
  origins: readonly string[];
  mediaFrom: readonly string[];
  identity?: Identity | undefined;
}

export function makeEdition(options: EditionOptions): Edition {
  const { content, comments, origins, mediaFrom, identity } = options;
  const main = origins[0]!;
  const seals = new Seals(makeGroupKeys([GROUP], new Date().toISOString().slice(0, 7)));
  const services = makeServices({
    origins,
    groupKeys: seals.keys,
    sourceAt: (origin) => sourceOf(content, origin),
    products: productsOf(content),
    explain: (refusal, { id }) => explain(refusal, content.byId(id)!),
    identity,
  });
  const originAt = (url: string) =>
    services.at.has(new URL(url).origin) ? new URL(url).origin : main;
  return {
    content,
    comments,
    entitlements: services.at.get(main)!.entitlements,
    services,
    seals,
    givenLinks: new GivenLinks(),
    hasLogin: identity !== undefined,
    page: pageMaker(mediaFrom),
    get stories() {
      return content.articles.map((article) => listed(article, mediaFrom));
    },
    get sections() {
      return sectionsOf(content.articles);
    },
    originAt,
    accessAt: (url) => services.at.get(originAt(url))!,
  };
}

function productsOf({ articles, unlisted }: Content): string[] {
  const named = [...articles, ...unlisted].flatMap(({ access }) => access.products ?? []);
  return [...new Set([product, ...named])];
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
