/**
 * A video began to play. Fired on the element each time, also after a pause; any other news-video pauses then.
 * Players of other kinds may fire it too, and listen to it.
 */
export class NewsVideoPlayEvent extends Event {
  static readonly type = 'news-video-play';
  constructor(
    /** The video's title as the page has it. */
    readonly title: string,
  ) {
    super(NewsVideoPlayEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-video-play': NewsVideoPlayEvent;
  }
}
