/** Auctions among the bidders that the settings name: slots that ask together share one. */
import { settings } from '../../core/settings.js';
import { batch } from './batch.js';
import type { Bid, Prebid } from './prebid-library.js';
import type { AdRequest } from './provider.js';
import { unless } from './script.js';
import type { Size } from '../sizes.html.js';

/** How long bidders have, in milliseconds. */
export const auctionTimeout = (): number => settings('prebid').timeout ?? 1500;

type Bids = Readonly<Record<string, { readonly bids?: readonly Bid[] }>>;

/** A slot in the auction that it waits for. */
interface Entry {
  readonly prebid: Prebid;
  readonly unit: object;
  /** First-party data, as JSON: it is of a whole auction. */
  readonly ortb2: string;
  resolve(bids: Promise<Bids | undefined>): void;
}

/**
 * The best bid for a slot, of a size that was asked for; null if there is none.
 * @throws Error if the settings name no bidder for the unit, or Prebid throws
 */
export async function auction(prebid: Prebid, request: AdRequest): Promise<Bid | null> {
  const { slot, signal } = request;
  const sizes = request.sizes.filter((size) => size !== 'fluid');
  if (sizes.length === 0) return null;
  const unit = adUnit(request, sizes);
  // A copy without what is undefined.
  const ortb2 = JSON.stringify(firstPartyData(request));
  const all = new Promise<Bids | undefined>((resolve) => enter({ prebid, unit, ortb2, resolve }));
  const { bids = [] } = (await unless(signal, all))?.[slot] ?? {};
  if (!Array.isArray(bids)) throw new Error(`Prebid has no list of bids for "${request.unit}".`);
  return best(bids, sizes);
}

/** One auction for each article that slots asked from. */
const enter = batch<Entry>((all) => {
  for (const ortb2 of new Set(all.map((entry) => entry.ortb2))) {
    const entries = all.filter((entry) => entry.ortb2 === ortb2);
    const bids = hold(entries);
    for (const { resolve } of entries) resolve(bids);
  }
});

async function hold(entries: readonly Entry[]): Promise<Bids | undefined> {
  const { prebid, ortb2: json } = entries[0]!;
  const ortb2 = JSON.parse(json) as ReturnType<typeof firstPartyData>;
  // Some bidders look there and not into the request.
  if (ortb2.regs.coppa) prebid.setConfig({ coppa: true });
  const adUnits = entries.map(({ unit }) => unit);
  const answer = await prebid.requestBids({ adUnits, timeout: auctionTimeout(), ortb2 });
  return answer?.bids;
}

/** https://docs.prebid.org/dev-docs/adunit-reference.html */
function adUnit({ slot, unit, targeting }: AdRequest, sizes: readonly Size[]): object {
  return {
    code: slot,
    mediaTypes: { banner: { sizes } },
    bids: bidders(unit),
    ortb2Imp: { ext: { gpid: unit, data: targeting } },
  };
}

/** Copies, since Prebid writes into them. */
function bidders(unit: string): object[] {
  const all: Record<string, unknown> = { __proto__: null, ...settings('prebid').bids };
  const bids = all[unit] ?? all['*'];
  if (!Array.isArray(bids) || !bids.every((bid) => typeof bid?.bidder === 'string'))
    throw new Error(
      `prebid.bids has for "${unit}" ${JSON.stringify(bids)}; expected [{"bidder", "params"}].`,
    );
  return structuredClone(bids);
}

/** In the terms of OpenRTB 2.6: https://docs.prebid.org/features/firstPartyData.html */
function firstPartyData({ section, articleId, language, privacy }: AdRequest) {
  const { gdprApplies, tcString, gppString, gppSections, audience } = privacy;
  return {
    site: {
      content: { id: articleId || undefined, language: language.split('-')[0] },
      ext: { data: { section: section || undefined } },
    },
    regs: {
      coppa: audience === 'child' ? 1 : undefined,
      gpp: gppString,
      gpp_sid: gppSections,
      ext: { gdpr: gdprApplies === undefined ? undefined : Number(gdprApplies) },
    },
    user: { ext: { consent: tcString } },
  };
}

/** Of what can be drawn in a frame. A bid with a renderer would write into the page itself. */
function best(offers: readonly (Bid | null)[], sizes: readonly Size[]): Bid | null {
  let found: Bid | null = null;
  for (const bid of offers) {
    if (!bid || !(bid.ad ?? bid.adUrl) || bid.renderer) continue;
    if (!sizes.some(([width, height]) => width === bid.width && height === bid.height)) continue;
    if (!(found && found.cpm >= bid.cpm)) found = bid;
  }
  return found;
}
