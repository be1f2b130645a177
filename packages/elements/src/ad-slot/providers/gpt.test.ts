import { expect } from '@open-wc/testing';
import { giveConsent } from '../../core/consent.js';
import { configure } from '../../core/settings.js';
import { FakeGPT, type Fill } from '../../../../testing/src/fake-gpt.js';
import { GPTProvider } from './gpt.js';
import { AdUnreachableError, type Ad, type AdRequest, type AdStage } from './provider.js';

const never = new AbortController().signal;
const source = (file: string) => new URL(`../../../../testing/src/${file}`, import.meta.url).href;

let fake: FakeGPT;
let provider: GPTProvider;
let box: HTMLElement;

function place(slot: string): HTMLElement {
  const made = document.createElement('div');
  made.id = slot;
  box.append(made);
  return made;
}

function ask(slot: string, more: Partial<AdRequest> = {}): AdRequest {
  return {
    slot,
    unit: slot,
    sizes: [[300, 250]],
    targeting: {},
    section: '',
    articleId: '',
    language: 'en',
    trigger: 'near',
    privacy: { consent: 'granted' },
    signal: never,
    ...more,
  };
}

function on(slot: string, signal = never): AdStage {
  const frame = () => expect.fail('the library draws by itself');
  return { slot, place: document.getElementById(slot) ?? place(slot), frame, signal };
}

/** Asks and draws. */
async function ad(slot: string, more: Partial<AdRequest> = {}): Promise<Ad | null> {
  const request = ask(slot, more);
  return provider.render((await provider.request(request))!, on(slot, request.signal));
}

async function refusal(work: Promise<unknown>): Promise<Error> {
  return work.then(
    () => expect.fail('expected a rejection'),
    (error: Error) => error,
  );
}

/** Two turns of the event loop: what was collected in one is sent in the next. */
async function turn(): Promise<void> {
  for (let turns = 0; turns < 2; turns++) await new Promise((next) => setTimeout(next));
}

describe('provider gpt', () => {
  beforeEach(async () => {
    configure({ gpt: { network: '/1234/harbour', script: '/no-such-library.js' } });
    giveConsent({ ads: true, personalisation: true });
    box = document.createElement('div');
    box.ariaLabel = 'Anzeige';
    document.body.append(box);
    fake = new FakeGPT().install();
    provider = new GPTProvider();
    await provider.prepare(never);
  });
  afterEach(() => {
    expect(fake.mistakes).to.deep.equal([]);
    fake.uninstall();
    box.remove();
  });

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
        googletag: { apiReady: true, cmd: { push: (f: () => void) => f() } },
      });
      expect((await refusal(provider.prepare(never))).message).to.match(
        /^Google's library failed: .*getVersion/,
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

  describe('a refreshed slot', () => {
    it('stays the same at the library, and declares why it asks', async () => {
      await ad('top', { targeting: { tone: 'calm' } });
      const again = await provider.refresh(ask('top', { trigger: 'time' }));
      expect(await provider.render(again, on('top'))).to.deep.include({ width: 300, height: 250 });
      expect(fake.destroyed).to.equal(0);
      expect(fake.requests.length).to.equal(2);
      expect(fake.last[0]!.targeting).to.deep.equal({ trigger: 'time' });
    });

    it('keeps the key-values of others', async () => {
      await ad('top');
      googletag
        .pubads()
        .getSlots()[0]!
        .setConfig({ targeting: { hb_pb: '2.30' } });
      await provider.render(await provider.refresh(ask('top', { trigger: 'time' })), on('top'));
      expect(fake.last[0]!.targeting).to.deep.equal({ hb_pb: '2.30', trigger: 'time' });
    });

    it('is defined again for other sizes', async () => {
      await ad('top');
      const sizes = [[320, 50]] as const;
      await provider.render(await provider.refresh(ask('top', { sizes })), on('top'));
      expect(fake.last[0]!.sizes).to.deep.equal(sizes);
      expect(fake.slots).to.equal(1);
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

  describe('a slot that goes', () => {
    it('before it is asked for asks nobody', async () => {
      expect((await refusal(ad('top', { signal: AbortSignal.abort() }))).name).to.equal(
        'AbortError',
      );
      await turn();
      expect([fake.requests.length, fake.left]).to.deep.equal([0, 0]);
    });

    it('after it was asked for is destroyed at the library', async () => {
      const attempt = new AbortController();
      await provider.request(ask('top', { signal: attempt.signal }));
      attempt.abort();
      expect([fake.destroyed, fake.left]).to.deep.equal([1, 0]);
      expect((await refusal(provider.render({}, on('top')))).message).to.match(/is destroyed/);
    });

    it('in the turn that collects is not asked for, and the others are', async () => {
      const attempt = new AbortController();
      const gone = refusal(ad('top', { signal: attempt.signal }));
      const stays = ad('end');
      await Promise.resolve();
      attempt.abort(new Error('I left.'));
      expect((await gone).message).to.equal('I left.');
      await stays;
      expect(fake.requests.map(({ slots }) => slots.map(({ id }) => id))).to.deep.equal([['end']]);
    });

    it('while it is drawn leaves nothing, and what comes late is not heard', async () => {
      fake.waits = true;
      const attempt = new AbortController();
      const drawing = refusal(ad('top', { signal: attempt.signal }));
      await turn();
      attempt.abort(new Error('I left.'));
      expect((await drawing).message).to.equal('I left.');
      expect(fake.left).to.equal(0);
      fake.answer();
      expect(document.querySelectorAll('#top iframe').length).to.equal(0);
    });

    it('does not take a later one of the same id with it', async () => {
      const first = new AbortController();
      await ad('top', { signal: first.signal });
      await ad('top');
      first.abort();
      expect(fake.slots).to.equal(1);
    });

    it('is forgotten: destroyed in every state, and again', async () => {
      provider.destroy('top');
      await provider.request(ask('top'));
      provider.destroy('top');
      fake.fill = 'hangs';
      const drawing = refusal(ad('top'));
      await turn();
      provider.destroy('top');
      provider.destroy('top');
      expect((await drawing).message).to.equal('slot "top" is destroyed.');
      expect(fake.left).to.equal(0);
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
