import { expect } from '@open-wc/testing';
import {
  bid,
  fakePrebid,
  refusal,
  request,
  type FakeBid,
  type Prebid,
} from '../../../../testing/src/prebid.js';
import { configure } from '../../core/settings.js';
import { PrebidProvider } from './prebid.js';
import type { Ad, AdStage } from './provider.js';

let prebid: Prebid | undefined;
const markup = (adId: string) => ({ adId, ad: '<p>Boats</p>' });

/** Bids for all units; a page with the fake's queue. */
function serve(
  answer: Parameters<typeof fakePrebid>[0],
  creatives: Parameters<typeof fakePrebid>[1] = markup,
) {
  prebid?.remove();
  return (prebid = fakePrebid(answer, creatives));
}

class Stage implements AdStage {
  readonly slot = 'slot-1';
  readonly place = document.createElement('div');
  readonly framed: Ad[] = [];
  constructor(
    readonly signal = AbortSignal.timeout(2000),
    private readonly outcome: () => Promise<void> = () => Promise.resolve(),
  ) {}
  frame(ad: Ad): Promise<void> {
    this.framed.push(ad);
    return this.outcome();
  }
}

/** Waits for a message to arrive, which takes a task. */
async function messages(count: number) {
  while (prebid!.messages.length < count) await new Promise((next) => setTimeout(next));
  return prebid!.messages;
}

async function won(...offers: FakeBid[]): Promise<Ad | null> {
  serve(bid(...offers));
  return new PrebidProvider().request(request());
}

beforeEach(() => {
  configure({ prebid: { script: '', bids: { '*': [{ bidder: 'local', params: { id: 1 } }] } } });
});
afterEach(() => {
  prebid?.remove();
  prebid = undefined;
});

describe('an auction by Prebid', () => {
  it('asks for the fixed sizes, the unit’s bidders and what is known of the page', async () => {
    const { auctions, configs } = serve(bid());
    const privacy = {
      consent: 'granted',
      gdprApplies: false,
      gppString: 'DBAA',
      gppSections: [7],
    } as const;
    configure({ prebid: { timeout: 900, bids: { '*': [], top: [{ bidder: 'local', params: { id: 2 } }] } } }); // prettier-ignore
    await new PrebidProvider().request(request({ privacy }));
    expect(auctions).to.deep.equal([
      {
        timeout: 900,
        adUnits: [
          {
            code: 'slot-1',
            mediaTypes: { banner: { sizes: [[728, 90], [320, 50]] } }, // prettier-ignore
            bids: [{ bidder: 'local', params: { id: 2 } }],
            ortb2Imp: {
              ext: { gpid: 'top', data: { position: 'top', tags: ['boats', 'tide'] } },
            },
          },
        ],
        ortb2: {
          site: { content: { id: 'a1', language: 'pt' }, ext: { data: { section: 'Harbour' } } },
          regs: { gpp: 'DBAA', gpp_sid: [7], ext: { gdpr: 0 } },
          user: { ext: {} },
        },
      },
    ]);
    expect(configs).to.deep.equal([]);
  });

  it('is one for slots that ask in one turn of the event loop, and another for another article', async () => {
    const { auctions } = serve(bid({ cpm: 1 }));
    const provider = new PrebidProvider();
    const ads = await Promise.all([
      provider.request(request()),
      Promise.resolve().then(() => provider.request(request({ slot: 'slot-2' }))),
      provider.request(request({ slot: 'slot-3', articleId: 'a2' })),
    ]);
    expect(ads.every((ad) => ad?.width === 728)).to.be.true;
    const codes = auctions.map(({ adUnits }) => adUnits.map(({ code }) => code));
    expect(codes).to.deep.equal([['slot-1', 'slot-2'], ['slot-3']]);
    await provider.request(request());
    expect(auctions).to.have.length(3);
  });

  it('says that the page is for children, in both places where bidders look', async () => {
    const { auctions, configs } = serve(bid());
    await new PrebidProvider().request(request({ privacy: { consent: 'granted', audience: 'child' } })); // prettier-ignore
    expect(auctions[0]!.ortb2.regs).to.deep.include({ coppa: 1 });
    expect(configs).to.deep.equal([{ coppa: true }]);
  });

  it('gives the dearest bid of a size that was asked for, with its advertiser and deal', async () => {
    const best = { cpm: 3, dealId: 'd1', meta: { advertiserDomains: ['boats.example'] } };
    expect(await won({ cpm: 2 }, best, { cpm: 2.5 }, { cpm: 9, width: 970, height: 250 })).to.deep.equal({ adId: 'slot-1/1', width: 728, height: 90, title: 'boats.example', lineItem: 'd1' }); // prettier-ignore
  });

  it('gives nothing for bids that no frame could show', async () => {
    expect(await won({ cpm: 9, renderer: { url: '/x.js' } })).to.equal(null);
    expect(await won({ cpm: 9, ad: undefined })).to.equal(null);
    expect(await won({ cpm: 9, width: 728.5 })).to.equal(null);
    expect(await won()).to.equal(null);
    serve(() => Promise.resolve({}));
    expect(await new PrebidProvider().request(request())).to.equal(null);
  });

  it('is not held for fluid alone', async () => {
    const { auctions } = serve(bid({ cpm: 1 }));
    expect(await new PrebidProvider().request(request({ sizes: ['fluid'] }))).to.equal(null);
    expect(auctions).to.deep.equal([]);
  });

  it('leaves the settings as they are, whatever Prebid writes into its ad units', async () => {
    serve(({ adUnits }) => {
      Object.assign(adUnits[0]!.bids[0]!, { bidder: 'changed' });
      return { bids: {} };
    });
    const provider = new PrebidProvider();
    await provider.request(request());
    const { auctions } = serve(bid());
    await provider.request(request());
    expect(auctions[0]!.adUnits[0]!.bids).to.deep.equal([{ bidder: 'local', params: { id: 1 } }]);
  });
});

