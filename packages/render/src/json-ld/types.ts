import type {
  AdvertiserContentArticle,
  BreadcrumbListLeaf,
  LiveBlogPosting,
  NewsArticle,
} from 'schema-dts';

/** An article as schema.org has it; its `@type` says which kind. */
export type ArticleObject = NewsArticle | LiveBlogPosting | AdvertiserContentArticle;

/** All that a page says of itself. */
export interface PageGraph {
  '@context': 'https://schema.org';
  '@graph': (ArticleObject | BreadcrumbListLeaf)[];
}
