import { expect } from '@open-wc/testing';
import { Sections } from '@iabgpp/cmpapi';
import {
  complaints,
  fakeGPP,
  installGPP,
  removePlatforms,
  tcStringOf,
} from '../../../../testing/src/consent.js';
import type { Answer, ConsentSource, Purpose } from '../consent.js';
import { configure } from '../settings.js';
import { source } from './gpp.js';

const PURPOSES: Purpose[] = ['ads', 'embeds', 'measurement', 'personalisation'];
const all = (from: ConsentSource) => PURPOSES.map((purpose) => from.answer(purpose));
const every = (answer: Answer) => PURPOSES.map(() => answer);
const OPTED_OUT: Answer[] = ['granted', 'granted', 'refused', 'refused'];

async function listening(): Promise<ConsentSource> {
  const made = source();
  await new Promise((resolve) => setTimeout(resolve));
  return made;
}

const flags = (...ids: number[]) => Array.from({ length: 24 }, (_, i) => ids.includes(i + 1));

/** A platform that says one thing. */
function fake(ping: unknown, event: object = { eventName: 'signalStatus' }, success = true) {
  fakeGPP((_: unknown, hear: (event: unknown, success: unknown) => void) =>
    hear({ ...event, pingData: ping }, success),
  );
}

const ready = (more: object) => ({
  cmpStatus: 'loaded',
  signalStatus: 'ready',
  applicableSections: [7],
  sectionList: [7],
  gppString: 'DBABLA~BVQqAAAAAgA.QA',
  parsedSections: { usnat: { SaleOptOut: 2 } },
  ...more,
});

