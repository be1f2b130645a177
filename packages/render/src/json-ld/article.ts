/** The article as schema.org has it, from the same fields as the visible page. */
import { phrasingText, statsOf, type Article, type LinkedText } from '@broadsheet/article';
import { isoDuration } from '@broadsheet/elements/core/format.js';
import type {
  AdvertiserContentArticleLeaf,
  CreativeWorkLeaf,
  CreativeWorkSeriesLeaf,
  NewsArticleLeaf,
  RatingLeaf,
} from 'schema-dts';
import { descriptionOf } from '../description.js';
import { kindOf } from '../kind.js';
import { absolute, canonicalOf } from '../names.js';
import type { RenderOptions } from '../options.js';
import type { Part } from '../part.js';
import { claimsOf, type Claim } from '../trust/claims.js';
import { accessProperties } from './access.js';
import { correctionComments } from './corrections.js';
import { sharedImages } from './images.js';
import { pictureObject } from './pictures.js';
import { liveProperties } from './live.js';
import { personObject, publisherObject, sponsorObject } from './people.js';
import type { ArticleObject } from './types.js';
import { videoObjects } from './videos.js';

/**
 * Never `articleBody`, not even of a post: the words stand in the page, and the paid ones nowhere else.
 * @param part what this reader is shown; only that is described
 * @param whole the whole article, for its length
 */
export function articleObject(part: Part, whole: Article, options: RenderOptions): ArticleObject {
  const article = part.shown;
  const common = commonProperties(part, whole, options);
  const { schema } = kindOf(article);
  switch (schema) {
    case 'LiveBlogPosting': {
      const posts = liveProperties(article, canonicalOf(article, options.origin));
      return { '@type': schema, ...common, ...posts };
    }
    case 'AdvertiserContentArticle':
      return { '@type': schema, ...common };
    case 'ReviewNewsArticle':
      return { '@type': schema, ...common, ...dateline(article), reviewRating: ratingOf(article) };
    default:
      return { '@type': schema, ...common, ...dateline(article) };
  }
}

/** What every kind has: the properties of schema.org's Article. */
type Common = Omit<AdvertiserContentArticleLeaf, '@type' | 'articleBody'>;

function commonProperties(part: Part, whole: Article, options: RenderOptions): Common {
  const { origin } = options;
  const article = part.shown;
  const page = canonicalOf(article, origin);
  const { words, minutes } = statsOf(whole);
  const claims = claimsOf(article, options);
  return {
    '@id': page && `${page}#article`,
    url: page,
    mainEntityOfPage: page ? { '@type': 'WebPage', '@id': page } : undefined,
    headline: article.headline,
    description: descriptionOf(article),
    abstract: article.summary?.map(phrasingText),
    backstory: [article.method, article.why].filter(Boolean).join(' '),
    citation: article.sources?.map((source) => citationObject(source, origin)),
    publishingPrinciples: principlesOf(claims),
    inLanguage: article.language,
    datePublished: article.published,
    dateModified: article.updated ?? article.published,
    articleSection: article.section?.text,
    keywords: [...(article.topics ?? []).map(({ text }) => text), ...(article.keywords ?? [])],
    wordCount: words,
    timeRequired: isoDuration(minutes * 60),
    image: sharedImages(article, origin).map((image) => pictureObject(image, origin)),
    video: videoObjects(article, origin),
    author: article.bylines?.map((person) => personObject(person, origin)),
    contributor: article.credits?.map((person) => personObject(person, origin)),
    publisher: publisherObject(claims, options),
    sponsor: sponsorObject(article.sponsor, origin),
    isPartOf: seriesOf(article, origin),
    copyrightNotice: article.copyright,
    correction: correctionComments(article),
    commentCount: options.comments ?? article.comments?.count,
    // A fragment is one of this page.
    discussionUrl: absolute(article.comments?.url, page ?? origin),
    ...accessProperties(part),
  };
}

/** Only news has one: schema.org knows no `dateline` of a blog or an advertisement. */
function dateline({ place }: Article): Pick<NewsArticleLeaf, 'dateline'> {
  return { dateline: place };
}

/** What the article is based on. */
function citationObject({ text, url }: LinkedText, origin: string): CreativeWorkLeaf {
  return { '@type': 'CreativeWork', name: text, url: absolute(url, origin) };
}

/** Pages of the badge that schema.org has no name for among the publisher's policies. */
function principlesOf(claims: readonly Claim[]): string[] {
  return claims.flatMap(({ policy, url }) => (policy ? [] : (url ?? [])));
}

function seriesOf({ series }: Article, origin: string): CreativeWorkSeriesLeaf | undefined {
  if (!series) return undefined;
  return { '@type': 'CreativeWorkSeries', name: series.text, url: absolute(series.url, origin) };
}

function ratingOf({ rating, body }: Article): RatingLeaf | undefined {
  const found = rating ?? body.children.find((block) => block.type === 'rating');
  if (!found) return undefined;
  const { value, min, max } = found;
  return { '@type': 'Rating', ratingValue: value, bestRating: max, worstRating: min };
}
