import { expect, waitUntil } from '@open-wc/testing';
import {
  complaints,
  fakeTCF,
  installTCF,
  installTCFStub,
  removePlatforms,
  tcData,
} from '../../../../testing/src/consent.js';
import type { Answer, ConsentSource, Purpose } from '../consent.js';
import { configure } from '../settings.js';
import { source } from './tcf.js';

const PURPOSES: Purpose[] = ['ads', 'embeds', 'measurement', 'personalisation'];
const all = (from: ConsentSource) => PURPOSES.map((purpose) => from.answer(purpose));
const every = (answer: Answer) => PURPOSES.map(() => answer);
/** The function on the window is asked in the next task at the latest. */
const asked = () => new Promise((resolve) => setTimeout(resolve));

async function listening(): Promise<ConsentSource> {
  const made = source();
  await asked();
  return made;
}

/** A platform that the test speaks for: `say(data)` is what every listener hears. */
function puppet() {
  const listeners: ((data: unknown, success: unknown) => void)[] = [];
  const commands: unknown[] = [];
  fakeTCF((command: unknown, version: unknown, hear: (typeof listeners)[0]) => {
    commands.push([command, version]);
    listeners.push(hear);
  });
  return {
    commands,
    say: (data: unknown, success: unknown = true) =>
      listeners.forEach((hear) => hear(data, success)),
  };
}

