import { expect } from '@open-wc/testing';
import { bid, fakePrebid, refusal, request, type Prebid } from '../../../../testing/src/prebid.js';
import { configure } from '../../core/settings.js';
import { PrebidProvider } from './prebid.js';
import { AdUnreachableError } from './provider.js';

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

beforeEach(() => {
  configure({ prebid: { script: '', bids: { '*': [{ bidder: 'local', params: { id: 1 } }] } } });
});
afterEach(() => {
  prebid?.remove();
  prebid = undefined;
});

describe('a Prebid that fails', () => {
  const provider = new PrebidProvider();
  const soon = () => request({ signal: AbortSignal.timeout(50) });

  it('is not there and nobody will load it', async () => {
    expect((await refusal(provider.prepare(AbortSignal.timeout(500)))).message).to.equal(
      'window.pbjs is not Prebid.js; expected it in the page or at prebid.script, "".',
    );
  });

  it('is blocked', async () => {
    configure({ prebid: { script: '/no-such-prebid.js' } });
    const error = await refusal(provider.prepare(AbortSignal.timeout(2000)));
    expect(error).to.be.instanceOf(AdUnreachableError);
  });

  it('is another script', async () => {
    const script = new URL('../../../../testing/src/counting-script.js?prebid', import.meta.url)
      .href;
    configure({ prebid: { script } });
    const error = await refusal(provider.prepare(AbortSignal.timeout(2000)));
    expect(error.message).to.equal(
      `window.pbjs is not Prebid.js; expected it in the page or at prebid.script, "${script}".`,
    );
  });

  it('is rubbish', async () => {
    for (const rubbish of [
      5,
      'pbjs',
      { que: 'x' },
      { que: { push: (run: () => void) => run() } },
    ]) {
      // prettier-ignore
      (globalThis as { pbjs?: unknown }).pbjs = rubbish;
      const { message } = await refusal(provider.request(soon()));
      expect(message).to.match(/^window\.pbjs is not Prebid\.js; /);
    }
    delete (globalThis as { pbjs?: unknown }).pbjs;
  });

  it('is loaded by the page, which never does', async () => {
    (globalThis as { pbjs?: unknown }).pbjs = { que: [] };
    expect((await refusal(provider.request(soon()))).name).to.equal('TimeoutError');
    delete (globalThis as { pbjs?: unknown }).pbjs;
  });

  it('never ends its auction', async () => {
    serve(() => new Promise(() => {}));
    expect((await refusal(provider.request(soon()))).name).to.equal('TimeoutError');
  });

  it('throws or rejects, once for each slot of the auction, and the next auction is well', async () => {
    let unhandled = 0;
    const count = () => unhandled++;
    addEventListener('unhandledrejection', count);
    for (const fail of [
      () => Promise.reject(new Error('no bidders')),
      () => {
        throw new Error('no bidders');
      },
    ]) {
      serve(fail);
      const gone = new AbortController();
      const slots = [request(), request({ slot: 'slot-2' }), request({ slot: 'slot-3', signal: gone.signal })]; // prettier-ignore
      const refusals = slots.map((slot) => refusal(provider.request(slot)));
      gone.abort(new Error('gone'));
      const said = (await Promise.all(refusals)).map(({ message }) => message);
      expect(said).to.deep.equal(['no bidders', 'no bidders', 'gone']);
    }
    serve(bid({ cpm: 1 }));
    expect(await provider.request(request())).to.deep.include({ width: 728 });
    await new Promise((next) => setTimeout(next, 20));
    removeEventListener('unhandledrejection', count);
    expect(unhandled).to.equal(0);
  });

  it('has bids in the settings that are none: that slot’s error alone', async () => {
    const { auctions } = serve(bid({ cpm: 1 }));
    for (const bids of [{}, { '*': {} }, { '*': [5] }, { '*': [{ bidder: 5 }] }, { '*': [null] }]) {
      configure({ prebid: { bids: { ...bids, side: [{ bidder: 'local' }] } } });
      const [error, side] = await Promise.all([
        refusal(provider.request(request())),
        provider.request(request({ slot: 'slot-2', unit: 'side' })),
      ]);
      expect(error.message).to.match(/^prebid\.bids has for "top" /);
      expect(error.message).to.include('expected [{"bidder", "params"}]');
      expect(side).to.deep.include({ width: 728 });
      expect(auctions.at(-1)!.adUnits).to.have.length(1);
    }
  });

  it('answers with rubbish', async () => {
    for (const rubbish of [
      undefined,
      null,
      5,
      {},
      { bids: 5 },
      { bids: { 'slot-1': { bids: [null, 5, {}] } } },
    ]) {
      // prettier-ignore
      serve(() => rubbish);
      expect(await provider.request(request()), JSON.stringify(rubbish)).to.equal(null);
    }
    serve(() => ({ bids: { 'slot-1': { bids: 5 }, 'slot-2': { bids: [] } } }));
    const [error, other] = await Promise.all([
      refusal(provider.request(request())),
      provider.request(request({ slot: 'slot-2' })),
    ]);
    expect(error.message).to.equal('Prebid has no list of bids for "top".');
    expect(other).to.equal(null);
  });
});
