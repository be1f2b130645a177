/** The paper's own build of Prebid.js in the page, and as much of its interface as the kit uses. */
import { settings } from '../../core/settings.js';
import { loadScript, unless } from './script.js';

/** A bid that came in an auction: https://docs.prebid.org/dev-docs/bidder-adaptor.html#interpreting-the-response */
export interface Bid {
  readonly adId: string;
  /** For a thousand views, in the currency that the page's Prebid is set to. */
  readonly cpm: number;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Markup, or the address of a document. */
  readonly ad?: string;
  readonly adUrl?: string;
  /** A script that draws the bid into the page itself, past any frame. */
  readonly renderer?: unknown;
  readonly dealId?: string;
  readonly meta?: { readonly advertiserDomains?: readonly string[] };
}

/** Prebid.js 9 or later: https://docs.prebid.org/dev-docs/publisher-api-reference.html */
export interface Prebid {
  readonly que: { push(command: () => void): void };
  requestBids(
    auction: object,
  ): Promise<{ bids?: Record<string, { bids: readonly Bid[] }> } | undefined>;
  setConfig(config: object): void;
  setTargetingForGPTAsync(codes: readonly string[]): void;
  onEvent(event: 'adRenderFailed', heard: (failure: RenderFailure) => unknown): void;
  offEvent(event: 'adRenderFailed', heard: (failure: RenderFailure) => unknown): void;
}

export interface RenderFailure {
  readonly adId?: string;
  readonly message?: string;
}

/** What stands at `window.pbjs` now, be it a page's queue that waits for the library. */
function prebid(): Partial<Prebid> | undefined {
  return (globalThis as { pbjs?: Partial<Prebid> }).pbjs;
}

/**
 * Prebid, ready to be asked. It is loaded if the page has not done so and the settings say from where; a page that has a
 * queue, `pbjs.que`, and no setting loads it by itself.
 * @throws Error if nobody will load it, or what was loaded is not Prebid
 * @throws AdUnreachableError if the script did not load
 */
export async function loadPrebid(signal: AbortSignal): Promise<Prebid> {
  const { script } = settings('prebid');
  if (!prebid()?.requestBids && script) await loadScript(script, signal);
  const found = prebid();
  if (found?.que?.push) await unless(signal, new Promise<void>((run) => found.que!.push(run)));
  if (!found?.requestBids)
    throw new Error(
      `window.pbjs is not Prebid.js; expected it in the page or at prebid.script, "${script ?? ''}".`,
    );
  return found as Prebid;
}
