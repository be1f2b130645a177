/** What the access service is told about articles. It knows no document format: the site hands it these. */

/** Who may read an article. */
export interface Terms {
  readonly id: string;
  /** Name of one of the service's models. `free` is always known; a name that is not is closed like `subscriber`. */
  readonly model: string;
  /** Any one of these opens the article to subscribers; without the list, any product does. */
  readonly products?: readonly string[];
  /** When it was published, in milliseconds since 1970: for models that go by time. */
  readonly published?: number;
  /** The paper's section: for models that go by it. */
  readonly section?: string;
  /** Where the article stands: a path, or an address on the site's own origin. */
  readonly url?: string;
}

/** A part of an article that is given out after a grant only. */
export interface PaidSection {
  /** Its place in the article's page: `data-paid`. */
  readonly id: string;
  readonly html: string;
}

export interface PaidArticle extends Terms {
  readonly url: string;
  /** The parts after the cut, in order. Asked for only after a grant. */
  paid(): Promise<readonly PaidSection[]>;
}

export interface ContentSource {
  /** The article, undefined where there is none. The id comes from the network as it is. */
  find(articleId: string): Promise<PaidArticle | undefined>;
}
