/** The number of comments that the element shows has changed. */
export class NewsCommentCountChangeEvent extends Event {
  static readonly type = 'news-comment-count-change';
  constructor(
    readonly thread: string,
    readonly count: number,
    /** What the HTML said before, undefined where it knew no number. */
    readonly previous: number | undefined,
  ) {
    super(NewsCommentCountChangeEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-comment-count-change': NewsCommentCountChangeEvent;
  }
}
