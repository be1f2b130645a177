/** As much of Prebid.js as a provider uses, by its documents, with the faults that the real one does not have at will. */
import type { AdRequest } from '../../elements/src/ad-slot/providers/provider.js';

export interface FakeBid {
  readonly cpm: number;
  readonly width?: number;
  readonly height?: number;
  readonly [more: string]: unknown;
}

interface AdUnit {
  readonly code: string;
  readonly mediaTypes: { readonly banner: { readonly sizes: readonly [number, number][] } };
  readonly bids: readonly object[];
  readonly ortb2Imp: {
    readonly ext: { readonly gpid: string; readonly data: Record<string, string | string[]> };
  };
}
export interface Auction {
  readonly adUnits: readonly AdUnit[];
  readonly timeout: number;
  readonly ortb2: {
    readonly site: object;
    readonly regs: { coppa?: 1; gpp?: string; gpp_sid?: number[]; ext: { gdpr?: 0 | 1 } };
    readonly user: { ext: { consent?: string } };
  };
}
type Answer = (auction: Auction) => unknown;

/** Every ad unit gets these bids, of its first size where they name none. */
export const bid =
  (...offers: FakeBid[]): Answer =>
  ({ adUnits }) => ({
    bids: Object.fromEntries(adUnits.map((unit) => [unit.code, { bids: offers.map((offer, n) => drawn(unit, offer, n)) }])), // prettier-ignore
  });

function drawn({ code, mediaTypes }: AdUnit, offer: FakeBid, n: number) {
  const [width, height] = mediaTypes.banner.sizes[0]!;
  return { adId: `${code}/${n}`, width, height, ad: '<p>Ad</p>', ...offer };
}

export type Prebid = ReturnType<typeof fakePrebid>;

/** Puts a Prebid into the page. `creatives` is what it says to frames that ask, by `adId`; null is no answer. */
export function fakePrebid(answer: Answer, creatives: (adId: string) => object | null | Error) {
  const heard = new Set<(failure: object) => void>();
  const fake = {
    auctions: [] as Auction[],
    configs: [] as object[],
    /** Codes of the ad units that Google's library was told the bids of. */
    targeted: [] as string[],
    /** Messages of frames, as they came. */
    messages: [] as { message: string; adId: string; [more: string]: unknown }[],
    listeners: heard,
    que: { push: (command: () => void) => command() },
    requestBids(auction: Auction): Promise<unknown> {
      fake.auctions.push(auction);
      return answer(auction) as Promise<unknown>;
    },
    setTargetingForGPTAsync: (codes: string[]) => void fake.targeted.push(...codes),
    setConfig: (config: object) => void fake.configs.push(config),
    onEvent: (_: string, listener: (failure: object) => void) => void heard.add(listener),
    offEvent: (_: string, listener: (failure: object) => void) => void heard.delete(listener),
    remove(): void {
      removeEventListener('message', hear);
      delete (globalThis as { pbjs?: unknown }).pbjs;
    },
  };
  const hear = ({ data, ports }: MessageEvent<unknown>) => {
    if (typeof data !== 'string' || !data.startsWith('{"message":"Prebid ')) return;
    const said = JSON.parse(data) as (typeof fake.messages)[number];
    fake.messages.push(said);
    if (said.message !== 'Prebid Request') return;
    const creative = creatives(said.adId);
    if (creative instanceof Error)
      for (const listener of heard) listener({ adId: said.adId, message: creative.message });
    else if (creative)
      ports[0]!.postMessage(JSON.stringify({ message: 'Prebid Response', ...creative }));
  };
  addEventListener('message', hear);
  (globalThis as { pbjs?: unknown }).pbjs = fake;
  return fake;
}

/** What a slot asks for; it gives up after two seconds. */
export function request(more: Partial<AdRequest> = {}): AdRequest {
  return {
    slot: 'slot-1',
    unit: 'top',
    sizes: [[728, 90], 'fluid', [320, 50]],
    targeting: { position: 'top', tags: ['boats', 'tide'] },
    section: 'Harbour',
    articleId: 'a1',
    language: 'pt-BR',
    trigger: 'near',
    privacy: { consent: 'granted' },
    signal: AbortSignal.timeout(2000),
    ...more,
  };
}

/** The error of work that has to fail. */
export async function refusal(work: Promise<unknown>): Promise<Error> {
  const error = await work.then(() => undefined, (error: Error) => error); // prettier-ignore
  if (!error) throw new Error('expected a rejection');
  return error;
}
