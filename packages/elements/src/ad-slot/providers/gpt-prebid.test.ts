import { expect } from '@open-wc/testing';
import { FakeGPT } from '../../../../testing/src/fake-gpt.js';
import { bid, fakePrebid, refusal, request, type Prebid } from '../../../../testing/src/prebid.js';
import { configure } from '../../core/settings.js';
import { GPTPrebidProvider } from './gpt-prebid.js';
import { AdUnreachableError, type Ad, type AdStage } from './provider.js';

let google: FakeGPT;
let prebid: Prebid | undefined;
let provider: GPTPrebidProvider;
let place: HTMLElement;
let warnings: unknown[][];
const { warn } = console;

const serve = (answer: Parameters<typeof fakePrebid>[0]) =>
  (prebid = fakePrebid(answer, (adId) => ({ adId, ad: '<p>Boats</p>' })));

function stage(): AdStage {
  return {
    slot: 'slot-1',
    place,
    frame({ html }: Ad) {
      place.append(Object.assign(document.createElement('b'), { title: html }));
      return Promise.resolve();
    },
    signal: AbortSignal.timeout(2000),
  };
}

async function ad(asked = request()): Promise<Ad | null> {
  return provider.render((await provider.request(asked))!, stage());
}

beforeEach(() => {
  configure({
    gpt: { network: '/1234', script: '/no-such-gpt.js' },
    prebid: { script: '/no-such-prebid.js', timeout: 50, bids: { '*': [{ bidder: 'local' }] } },
  });
  google = new FakeGPT();
  provider = new GPTPrebidProvider();
  place = document.createElement('div');
  place.id = 'slot-1';
  document.body.append(place);
  warnings = [];
  console.warn = (...said: unknown[]) => void warnings.push(said);
});
afterEach(() => {
  console.warn = warn;
  provider.destroy('slot-1');
  expect(google.left).to.equal(0);
  expect(google.mistakes).to.deep.equal([]);
  google.uninstall();
  prebid?.remove();
  prebid = undefined;
  place.remove();
});

describe('Prebid before Google', () => {
  it('holds the auction before Google is asked, which hears of the bids', async () => {
    google.install();
    const { auctions, targeted } = serve((auction) => {
      expect(google.slots, 'the slot is defined meanwhile').to.equal(1);
      expect(google.requests).to.have.length(0);
      return bid({ cpm: 1 })(auction);
    });
    await provider.prepare(AbortSignal.timeout(2000));
    expect(await ad()).to.deep.include({ width: 728, height: 90 });
    expect(auctions[0]!.adUnits[0]!.code).to.equal(google.last[0]!.id);
    expect(targeted).to.deep.equal(['slot-1']);
    expect(warnings).to.deep.equal([]);
  });

  it('holds another auction for a refresh, in the same slot', async () => {
    google.install();
    const { auctions, targeted } = serve(bid({ cpm: 1 }));
    await provider.prepare(AbortSignal.timeout(2000));
    await ad();
    const next = await provider.refresh(request({ trigger: 'time' }));
    await provider.render(next!, stage());
    expect(auctions).to.have.length(2);
    expect(targeted).to.deep.equal(['slot-1', 'slot-1']);
    expect(google.requests).to.have.length(2);
    expect(google.destroyed).to.equal(0);
  });

  for (const [what, begin] of [
    ['is blocked', () => undefined],
    ['never ends its auction', () => serve(() => new Promise(() => {}))],
    ['throws', () => serve(() => { throw new Error('no'); })], // prettier-ignore
    ['waits in a queue that nobody reads', () => Object.assign(globalThis, { pbjs: { que: [] } })],
    ['is rubbish', () => Object.assign(globalThis, { pbjs: 5 })],
  ] as const)
    it(`does not hold Google back when Prebid ${what}, and says so`, async () => {
      google.install();
      if (what.startsWith('waits')) configure({ prebid: { script: '' } });
      begin();
      await provider.prepare(AbortSignal.timeout(2000));
      expect(await ad()).to.deep.include({ width: 728, height: 90 });
      expect(google.requests).to.have.length(1);
      expect(warnings.map(([said]) => said)).to.deep.equal([
        '[broadsheet] ad unit "top" is asked for without Prebid\'s bids.',
      ]);
      if (!prebid) delete (globalThis as { pbjs?: unknown }).pbjs;
    });

  it('ends with the slot, and Google is not asked', async () => {
    google.install();
    serve(() => new Promise(() => {}));
    await provider.prepare(AbortSignal.timeout(2000));
    const left = new AbortController();
    const asked = refusal(provider.request(request({ signal: left.signal })));
    left.abort(new Error('gone'));
    expect((await asked).message).to.equal('gone');
    expect(google.slots + google.requests.length).to.equal(0);
    expect(warnings).to.deep.equal([]);
  });

  it('shows the best bid itself where Google is blocked', async () => {
    serve(bid({ cpm: 1 }));
    await provider.prepare(AbortSignal.timeout(2000));
    expect(await ad()).to.deep.include({ width: 728, html: '<p>Boats</p>' });
    const next = await provider.refresh(request({ trigger: 'time' }));
    await provider.render(next!, stage());
    expect(place.children).to.have.length(1);
    expect(prebid!.auctions).to.have.length(2);
    expect(prebid!.targeted).to.deep.equal([]);
  });

  it('says that Google is not there when both are blocked', async () => {
    const error = await refusal(provider.prepare(AbortSignal.timeout(2000)));
    expect(error).to.be.instanceOf(AdUnreachableError);
    expect(error.message).to.include('no-such-gpt.js');
  });
});