describe('consent by a GPP platform', () => {
  afterEach(() => {
    removePlatforms();
    configure({ consent: { vendors: '' } });
  });

  it('is unknown until its signal is ready, and again while the reader changes their mind', async () => {
    const gpp = installGPP();
    const made = await listening();
    expect(all(made)).to.deep.equal(every('unknown'));
    expect(made.signals!()).to.deep.equal({});
    const heard: Answer[] = [];
    made.watch(() => heard.push(made.answer('personalisation')));
    gpp.say([7], { usnat: { SaleOptOut: 2 } });
    gpp.say([7], { usnat: { SaleOptOut: 1 } });
    gpp.say([7], { usnat: { SaleOptOut: 2 } });
    expect(heard.filter((answer) => answer !== 'unknown')).to.deep.equal([
      'granted',
      'refused',
      'granted',
    ]);
    gpp.platform.setSignalStatus('not ready' as never);
    expect(all(made)).to.deep.equal(every('unknown'));
  });

  for (const none of [[], [-1]]) {
    it(`grants all where no section applies: [${none}]`, async () => {
      const gpp = installGPP();
      gpp.say(none);
      const made = await listening();
      expect(all(made)).to.deep.equal(every('granted'));
      expect(made.signals!()).to.deep.include({ gdprApplies: false, optedOut: false });
    });
  }

  it('passes its string on', async () => {
    const gpp = installGPP();
    gpp.say([8], { usca: { SaleOptOut: 1 } });
    expect((await listening()).signals!()).to.deep.equal({
      gppString: gpp.platform.getGppString(),
      gppSections: [8],
      gdprApplies: false,
      optedOut: true,
    });
  });

  for (const [id, name] of Sections.SECTION_ID_NAME_MAP) {
    if (id < 7) continue;
    it(`hears an opt-out of sale in section ${id}, ${name}`, async () => {
      const gpp = installGPP();
      gpp.say([id], { [name]: { SaleOptOut: 2 } });
      const made = await listening();
      expect(all(made)).to.deep.equal(every('granted'));
      gpp.say([id], { [name]: { SaleOptOut: 1 } });
      expect(all(made)).to.deep.equal(OPTED_OUT);
    });
  }

  for (const [name, id, field, value] of [
    ['usnat', 7, 'SharingOptOut', 1],
    ['usnat', 7, 'TargetedAdvertisingOptOut', 1],
    ['usnat', 7, 'Gpc', true],
    ['usca', 8, 'SharingOptOut', 1],
    ['usca', 8, 'Gpc', true],
    ['usva', 9, 'TargetedAdvertisingOptOut', 1],
    ['uspv1', 6, 'OptOutSale', 'Y'],
  ] as const) {
    it(`hears ${name}.${field}`, async () => {
      installGPP().say([id], { [name]: { [field]: value } });
      const made = await listening();
      expect(all(made)).to.deep.equal(OPTED_OUT);
      expect(made.signals!().optedOut).to.be.true;
    });
  }

  it('reads the older string whatever else it says', async () => {
    const gpp = installGPP();
    for (const sale of ['N', '-']) {
      gpp.say([6], { uspv1: { OptOutSale: sale } });
      expect(all(await listening())).to.deep.equal(every('granted'));
    }
  });

  it('takes the browser’s own opt-out for one where opting out is the law', async () => {
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    try {
      installGPP().say([7], { usnat: { SaleOptOut: 2 } });
      const made = await listening();
      expect(all(made)).to.deep.equal(OPTED_OUT);
      expect(made.signals!().optedOut).to.be.true;
    } finally {
      delete (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl;
    }
  });

  describe('in Europe and Canada', () => {
    beforeEach(() => configure({ consent: { vendors: '755' } }));

    it('follows the rules of TCF, and finds the string', async () => {
      const gpp = installGPP();
      const tcString = tcStringOf({ granted: true });
      gpp.platform.setSectionString('tcfeuv2', tcString);
      gpp.say([2]);
      const made = await listening();
      expect(all(made)).to.deep.equal(every('granted'));
      expect(made.signals!()).to.deep.include({ gdprApplies: true, gppSections: [2] });
      expect(made.signals!().tcString).to.equal(gpp.platform.getSectionString('tcfeuv2'));
      gpp.platform.setSectionString('tcfeuv2', tcStringOf({ granted: [1, 2] }));
      gpp.say([2]);
      expect(all(made)).to.deep.equal(['granted', 'granted', 'refused', 'refused']);
      gpp.platform.setSectionString('tcfeuv2', tcStringOf({ granted: false }));
      gpp.say([2]);
      expect(all(made)).to.deep.equal(every('refused'));
    });

    for (const [what, choices] of [
      ['does not disclose', { granted: true, vendors: [2, 755], disclosed: [2] }],
      ['does not list', { granted: true, vendors: [2] }],
      ['restricts', { granted: [1], interests: [2], restrictions: [[2, 755, 1]] }],
    ] as const) {
      it(`refuses ads for a vendor that the string ${what}`, async () => {
        const gpp = installGPP();
        gpp.platform.setSectionString('tcfeuv2', tcStringOf(choices));
        gpp.say([2]);
        const made = await listening();
        expect(made.answer('ads')).to.equal('refused');
        expect(made.answer('embeds')).to.equal('granted');
      });
    }

    it('takes implied consent in Canada, for profiles too', async () => {
      const gpp = installGPP();
      const vendors = { VendorExpressConsent: [2], VendorImpliedConsent: [755] };
      gpp.say([5], {
        tcfcav1: { ...vendors, PurposesImpliedConsent: flags(1, 2, 3, 4, 7, 8, 9) },
      });
      const made = await listening();
      expect(all(made)).to.deep.equal(every('granted'));
      gpp.say([5], {
        tcfcav1: { PurposesImpliedConsent: flags(), PurposesExpressConsent: flags(1, 2) },
      });
      expect(all(made)).to.deep.equal(['refused', 'granted', 'refused', 'refused']);
      gpp.say([5], { tcfcav1: { VendorExpressConsent: [755] } });
      expect(all(made)).to.deep.equal(['granted', 'granted', 'refused', 'refused']);
      gpp.say([5], { tcfcav1: { DisclosedVendors: [2] } });
      expect(made.answer('ads')).to.equal('refused');
    });
  });

  it('refuses what either of two sections refuses', async () => {
    installGPP().say([6, 8], { uspv1: { OptOutSale: 'N' }, usca: { SaleOptOut: 1 } });
    expect(all(await listening())).to.deep.equal(OPTED_OUT);
  });

  it('reads sections that are lists of segments, and newer states by their names', async () => {
    fake(
      ready({
        applicableSections: [40],
        supportedAPIs: ['7:usnat', '40:uszz'],
        parsedSections: { uszz: [{ SaleOptOut: 2 }, { Gpc: true }] },
      }),
    );
    expect(all(await listening())).to.deep.equal(OPTED_OUT);
  });

  for (const [what, ping, hint] of [
    ['nothing', undefined, 'pingData.signalStatus undefined'],
    ['rubbish', { foo: 1 }, 'expected "ready" or "not ready"'],
    ['an error', ready({ cmpStatus: 'error' }), 'cmpStatus "error"'],
    ['no sections', ready({ applicableSections: undefined }), 'expected a list of numbers'],
    ['sections of text', ready({ applicableSections: ['7'] }), 'expected a list of numbers'],
    ['a section nobody knows', ready({ applicableSections: [0] }), 'applicableSections 0'],
    ['a section without its fields', ready({ parsedSections: {} }), 'usnat undefined'],
    ['other fields', ready({ parsedSections: { usnat: {} } }), 'SaleOptOut undefined'],
    [
      'an older string of nonsense',
      ready({ applicableSections: [6], parsedSections: { uspv1: { OptOutSale: 'x' } } }),
      'OptOutSale "x"',
    ],
    [
      'a European section without purposes',
      ready({ applicableSections: [2], parsedSections: { tcfeuv2: {} } }),
      'PurposeConsents undefined; expected a list',
    ],
  ] as const) {
    it(`that answers with ${what} is named, and leaves all unknown`, async () => {
      fake(ping);
      let made!: ConsentSource;
      const said = await complaints(async () => (made = await listening()));
      expect(said).to.have.length(1);
      expect(said[0]).to.include('consent by "gpp" is unknown').and.include(hint);
      expect(all(made)).to.deep.equal(every('unknown'));
    });
  }

  for (const [what, install, hint] of [
    ['reports an error', () => fake(ready({}), { eventName: 'error', data: 'no' }), '"no"'],
    ['fails', () => fake(ready({}), {}, false), 'success false'],
    [
      'throws',
      () =>
        fakeGPP(() => {
          throw new Error('no platform today');
        }),
      'no platform today',
    ],
  ] as const) {
    it(`that ${what} is named, and leaves all unknown`, async () => {
      install();
      let made!: ConsentSource;
      const said = await complaints(async () => (made = await listening()));
      expect(said.join()).to.include(hint);
      expect(all(made)).to.deep.equal(every('unknown'));
    });
  }
});
