/** What the access service is told about articles. It knows no document format: the site hands it these. */

/** Who may read an article. */
export interface Terms {
  readonly id: string;
  /** `metered`: a few a period for everybody; `subscriber`: with an entitlement only. */
  readonly model: 'free' | 'metered' | 'subscriber';
  /** Any one of these opens the article; without the list, any product does. */
  readonly products?: readonly string[];
}

export interface PaidArticle extends Terms {
  /** Where the article stands: a path, or an address on the site's own origin. */
  readonly url: string;
  /** The part after the cut. Asked for only after a grant. */
  paidHTML(): Promise<string>;
}

export interface ContentSource {
  /** The article, undefined where there is none. The id comes from the network as it is. */
  find(articleId: string): Promise<PaidArticle | undefined>;
}
