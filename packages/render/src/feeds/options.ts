import type { RenderOptions } from '../options.js';

export interface FeedOptions extends Pick<
  RenderOptions,
  'origin' | 'publisher' | 'timeZone' | 'images'
> {
  /** Name of the feed; the publisher's by default. */
  title?: string;
  /** One sentence on it. */
  description?: string;
  /** Address of the page that the feed follows; the site's first page by default. */
  page?: string;
  /** Address of the feed itself. */
  self?: string;
  /** Address of a WebSub hub that tells of new articles. */
  hub?: string;
  /** BCP 47; that of the articles by default, where they share one. */
  language?: string;
  copyright?: string;
  /**
   * Whole articles, paid parts too: for partners, at an address that asks for a token. False by default: what is read
   * in a feed is read without the publisher.
   */
  fullText?: boolean;
}
