import type { Meter, Problem } from './ask.js';

/** The paid part of an article now stands in the page. Bubbles. */
export class NewsPaywallOpenedEvent extends Event {
  static readonly type = 'news-paywall-opened';
  constructor(
    readonly articleId: string,
    /** Why it was granted, in the access service's word: `subscription`, `meter`, `free`. */
    readonly reason: string,
    /** The reader's meter after this article, where one was counted. */
    readonly meter?: Meter,
  ) {
    super(NewsPaywallOpenedEvent.type, { bubbles: true, composed: true });
  }
}

/** The access service said no. Bubbles. */
export class NewsPaywallRefusedEvent extends Event {
  static readonly type = 'news-paywall-refused';
  constructor(
    readonly articleId: string,
    /** The service's answer as it came (RFC 9457). */
    readonly problem: Problem,
  ) {
    super(NewsPaywallRefusedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-paywall-opened': NewsPaywallOpenedEvent;
    'news-paywall-refused': NewsPaywallRefusedEvent;
  }
}
