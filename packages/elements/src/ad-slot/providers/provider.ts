/** Where ads come from. The slot knows this interface and no vendor. */
import type { Answer, ConsentSignals } from '../../core/consent.js';
import type { AdSize } from '../sizes.html.js';

/** Why an ad is asked for: the slot came near, its time is up, its container crossed a size boundary. */
export type AdTrigger = 'near' | 'time' | 'resize';

/** Key-values for the ad server. */
export type Targeting = Readonly<Record<string, string | readonly string[]>>;

/** What the reader agreed to and what the law asks for; for a provider to pass on. */
export interface AdPrivacy extends ConsentSignals {
  readonly consent: Answer;
  /** The page is directed at children or teenagers (setting `ads.audience`). */
  readonly audience?: 'child' | 'teen' | undefined;
}

export interface AdRequest {
  /** Unique in the page, and the same as long as the slot is: the id of the place that `render` draws into. */
  readonly slot: string;
  /** The ad server's name for the place. */
  readonly unit: string;
  /** What the box can take, the widest first. A creative may be smaller, never larger. */
  readonly sizes: readonly AdSize[];
  /** Of the page and the slot; the slot's win. */
  readonly targeting: Targeting;
  /** Of the article around the slot; '' where none is. */
  readonly section: string;
  readonly articleId: string;
  /** BCP 47. */
  readonly language: string;
  readonly trigger: AdTrigger;
  readonly privacy: AdPrivacy;
  /** Ends the request: time is up, or the slot left the page. */
  readonly signal: AbortSignal;
}

/** What a provider has for a slot. */
export interface Ad {
  /** Markup for the kit's sandboxed frame; addresses in it are absolute. Left out where `render` draws something else. */
  readonly html?: string | undefined;
  /** CSS pixels. Both are left out where they are known only once the ad is drawn. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** As wide as the box, and as tall as its words need. */
  readonly fluid?: boolean | undefined;
  /** What is advertised, for screen readers. */
  readonly title?: string | undefined;
  /** `false` where this ad must stay: it is not replaced by time. */
  readonly refresh?: boolean | undefined;
  /** The ad server's name for what was sold; settings can exclude it from refreshing. */
  readonly lineItem?: string | undefined;
}

/** Where an ad is drawn. */
export interface AdStage {
  readonly slot: string;
  /** In the page's own tree, unique id `slot`. It cannot grow the box and is not shown until the ad is accepted. */
  readonly place: HTMLElement;
  /** Puts markup into the kit's sandboxed frame within the place. Resolves when the frame has taken it. */
  frame(ad: Ad): Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * A source of ads for all slots of the page. Only `request` is needed. Whatever it throws or rejects with is a sentence
 * for developers, and ends in the slot's house content.
 */
export interface AdProvider {
  /** Once, before the first request: the time and place to load a vendor's library. */
  prepare?(signal: AbortSignal): Promise<void>;
  /** The ad, or null where there is none. */
  request(request: AdRequest): Promise<Ad | null>;
  /**
   * Draws the ad. Resolves when it stands, with what is known of it then; null if it turned out that there is none.
   * Without this method its `html` goes into the kit's frame.
   */
  render?(ad: Ad, stage: AdStage): Promise<Ad | null>;
  /** Another ad for a slot that keeps its place: `render` draws over the old one. Without it, a new place and `request`. */
  refresh?(request: AdRequest): Promise<Ad | null>;
  /** The slot's ad is gone or unwanted: the provider forgets the slot and all that belongs to it. */
  destroy?(slot: string): void;
}

/** How the slot finds a provider: who will be asked is known before any of its code is loaded. */
export interface AdProviderEntry {
  /** The address that this provider asks, so that consent can be had first; undefined if it asks nobody. */
  asks(endpoint: string | undefined): string | undefined;
  /** Called for every request of a slot; gives the same provider for the same endpoint. */
  load(endpoint: string | undefined): Promise<AdProvider>;
}

/** Nobody answered at the address: an ad blocker, a filter, or no network. */
export class AdUnreachableError extends Error {
  override readonly name = 'AdUnreachableError';
}
