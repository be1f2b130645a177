import { expect } from '@open-wc/testing';
import { giveConsent } from '../../core/consent.js';
import { configure } from '../../core/settings.js';
import type { Fill } from '../../../../testing/src/fake-gpt.js';
import {
  ad,
  close,
  fake,
  never,
  on,
  open,
  provider,
  refusal,
  source,
  turn,
} from '../../../../testing/src/gpt.js';
import { AdUnreachableError, type Ad, type AdRequest } from './provider.js';

describe('provider gpt', () => {
  beforeEach(open);
  afterEach(close);

  describe('the library', () => {
    beforeEach(() => fake.uninstall());

    it('is loaded from the address in the settings, and set up when it says that it is ready', async () => {
      configure({ gpt: { script: source('counting-script.js?gpt') } });
      const ready = provider.prepare(never);
      await turn();
      expect(window).to.have.nested.property('googletag.cmd').with.property('length');
      fake.install();
      await ready;
      expect(document.querySelectorAll('script[src$="?gpt"]').length).to.equal(1);
      expect(fake.page).to.deep.include({ singleRequest: true, disableInitialLoad: true });
      expect(fake.requests).to.deep.equal([]);
    });

    it('says that nobody answers, and can be asked again', async () => {
      expect(await refusal(provider.prepare(never))).to.be.instanceOf(AdUnreachableError);
      configure({ gpt: { script: source('counting-script.js?again') } });
      const ready = provider.prepare(never);
      fake.install();
      await ready;
    });

    it('that is a script of something else ends with the signal', async () => {
      configure({ gpt: { script: source('counting-script.js?rubbish') } });
      const time = new AbortController();
      const ready = refusal(provider.prepare(time.signal));
      await turn();
      time.abort(new Error('"gpt" did not answer within 3 s.'));
      expect((await ready).message).to.equal('"gpt" did not answer within 3 s.');
    });

    it('of an ad blocker is told from Google’s', async () => {
      fake.version = '';
      fake.install();
      const error = await refusal(provider.prepare(never));
      expect(error).to.be.instanceOf(AdUnreachableError);
      expect(error.message).to.match(/stand-in/);
    });

    it('that lacks its functions is named in a sentence', async () => {
      Object.assign(window, {
        googletag: { apiReady: true, cmd: { push: (f: () => void) => f() }, getVersion: () => '1' },
      });
      expect((await refusal(provider.prepare(never))).message).to.match(
        /^Google's library failed: .*setConfig/,
      );
    });
  });

  it('asks for exactly what is asked of it', async () => {
    const sizes = [[970, 250], [300, 250], 'fluid'] as const;
    const targeting = { tags: ['boats', 'tide'], tone: 'calm' };
    await ad('top', { unit: 'article-top', sizes, targeting, section: 'Opinion', articleId: 'a1' });
    const [{ path, sizes: asked, targeting: sent }] = fake.last as [(typeof fake.last)[0]];
    expect(path).to.equal('/1234/harbour/article-top');
    expect(asked).to.deep.equal(sizes);
    expect(sent).to.deep.equal({
      ...targeting,
      section: 'Opinion',
      article: 'a1',
      trigger: 'near',
    });
  });

  it('lets the page’s key-values win, but not over what made it ask', async () => {
    await ad('top', { section: 'Opinion', targeting: { section: 'Comment', trigger: 'user' } });
    expect(fake.last[0]!.targeting).to.deep.equal({ section: 'Comment', trigger: 'near' });
  });

  it('keeps the creative in its box', async () => {
    await ad('top');
    expect(fake.last[0]!.config).to.deep.equal({
      collapseDiv: 'DISABLED',
      adExpansion: { enabled: false },
      safeFrame: {
        forceSafeFrame: true,
        sandbox: true,
        allowOverlayExpansion: false,
        allowPushExpansion: false,
      },
    });
  });

  const line = { lineItem: '4567' };
  const outcomes: Partial<Record<Fill, Ad | null>> = {
    fills: { width: 300, height: 250, ...line },
    smaller: { width: 250, height: 230, ...line },
    larger: { width: 400, height: 350, ...line },
    backfill: { width: 300, height: 250, lineItem: undefined },
    doubleRender: { width: 300, height: 250, ...line },
    fluid: { fluid: true, ...line },
    pixel: null,
    empty: null,
  };
  for (const [fill, outcome] of Object.entries(outcomes))
    it(`${fill}: ${JSON.stringify(outcome)}`, async () => {
      fake.fill = fill as Fill;
      expect(await ad('top', { sizes: ['fluid', [300, 250]] })).to.deep.equal(outcome);
      expect(fake.listeners).to.equal(0);
    });

  it('takes no size of nothing where fluid was not asked for', async () => {
    fake.fill = 'fluid';
    expect(await ad('top')).to.equal(null);
  });

  it('names a size that is none', async () => {
    fake.fill = 'rubbish';
    expect((await refusal(ad('top'))).message).to.equal(
      'Google\'s library failed: an ad of the size "a large one".',
    );
    expect(fake.left).to.equal(0);
  });

  it('names the frame with the label of the box, or with what is advertised', async () => {
    await ad('top');
    const frame = () => document.querySelector<HTMLIFrameElement>('#top iframe')!;
    expect([frame().title, frame().ariaLabel]).to.deep.equal(['Anzeige', 'Anzeige']);
    await provider.render({ title: 'Boote' }, on('top'));
    expect(frame().title).to.equal('Boote');
  });

  it('asks once for slots that come in one turn', async () => {
    await Promise.all([ad('top'), ad('middle'), ad('end')]);
    expect(fake.requests.map(({ slots }) => slots.map(({ id }) => id))).to.deep.equal([
      ['top', 'middle', 'end'],
    ]);
    await ad('late');
    expect(fake.requests.length).to.equal(2);
  });

  describe('privacy', () => {
    const settings = async (privacy: Partial<AdRequest['privacy']> = {}) => {
      await ad('top', { privacy: { consent: 'granted', ...privacy } });
      return fake.requests.at(-1)!.privacy;
    };

    it('is told of what the reader and the page say, and again when it changes', async () => {
      const none = {
        restrictDataProcessing: false,
        nonPersonalizedAds: false,
        tagForAgeTreatment: 0,
      };
      expect(await settings()).to.deep.equal(none);
      expect(await settings({ optedOut: true })).to.deep.equal({
        ...none,
        restrictDataProcessing: true,
      });
      expect((await settings({ audience: 'child' })).tagForAgeTreatment).to.equal(1);
      expect((await settings({ audience: 'teen' })).tagForAgeTreatment).to.equal(2);
      expect(await settings()).to.deep.equal(none);
    });

    it('takes personalisation for refused until there is a yes', async () => {
      giveConsent({ personalisation: false });
      expect((await settings()).nonPersonalizedAds).to.equal(true);
      giveConsent({ personalisation: undefined! });
      expect((await settings()).nonPersonalizedAds).to.equal(true);
    });
  });

  it('takes the id of a slot that somebody left behind', async () => {
    googletag.defineSlot('/1/old', [300, 250], 'top')!.addService(googletag.pubads());
    expect(await ad('top')).to.deep.include({ width: 300 });
    expect([fake.slots, fake.destroyed]).to.deep.equal([1, 1]);
  });

  it('names a unit that the library does not take, and leaves the others alone', async () => {
    const [bad, good] = [refusal(ad('bad', { unit: 'a b"<' })), ad('good')];
    expect((await bad).message).to.equal(
      'Google\'s library failed: no slot for /1234/harbour/a b"<; expected /network/unit.',
    );
    expect(await good).to.deep.include({ width: 300 });
  });

  it('names the setting that is missing', async () => {
    configure({ gpt: { network: '' } });
    expect((await refusal(ad('top'))).message).to.match(/^gpt\.network is not set; expected/);
  });

  describe('a library that throws', () => {
    for (const name of ['pubads', 'defineSlot', 'display', 'refresh', 'addEventListener'])
      it(`in ${name}(): one sentence, and nothing is left`, async () => {
        fake.breaks = name;
        expect((await refusal(ad('top'))).message).to.equal(
          "Google's library failed: b is undefined.",
        );
        fake.breaks = undefined;
        await turn();
        expect(fake.left).to.equal(0);
        expect(await ad('top')).to.deep.include({ width: 300 });
      });

    it('something that is no error', async () => {
      fake.breaks = 'refresh';
      for (const [thrown, said] of [
        ['no', 'no'],
        [undefined, 'undefined'],
        [null, 'null'],
      ] as const) {
        fake.thrown = thrown;
        expect((await refusal(ad('top'))).message).to.equal(`Google's library failed: ${said}.`);
      }
    });

    it('when a slot is destroyed', async () => {
      await ad('top');
      fake.breaks = 'destroySlots';
      provider.destroy('top');
    });
  });

  it('one that hangs does not delay the other', async () => {
    fake.fills.set('slow', 'hangs');
    const attempt = new AbortController();
    const slow = refusal(ad('slow', { signal: attempt.signal }));
    expect(await ad('top')).to.deep.include({ width: 300 });
    attempt.abort(new Error('late'));
    expect((await slow).message).to.equal('late');
  });
});
