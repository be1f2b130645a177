import { escape } from '../../core/html-text.js';
import { auction } from './prebid-auction.js';
import { loadPrebid, type Prebid, type RenderFailure } from './prebid-library.js';
import type { Ad, AdProvider, AdRequest, AdStage } from './provider.js';
import { unless } from './script.js';

/** What Prebid answers to a frame that asks for its creative, as far as it is used; prices are filled in. */
interface Creative {
  readonly ad?: string;
  readonly adUrl?: string;
}

/** The bid that won, by its name in Prebid. */
interface Won extends Ad {
  readonly adId: string;
}

/**
 * Header bidding without an ad server: the best bid of an auction by Prebid.js is the ad. It runs in the kit's frame,
 * and Prebid hears of it as of any creative in a frame of another origin, by messages:
 * https://github.com/prebid/Prebid.js/tree/master/creative
 *
 * There is nothing to destroy: ad units are given with each auction and not registered with Prebid.
 */
export class PrebidProvider implements AdProvider {
  async prepare(signal: AbortSignal): Promise<void> {
    await loadPrebid(signal);
  }

  async request(request: AdRequest): Promise<Won | null> {
    const bid = await auction(await loadPrebid(request.signal), request);
    if (!bid) return null;
    const { adId, width, height, meta, dealId } = bid;
    return { adId, width, height, title: meta?.advertiserDomains?.[0], lineItem: dealId };
  }

  async render(ad: Won, stage: AdStage): Promise<Ad> {
    const { adId } = ad;
    const { signal } = stage;
    const given = await creative(await loadPrebid(signal), adId, signal);
    try {
      const drawn = { ...ad, html: markup(given, ad) };
      await unless(signal, stage.frame(drawn));
      say(adId, 'Prebid Event', { event: 'adRenderSucceeded' });
      return drawn;
    } catch (error) {
      const { message } = error as Error;
      say(adId, 'Prebid Event', {
        event: 'adRenderFailed',
        info: { reason: 'exception', message },
      });
      throw error;
    }
  }
}

/** Asks as a frame does, by which the bid has won (`bidWon`). The answer comes at once, or `adRenderFailed`. */
async function creative(prebid: Prebid, adId: string, signal: AbortSignal): Promise<Creative> {
  const { port1, port2 } = new MessageChannel();
  let failed!: (failure: RenderFailure) => unknown;
  const answer = new Promise<string>((resolve, reject) => {
    failed = (failure) => failure.adId === adId && reject(new Error(`Prebid: ${failure.message}.`));
    prebid.onEvent('adRenderFailed', failed);
    port1.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    say(adId, 'Prebid Request', {}, [port2]);
  });
  try {
    return JSON.parse(await unless(signal, answer)) as Creative;
  } finally {
    prebid.offEvent('adRenderFailed', failed);
    port1.close();
  }
}

/** To this window, and to no other page that might have come in its place. */
function say(adId: string, message: string, more: object, ports?: MessagePort[]): void {
  postMessage(JSON.stringify({ message, adId, ...more }), '/', ports);
}

function markup({ ad, adUrl }: Creative, { width, height }: Ad): string {
  if (ad) return ad;
  if (!adUrl) throw new Error('Prebid gave an empty creative.');
  return `<iframe src="${escape(adUrl)}" width=${width} height=${height} frameborder=0></iframe>`;
}
