/** What the reader asked for, and the page's script stores: the kit keeps nothing of it. */
class Asked extends Event {
  readonly #stored: Promise<unknown>[] = [];

  /** The button waits for it; if it is refused, the button is as before and the reader is told. */
  waitUntil(stored: Promise<unknown>): void {
    this.#stored.push(stored);
  }

  /** Fulfilled once everything is stored. */
  get stored(): Promise<unknown> {
    return Promise.all(this.#stored);
  }
}

/** The reader saves the article for later, or no longer. Bubbles. */
export class NewsArticleSavedEvent extends Asked {
  static readonly type = 'news-article-saved';
  constructor(
    /** Address of the article, absolute. */
    readonly url: string,
    readonly saved: boolean,
  ) {
    super(NewsArticleSavedEvent.type, { bubbles: true, composed: true });
  }
}

/** The reader follows an author or a topic, or no longer. Bubbles. */
export class NewsFollowedEvent extends Asked {
  static readonly type = 'news-followed';
  constructor(
    readonly kind: 'author' | 'topic',
    readonly name: string,
    /** The page about them, as it is printed; '' where there is none. */
    readonly url: string,
    readonly followed: boolean,
  ) {
    super(NewsFollowedEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'news-article-saved': NewsArticleSavedEvent;
    'news-followed': NewsFollowedEvent;
  }
}
