/** The reader looks at a picture at full size. */
export class NewsFigureViewEvent extends Event {
  static readonly type = 'news-figure-view';
  constructor(
    /** Of the large file. */
    readonly address: string,
    /** Which of the pictures that are looked through together, from 1. */
    readonly place: number,
    readonly of: number,
  ) {
    super(NewsFigureViewEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-figure-view': NewsFigureViewEvent;
  }
}
