import type { AdSize } from './sizes.html.js';

/** What all events of an ad slot share: they bubble to the document and carry the slot's unit. */
abstract class AdEvent extends Event {
  constructor(
    type: string,
    /** The ad server's name for the place. */
    readonly unit: string,
  ) {
    super(type, { bubbles: true, composed: true });
  }
}

/** A provider is being asked. */
export class NewsAdRequestedEvent extends AdEvent {
  constructor(
    unit: string,
    readonly provider: string,
    /** What the box can take, in CSS pixels. */
    readonly sizes: readonly AdSize[],
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

/** No ad came for a reason that somebody should mend; the house content stays. `news-error` says it too. */
export class NewsAdFailedEvent extends AdEvent {
  constructor(
    unit: string,
    /** What failed and what was expected, in one sentence for a developer. */
    readonly message: string,
  ) {
    super('news-ad-failed', unit);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'news-ad-requested': NewsAdRequestedEvent;
    'news-ad-filled': NewsAdFilledEvent;
    'news-ad-empty': NewsAdEmptyEvent;
    'news-ad-failed': NewsAdFailedEvent;
  }
}