describe('consent by a TCF platform', () => {
  afterEach(() => {
    removePlatforms();
    configure({ consent: { vendors: '' } });
  });

  describe('the real one', () => {
    it('grants and refuses, and a change of mind is heard both ways', async () => {
      const tcf = installTCF({ granted: true });
      const made = await listening();
      expect(all(made)).to.deep.equal(every('granted'));
      expect(made.signals!()).to.deep.include({ gdprApplies: true, tcString: tcf.tcString });
      const heard: Answer[] = [];
      const stop = made.watch(() => heard.push(made.answer('ads')));
      tcf.change(false);
      expect(all(made)).to.deep.equal(every('refused'));
      expect(made.signals!().tcString).to.equal(tcf.tcString);
      tcf.change(true);
      stop();
      tcf.change(false);
      expect(heard).to.deep.equal(['refused', 'granted']);
    });

    it('is waited for behind its stub, and while its first dialog is open', async () => {
      installTCFStub();
      const made = await listening();
      expect(all(made)).to.deep.equal(every('unknown'));
      const tcf = installTCF({ granted: true });
      expect(all(made)).to.deep.equal(every('granted'));
      tcf.open();
      expect(all(made)).to.deep.equal(every('granted'));
      tcf.change(false);
      tcf.open();
      expect(all(made)).to.deep.equal(every('refused'));
    });

    it('says that nobody has to be asked, and takes it back', async () => {
      const tcf = installTCF({ granted: true });
      const made = await listening();
      tcf.platform.update(null);
      expect(all(made)).to.deep.equal(every('granted'));
      expect(made.signals!().gdprApplies).to.be.false;
      tcf.platform.update('', true);
      expect(all(made)).to.deep.equal(every('unknown'));
      tcf.change(false);
      expect(all(made)).to.deep.equal(every('refused'));
    });

    for (const [what, choices, expected] of [
      ['storage alone', { granted: [1] }, ['refused', 'granted', 'refused', 'refused']],
      ['storage and ads', { granted: [1, 2] }, ['granted', 'granted', 'refused', 'refused']],
      ['ads without storage', { granted: [2] }, ['refused', 'refused', 'refused', 'refused']],
      ['profiles', { granted: [3, 4] }, ['refused', 'refused', 'refused', 'granted']],
      ['measurement', { granted: [7, 8, 9] }, ['refused', 'refused', 'granted', 'refused']],
      [
        'legitimate interest',
        { granted: [1], interests: [2, 7, 8, 9] },
        ['granted', 'granted', 'granted', 'refused'],
      ],
      [
        'legitimate interest where the publisher wants consent',
        { granted: [1], interests: [2], restrictions: [[2, 755, 1]] },
        ['refused', 'granted', 'refused', 'refused'],
      ],
      [
        'consent where the publisher wants legitimate interest',
        { granted: [1, 2], restrictions: [[2, 755, 2]] },
        ['refused', 'granted', 'refused', 'refused'],
      ],
      [
        'a purpose that the publisher forbids',
        { granted: true, restrictions: [[2, 755, 0]] },
        ['refused', 'granted', 'granted', 'granted'],
      ],
      [
        'a vendor that the reader was not told of',
        { granted: true, vendors: [2, 755], disclosed: [2] },
        ['refused', 'granted', 'refused', 'refused'],
      ],
      [
        'a vendor that is not on the list',
        { granted: true, vendors: [2] },
        ['refused', 'granted', 'refused', 'refused'],
      ],
    ] as const) {
      it(`knows for vendor 755: ${what}`, async () => {
        configure({ consent: { vendors: '755' } });
        installTCF(choices);
        expect(all(await listening())).to.deep.equal(expected);
      });
    }

    it('needs each of several vendors', async () => {
      configure({ consent: { vendors: '755, 76' } });
      const tcf = installTCF({ granted: true, vendors: [755] });
      const made = await listening();
      expect(made.answer('ads')).to.equal('refused');
      tcf.change({ vendors: [76, 755] });
      expect(made.answer('ads')).to.equal('granted');
    });
  });

  describe('one that answers early', () => {
    for (const [what, more] of [
      ['without a string', { tcString: undefined }],
      ['with an empty string', { tcString: '' }],
      ['before it knows whether the law applies', { gdprApplies: undefined }],
      ['while it loads', { cmpStatus: 'loading', eventStatus: undefined }],
      ['while it loads, that the law does not apply', { cmpStatus: 'loading', gdprApplies: false }],
      ['with its dialog open', { eventStatus: 'cmpuishown' }],
    ] as const) {
      it(`${what} has not answered`, async () => {
        const { say, commands } = puppet();
        const made = await listening();
        const said = await complaints(() => say(tcData(more)));
        expect(all(made)).to.deep.equal(every('unknown'));
        expect(said).to.be.empty;
        say(tcData({ eventStatus: 'useractioncomplete' }));
        expect(all(made)).to.deep.equal(every('granted'));
        expect(commands).to.deep.equal([['addEventListener', 2]]);
      });
    }

    it('is believed that the law does not apply, until it says otherwise', async () => {
      const { say } = puppet();
      const made = await listening();
      say({ cmpStatus: 'loaded', eventStatus: 'tcloaded', gdprApplies: false });
      expect(all(made)).to.deep.equal(every('granted'));
      say(tcData({ eventStatus: 'cmpuishown' }));
      expect(all(made)).to.deep.equal(every('unknown'));
    });
  });

  describe('a broken one', () => {
    for (const [what, act, hint] of [
      ['success=false', [null, false], 'success false; expected an object and true'],
      ['data and no success', [tcData(), null], 'success null'],
      ['text', ['rubbish', true], '"rubbish"'],
      ['an object of something else', [{ foo: 1 }, true], 'cmpStatus undefined; expected stub'],
      ['an error', [tcData({ cmpStatus: 'error' }), true], 'cmpStatus "error"; expected loaded'],
      ['a law that half applies', [tcData({ gdprApplies: 1 }), true], 'expected true or false'],
      ['an unknown event', [tcData({ eventStatus: 'tcdone' }), true], 'eventStatus "tcdone"'],
      ['a string that is none', [tcData({ tcString: 5 }), true], 'tcString 5; expected a string'],
      ['no purposes', [tcData({ purpose: null }), true], 'purpose undefined'],
      ['no vendors', [tcData({ vendor: {} }), true], 'vendor undefined'],
      ['a segment cut off', [tcData({ tcString: 'CAAA.IF5w' }), true], 'disclosed vendors ends'],
    ] as const) {
      it(`${what} is named once, and all is unknown again`, async () => {
        const { say } = puppet();
        const made = await listening();
        say(tcData());
        const said = await complaints(() => {
          say(act[0], act[1]);
          say(act[0], act[1]);
        });
        expect(said).to.have.length(1);
        expect(said[0]).to.include('[broadsheet] consent by "tcf" is unknown').and.include(hint);
        expect(all(made)).to.deep.equal(every('unknown'));
        say(tcData());
        expect(all(made)).to.deep.equal(every('granted'));
      });
    }

    it('that throws is named', async () => {
      fakeTCF(() => {
        throw new Error('no platform today');
      });
      let made!: ConsentSource;
      const said = await complaints(async () => (made = await listening()));
      expect(said).to.have.length(1);
      expect(said[0]).to.include('no platform today');
      expect(all(made)).to.deep.equal(every('unknown'));
    });

    it('that never answers leaves all unknown', async () => {
      puppet();
      expect(all(await listening())).to.deep.equal(every('unknown'));
    });

    it('wrong vendors in the settings are named', async () => {
      configure({ consent: { vendors: '755, acme' } });
      installTCF({ granted: true });
      let made!: ConsentSource;
      const said = await complaints(async () => (made = await listening()));
      expect(said[0]).to.include('"consent.vendors" is "755, acme"; expected ids of TCF vendors');
      expect(made.answer('ads')).to.equal('unknown');
    });
  });

  describe('one that comes late', () => {
    it('is found', async () => {
      const made = await listening();
      expect(all(made)).to.deep.equal(every('unknown'));
      installTCF({ granted: true });
      await waitUntil(() => made.answer('ads') === 'granted');
    });

    it('is waited for less and less often, and its absence is said in the end', async () => {
      const { setTimeout: real } = window;
      const waits: number[] = [];
      window.setTimeout = ((call: (next: number) => void, wait: number, next: number) => {
        waits.push(wait);
        return real(call, 0, next);
      }) as never;
      try {
        const said = await complaints(async () => {
          source();
          for (let left = 100; left && waits.at(-1) !== 6400; left--)
            await new Promise((resolve) => real(resolve, 1));
          await new Promise((resolve) => real(resolve, 20));
        });
        expect(waits).to.deep.equal([50, 100, 200, 400, 800, 1600, 3200, 6400]);
        expect(said).to.have.length(1);
        expect(said[0]).to.include('window.__tcfapi is undefined and not a function');
      } finally {
        window.setTimeout = real;
      }
    });
  });

  it('passes on that the browser opts out', async () => {
    installTCF({ granted: true });
    const made = await listening();
    expect(made.signals!()).not.to.have.property('optedOut');
    Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
    try {
      expect(made.signals!().optedOut).to.be.true;
      expect(made.answer('ads')).to.equal('granted');
    } finally {
      delete (navigator as { globalPrivacyControl?: unknown }).globalPrivacyControl;
    }
  });
});
