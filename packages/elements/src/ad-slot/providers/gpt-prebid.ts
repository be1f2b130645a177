/** Header bidding before Google Ad Manager: the best bid competes there with what the paper has sold. */
import { GPTProvider } from './gpt.js';
import { auction, auctionTimeout } from './prebid-auction.js';
import { loadPrebid } from './prebid-library.js';
import { PrebidProvider } from './prebid.js';
import {
  AdUnreachableError,
  type Ad,
  type AdProvider,
  type AdRequest,
  type AdStage,
} from './provider.js';

/** What an auction may take beyond its own time limit, in milliseconds. */
const MARGIN = 500;

/**
 * Prebid cannot hold Google's ad back: what is blocked, hangs or fails is left out after the auction's time. Where
 * Google's library is blocked and Prebid is not, the best bid is the ad, as with the provider `prebid`.
 */
export class GPTPrebidProvider implements AdProvider {
  readonly #gpt = new GPTProvider();
  readonly #prebid = new PrebidProvider();
  /** Who draws. */
  #server: AdProvider = this.#gpt;

  async prepare(signal: AbortSignal): Promise<void> {
    const loading = this.#prebid.prepare(signal);
    // Whoever needs it asks again.
    loading.catch(() => undefined);
    try {
      await this.#gpt.prepare(signal);
    } catch (error) {
      if (!(error instanceof AdUnreachableError)) throw error;
      // With both blocked, the ad server is what is missed.
      await loading.catch(() => Promise.reject(error));
      this.#server = this.#prebid;
    }
  }

  async request(request: AdRequest): Promise<Ad | null> {
    if (this.#server === this.#prebid) return this.#prebid.request(request);
    const ad = await this.#gpt.request(request);
    await bid(request);
    return ad;
  }

  async refresh(request: AdRequest): Promise<Ad | null> {
    if (this.#server === this.#prebid) return this.#prebid.request(request);
    const ad = await this.#gpt.refresh(request);
    await bid(request);
    return ad;
  }

  render(ad: Ad, stage: AdStage): Promise<Ad | null> {
    // Google's library draws over the last ad by itself.
    if (this.#server === this.#prebid) stage.place.replaceChildren();
    return this.#server.render!(ad, stage);
  }

  destroy(slot: string): void {
    this.#gpt.destroy(slot);
  }
}

/** Holds an auction and tells Google's slot, which is defined and not asked for yet, its best bid. */
async function bid(request: AdRequest): Promise<void> {
  const { slot, unit, signal } = request;
  const limit = AbortSignal.any([signal, AbortSignal.timeout(auctionTimeout() + MARGIN)]);
  try {
    const prebid = await loadPrebid(limit);
    // Over the limit too: what has come by then counts, and what the last auction left goes.
    await auction(prebid, { ...request, signal: limit }).finally(() =>
      prebid.setTargetingForGPTAsync([slot]),
    );
  } catch (error) {
    signal.throwIfAborted();
    console.warn(`[broadsheet] ad unit "${unit}" is asked for without Prebid's bids.`, error);
  }
}
