/** Where ads come from. The slot knows this interface and no vendor. */
import type { AdSize } from '../sizes.html.js';

export interface AdRequest {
  /** The ad server's name for the place. */
  readonly unit: string;
  /** What the box can take, in CSS pixels, the widest first. A creative may be smaller, never larger. */
  readonly sizes: readonly AdSize[];
  /** Of the article around the slot; '' where none is. */
  readonly section: string;
  readonly articleId: string;
  /** BCP 47. */
  readonly language: string;
  /** Ends the request: time is up, or the slot left the page. */
  readonly signal: AbortSignal;
}

export interface Creative {
  /** Markup for the sandboxed frame; addresses in it are absolute. */
  readonly html: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** What is advertised, for screen readers. */
  readonly title?: string | undefined;
}

export interface AdProvider {
  /** The creative, or null where there is no ad. Rejects with a sentence for developers. */
  request(request: AdRequest): Promise<Creative | null>;
}

/** How the slot finds a provider: who will be asked is known before any of its code is loaded. */
export interface AdProviderEntry {
  /** The address that this provider asks, so that consent can be had first; undefined if it asks nobody. */
  asks(endpoint: string | undefined): string | undefined;
  load(endpoint: string | undefined): Promise<AdProvider>;
}
