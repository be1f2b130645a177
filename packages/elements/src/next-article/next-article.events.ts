/** A further article stands on the page now. */
export class NewsNextArticleLoadedEvent extends Event {
  static readonly type = 'news-next-article-loaded';
  constructor(
    /** Where it comes from, absolute. */
    readonly url: string,
    /** Its `<news-article>`. */
    readonly article: HTMLElement,
  ) {
    super(NewsNextArticleLoadedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-next-article-loaded': NewsNextArticleLoadedEvent;
  }
}
