import type { AdTrigger } from './providers/provider.js';
import type { AdSize } from './sizes.html.js';

/** What all events of an ad slot share: they bubble to the document and carry the slot's unit. */
export abstract class AdEvent extends Event {
  constructor(
    type: string,
    /** The ad server's name for the place. */
    readonly unit: string,
    cancelable = false,
  ) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}

/**
 * An ad is about to be asked for. `preventDefault()` leaves the slot to its house content; `waitUntil(promise)` lets it
 * wait, at most as long as the setting `ads.hookTimeout` says. A promise that gives `false` cancels too.
 */
export class NewsAdBeforeRequestEvent extends AdEvent {
  /** What listeners wait for. */
  readonly waits: Promise<unknown>[] = [];
  constructor(
    unit: string,
    readonly trigger: AdTrigger,
  ) {
    super('news-ad-before-request', unit, true);
  }

  waitUntil(promise: Promise<unknown>): void {
    this.waits.push(promise);
  }
}

/** A provider is being asked. */
export class NewsAdRequestedEvent extends AdEvent {
  constructor(
    unit: string,
    readonly provider: string,
    /** What the box can take, in CSS pixels. */
    readonly sizes: readonly AdSize[],
    readonly trigger: AdTrigger,
  ) {
    super('news-ad-requested', unit);
  }
}

/** A creative stands in the box. */
export class NewsAdFilledEvent extends AdEvent {
  constructor(
    unit: string,
    readonly width: number,
    readonly height: number,
    readonly provider: string,
  ) {
    super('news-ad-filled', unit);
  }
}

/** The provider has no ad; the house content stays. */
export class NewsAdEmptyEvent extends AdEvent {
  constructor(unit: string) {
    super('news-ad-empty', unit);
  }
}

/** An ad, or a wish of one, that the slot does not allow: it is larger than the box, or against a limit. */
export class NewsAdRefusedEvent extends AdEvent {
  constructor(
    unit: string,
    /** Why, in one sentence for a developer. */
    readonly reason: string,
  ) {
    super('news-ad-refused', unit);
  }
}

/** An ad was seen by the MRC's rules. Once for each ad, a refreshed one included. */
export class NewsAdViewableEvent extends AdEvent {
  constructor(
    unit: string,
    readonly provider: string,
    /** Milliseconds from when the ad stood until it counted. */
    readonly after: number,
  ) {
    super('news-ad-viewable', unit);
  }
}

/** Another ad stands in the place of the last one. `news-ad-filled` comes too. */
export class NewsAdRefreshedEvent extends AdEvent {
  constructor(
    unit: string,
    /** To be declared to the ad server: what made the slot ask again. */
    readonly trigger: AdTrigger,
    /** How many times this slot has been refreshed by time. */
    readonly count: number,
    /** Milliseconds that the last ad was in view. */
    readonly inView: number,
  ) {
    super('news-ad-refreshed', unit);
  }
}

/** No ad came for a reason that somebody should mend; the house content stays. `news-error` says it too. */
export class NewsAdFailedEvent extends AdEvent {
  constructor(
    unit: string,
    /** What failed and what was expected, in one sentence for a developer. */
    readonly message: string,
    /** `unreachable`: nobody answered, as with an ad blocker. `late`: no answer in time. */
    readonly reason: 'unreachable' | 'late' | 'error',
  ) {
    super('news-ad-failed', unit);
  }
}

/** The slot changed its height while it was in view. It never does so by itself: page CSS or a script did. */
export class NewsAdMovedEvent extends AdEvent {
  constructor(
    unit: string,
    /** Height in CSS pixels, before and after. */
    readonly from: number,
    readonly to: number,
    /** What the browser counts for it in the page's layout shift; undefined where it does not measure that. */
    readonly score: number | undefined,
  ) {
    super('news-ad-moved', unit);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-ad-before-request': NewsAdBeforeRequestEvent;
    'news-ad-requested': NewsAdRequestedEvent;
    'news-ad-filled': NewsAdFilledEvent;
    'news-ad-empty': NewsAdEmptyEvent;
    'news-ad-refused': NewsAdRefusedEvent;
    'news-ad-viewable': NewsAdViewableEvent;
    'news-ad-refreshed': NewsAdRefreshedEvent;
    'news-ad-failed': NewsAdFailedEvent;
    'news-ad-moved': NewsAdMovedEvent;
  }
}