describe('a creative of Prebid', () => {
  it('goes into the frame as Prebid gives it, which hears of its winning and its rendering', async () => {
    serve(bid({ cpm: 1 }));
    const provider = new PrebidProvider();
    const stage = new Stage();
    const ad = await provider.render((await provider.request(request()))!, stage);
    expect(ad.html).to.equal('<p>Boats</p>');
    expect(stage.framed).to.deep.equal([ad]);
    const adId = 'slot-1/0';
    expect(await messages(2)).to.deep.equal([
      { message: 'Prebid Request', adId },
      { message: 'Prebid Event', adId, event: 'adRenderSucceeded' },
    ]);
    expect(prebid!.listeners.size).to.equal(0);
  });

  it('of an address is a frame in the frame, and its address stays an address', async () => {
    const adUrl = 'https://ads.example/?a="><script>';
    serve(bid({ cpm: 1, ad: undefined, adUrl }), () => ({ adUrl }));
    const provider = new PrebidProvider();
    const stage = new Stage();
    await provider.render((await provider.request(request()))!, stage);
    const inner = new DOMParser().parseFromString(stage.framed[0]!.html!, 'text/html');
    const frame = inner.querySelector('iframe')!;
    expect(inner.body.children).to.have.length(1);
    expect(frame.getAttribute('src')).to.equal(adUrl);
    expect([frame.width, frame.height]).to.deep.equal(['728', '90']);
  });

  for (const [what, creatives, stage, error, event] of [
    ['that Prebid cannot give', () => new Error('Cannot find ad'), () => new Stage(), 'Prebid: Cannot find ad.', undefined], // prettier-ignore
    ['with nothing in it', () => ({}), () => new Stage(), 'Prebid gave an empty creative.', 'adRenderFailed'], // prettier-ignore
    ['that the frame does not take', markup, () => new Stage(undefined, () => Promise.reject(new Error('no frame'))), 'no frame', 'adRenderFailed'], // prettier-ignore
    ['whose frame hangs until the slot gives up', markup, () => new Stage(AbortSignal.timeout(50), () => new Promise(() => {})), 'timed out', 'adRenderFailed'], // prettier-ignore
    ['that Prebid never gives', () => null, () => new Stage(AbortSignal.timeout(50)), 'timed out', undefined], // prettier-ignore
  ] as const) {
    it(`${what} is an error, and Prebid knows`, async () => {
      serve(bid({ cpm: 1 }), creatives);
      const provider = new PrebidProvider();
      const ad = (await provider.request(request()))!;
      expect((await refusal(provider.render(ad, stage()))).message).to.include(error);
      const said = await messages(event ? 2 : 1);
      expect(said[1]?.event).to.equal(event);
      expect(prebid!.listeners.size).to.equal(0);
    });
  }
});
