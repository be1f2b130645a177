import type { Meter, Problem } from './ask.js';

/** The wall came into view; once for each article. Bubbles. */
export class NewsPaywallSeenEvent extends Event {
  static readonly type = 'news-paywall-seen';
  constructor(
    readonly articleId: string,
    /** The article's model at the access service. */
    readonly model: string,
  ) {
    super(NewsPaywallSeenEvent.type, { bubbles: true, composed: true });
  }
}

/** The reader followed a link of the offer: subscribe, day pass, sign in. Bubbles. */
export class NewsPaywallFollowedEvent extends Event {
  static readonly type = 'news-paywall-followed';
  constructor(
    readonly articleId: string,
    /** Where the link leads, absolute: it tells which offer it was. */
    readonly url: string,
  ) {
    super(NewsPaywallFollowedEvent.type, { bubbles: true, composed: true });
  }
}

/** The reader pressed the button, and the access service is asked. Bubbles. */
export class NewsPaywallAskedEvent extends Event {
  static readonly type = 'news-paywall-asked';
  constructor(readonly articleId: string) {
    super(NewsPaywallAskedEvent.type, { bubbles: true, composed: true });
  }
}

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
    'news-paywall-seen': NewsPaywallSeenEvent;
    'news-paywall-followed': NewsPaywallFollowedEvent;
    'news-paywall-asked': NewsPaywallAskedEvent;
    'news-paywall-opened': NewsPaywallOpenedEvent;
    'news-paywall-refused': NewsPaywallRefusedEvent;
  }
}
