/** Something of another site's is shown: the reader wanted it, or had agreed to it. */
export class NewsEmbedLoadEvent extends Event {
  static readonly type = 'news-embed-load';
  constructor(
    /** Name of the site. */
    readonly provider: string,
    /** What the frame loaded. */
    readonly address: string,
    /** Whether it came by itself: by consent, or because the reader always wants it. */
    readonly byItself: boolean,
  ) {
    super(NewsEmbedLoadEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-embed-load': NewsEmbedLoadEvent;
  }
}
