/**
 * What kind of article this is. The label that readers see, the layout of the header and the type that search
 * engines read come from the one field `type`, so that they cannot disagree.
 */
import type { Article, LinkedText } from '@broadsheet/article';
import { fill } from '@broadsheet/elements/core/format.js';
import type { ArticleObject } from './json-ld/types.js';
import type { PageWords } from './words/words.js';

type Layout = 'standard' | 'opinion' | 'feature' | 'live';

interface Kind {
  /** Type in schema.org. */
  schema: ArticleObject['@type'];
  layout: Layout;
  /** Name of the word that is its label where the document gives none; without one, the section is. */
  word?: Exclude<keyof PageWords, 'wall' | 'trust'>;
}

const KINDS: Record<Article['type'], Kind> = {
  news: { schema: 'NewsArticle', layout: 'standard' },
  opinion: { schema: 'OpinionNewsArticle', layout: 'opinion', word: 'opinion' },
  analysis: { schema: 'AnalysisNewsArticle', layout: 'standard', word: 'analysis' },
  background: { schema: 'BackgroundNewsArticle', layout: 'standard', word: 'background' },
  review: { schema: 'ReviewNewsArticle', layout: 'standard', word: 'review' },
  report: { schema: 'ReportageNewsArticle', layout: 'feature', word: 'report' },
  feature: { schema: 'NewsArticle', layout: 'feature' },
  interview: { schema: 'NewsArticle', layout: 'feature', word: 'interview' },
  obituary: { schema: 'NewsArticle', layout: 'feature', word: 'obituary' },
  letter: { schema: 'OpinionNewsArticle', layout: 'opinion', word: 'letter' },
  live: { schema: 'LiveBlogPosting', layout: 'live', word: 'live' },
  sponsored: { schema: 'AdvertiserContentArticle', layout: 'standard', word: 'sponsored' },
};

/** Whether what a live article tells is still going on. */
export function isLive({ type, coverageEnd }: Article): boolean {
  return type === 'live' && coverageEnd === undefined;
}

export function kindOf(article: Article): Kind {
  return KINDS[article.type];
}

/** The kind in words; nothing for plain news. */
export function kindWord({ type }: Article, words: PageWords): string | undefined {
  const { word } = KINDS[type];
  return word && words[word];
}

/** The label above the headline. Who paid for an article is always said there, whatever label it came with. */
export function labelOf(article: Article, words: PageWords): LinkedText | undefined {
  const { label, section, sponsor, type } = article;
  if (type === 'sponsored') {
    return {
      text: sponsor ? fill(words.paidBy, { name: sponsor.name }) : words.sponsored,
      url: sponsor?.url,
    };
  }
  if (label) return label;
  // What is over is not live any more.
  if (type === 'live' && !isLive(article)) return section;
  const kind = kindWord(article, words);
  return kind ? { text: kind } : section;
}
