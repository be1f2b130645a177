/** The suite for all providers, on Prebid's documents: the real library cannot be made to fail at will. */
import { fakePrebid, type Auction, type Prebid } from '../../../../testing/src/prebid.js';
import { configure } from '../../core/settings.js';
import { adProviderChecks, type AdAsked, type AdServerMode } from './conformance.js';
import { PrebidProvider } from './prebid.js';

type Unit = Auction['adUnits'][number];
let prebid: Prebid | undefined;
let now: AdServerMode;
const modes = new Map<string, AdServerMode>();
const modeOf = (unit: Unit) => modes.get(unit.ortb2Imp.ext.gpid) ?? now;

/** Prebid waits for all bidders of an auction, but never longer than its time. */
function answer({ adUnits }: Auction): unknown {
  if (adUnits.every((unit) => modeOf(unit) === 'hangs')) return new Promise(() => {});
  if (adUnits.every((unit) => modeOf(unit) === 'throws')) throw new Error('No bidders here.');
  const bids = adUnits.map((unit) => [unit.code, { bids: bidsFor(unit) }] as const);
  return Promise.resolve({ bids: Object.fromEntries(bids) });
}

function bidsFor(unit: Unit): unknown {
  const [width, height] = unit.mediaTypes.banner.sizes[0]!;
  if (modeOf(unit) === 'rubbish') return 5;
  return modeOf(unit) === 'fills'
    ? [{ adId: unit.code, cpm: 1, width, height, ad: '<p>Ad</p>' }]
    : [];
}

function asked(): AdAsked[] {
  return (prebid?.auctions ?? []).flatMap(({ adUnits, ortb2 }) =>
    adUnits.map(({ mediaTypes, ortb2Imp: { ext } }) => ({
      unit: ext.gpid,
      sizes: mediaTypes.banner.sizes,
      targeting: ext.data,
      privacy: {
        tcString: ortb2.user.ext.consent!,
        gdprApplies: ortb2.regs.ext.gdpr === 1,
        gppString: ortb2.regs.gpp!,
        gppSections: ortb2.regs.gpp_sid!,
      },
    })),
  );
}

describe('provider prebid', () => {
  const checks = adProviderChecks({
    begin(mode) {
      now = mode;
      modes.clear();
      configure({ prebid: { script: '/no-such-prebid.js', bids: { '*': [{ bidder: 'local' }] } } });
      prebid =
        mode === 'blocked' ? undefined : fakePrebid(answer, (adId) => ({ adId, ad: '<p>Ad</p>' }));
      return {
        asks: () => 'https://prebid.org',
        load: () => Promise.resolve(new PrebidProvider()),
      };
    },
    mode: (unit, mode) => void modes.set(unit, mode),
    asked,
    left: () => prebid?.listeners.size ?? 0,
    passesOn: ['tcString', 'gdprApplies', 'gppString', 'gppSections'],
    end: () => prebid?.remove(),
    fluid: false,
  });
  for (const check of checks) it(check.name, () => check.run());
});
