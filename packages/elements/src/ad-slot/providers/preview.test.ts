/** Placeholders in place of ads: every outcome, with no server behind it. */
import { expect, oneEvent } from '@open-wc/testing';
import { configure } from '../../core/settings.js';
import { html } from '../../core/html.js';
import {
  creativePage,
  pageCSS,
  serve,
  settled,
  stage,
  stopServing,
  strike,
  textBoxes,
} from '../../../../testing/src/ads.js';
import type {
  NewsAdFailedEvent,
  NewsAdFilledEvent,
  NewsAdRefusedEvent,
} from '../ad-slot.events.js';
import type { AdSlotData } from '../ad-slot.html.js';
import '../ad-slot.define.js';
import { adProviderChecks, type AdAsked, type AdServerMode } from './conformance.js';
import { providers } from './list.js';
import { OUTCOMES, PreviewProvider, type Outcome } from './preview.js';
import type { AdRequest } from './provider.js';

const house = html`<p>Read us by letter, <a href="#letters">every Friday</a></p>`;
const preview = (endpoint?: string, more: Partial<AdSlotData> = {}) =>
  ({ house, provider: 'preview', endpoint, ...more }) as Partial<AdSlotData>;

const REQUEST: AdRequest = {
  slot: 'x',
  unit: 'x',
  sizes: [
    [970, 250],
    [300, 250],
  ],
  targeting: {},
  section: '',
  articleId: '',
  language: 'en',
  trigger: 'near',
  privacy: { consent: 'unknown' },
  signal: new AbortController().signal,
};

describe('provider preview', () => {
  /** It asks nobody, so what reaches the provider stands for what reaches a server. */
  const asked: AdAsked[] = [];
  const modes = new Map<string, AdServerMode>();
  const WORDS: Partial<Record<AdServerMode, string>> = {
    fills: 'filled',
    empty: 'empty',
    hangs: 'late',
    throws: 'error',
    rubbish: 'rubbish',
  };
  for (const check of adProviderChecks({
    begin(mode) {
      asked.length = 0;
      modes.clear();
      const request = (it: AdRequest) => {
        if (!it.signal.aborted) asked.push(it);
        return new PreviewProvider(WORDS[modes.get(it.unit) ?? mode]!).request(it);
      };
      return { asks: () => undefined, load: () => Promise.resolve({ request }) };
    },
    mode: (unit, mode) => void modes.set(unit, mode),
    asked: () => asked,
    left: () => 0,
    passesOn: [],
    never: ['blocked'],
  }))
    it(check.name, () => check.run());

  it('asks nobody, whatever its endpoint says', () => {
    const entry = providers.get('preview')!;
    for (const endpoint of [undefined, 'empty', 'https://ads.example/decide'])
      expect(entry.asks(endpoint)).to.be.undefined;
  });

  it('takes an address that a page keeps for its real provider as nothing said', async () => {
    for (const endpoint of ['', '/ads/decide', 'https://ads.example/decide']) {
      const ad = await new PreviewProvider(endpoint).request(REQUEST);
      expect([ad?.width, ad?.height]).to.deep.equal([970, 250]);
    }
  });

  it('numbers its ads and says why another came', async () => {
    const provider = new PreviewProvider('filled');
    expect((await provider.request(REQUEST))!.html).to.contain('preview 1<');
    const next = await provider.request({ ...REQUEST, trigger: 'time' });
    expect(next!.html).to.contain('preview 2, time<');
  });

  it('shows a hostile unit as its letters', async () => {
    const unit = '</title><script>alert(1)</script>&lt;';
    const { html } = (await new PreviewProvider('').request({ ...REQUEST, unit }))!;
    const words = new DOMParser().parseFromString(html!, 'text/html');
    expect(words.querySelector('script')).to.be.null;
    expect([...words.querySelectorAll('span')][0]!.textContent).to.equal(unit);
  });
});

/** What the page sees of each outcome in an mpu: the event that ends it, and what that says. */
const ENDS: Record<Outcome, [type: string, holds: (event: Event) => void]> = {
  filled: filled(300, 250),
  smaller: filled(150, 125),
  fluid: filled(300, 250),
  'refuses-refresh': filled(300, 250),
  larger: [
    'news-ad-refused',
    (event) => expect((event as NewsAdRefusedEvent).reason).to.match(/an ad of 300×500 came/),
  ],
  empty: ['news-ad-empty', () => {}],
  late: failed('late', /"preview" did not answer within 150 ms/),
  error: failed('error', /the preview fails/),
  unreachable: failed('unreachable', /nobody answers in the preview/),
};

function filled(width: number, height: number): [string, (event: Event) => void] {
  return [
    'news-ad-filled',
    (event) => {
      const it = event as NewsAdFilledEvent;
      expect([it.width, it.height, it.provider]).to.deep.equal([width, height, 'preview']);
    },
  ];
}

function failed(reason: string, words: RegExp): [string, (event: Event) => void] {
  return [
    'news-ad-failed',
    (event) => {
      const it = event as NewsAdFailedEvent;
      expect(it.reason).to.equal(reason);
      expect(it.message).to.match(words);
    },
  ];
}

describe('<news-ad-slot> with provider preview', () => {
  const { error } = console;
  let asked: unknown[];
  before(pageCSS);
  beforeEach(() => {
    configure({ ads: { creative: creativePage, timeout: 3000 } });
    console.error = () => {};
    asked = serve(() => new Response(null, { status: 500 }));
  });
  afterEach(() => {
    console.error = error;
    strike();
    stopServing();
  });

  for (const outcome of OUTCOMES)
    it(`${outcome}: ends as a real ad would, asks nobody and moves nothing`, async () => {
      if (outcome === 'late') configure({ ads: { timeout: 150 } });
      const [type, holds] = ENDS[outcome];
      const slot = stage(preview(outcome));
      const before = textBoxes(slot.parentElement!);
      holds(await oneEvent(slot, type));
      await settled();
      expect(textBoxes(slot.parentElement!)).to.deep.equal(before);
      expect(slot.matches(':state(filled)')).to.equal(type === 'news-ad-filled');
      expect(asked).to.deep.equal([]);
    });

  it('names the outcomes there are', async () => {
    const slot = stage(preview('fulled'));
    const { message } = await oneEvent<NewsAdFailedEvent>(slot, 'news-ad-failed');
    expect(message).to.match(/has the endpoint "fulled"; expected one of filled, smaller, larger/);
  });

  it('serves a whole page by its setting', async () => {
    configure({ ads: { provider: 'preview' } });
    const slot = stage({ format: 'billboard' }, 1000);
    const { provider, width, height } = await oneEvent<NewsAdFilledEvent>(slot, 'news-ad-filled');
    expect([provider, width, height]).to.deep.equal(['preview', 970, 250]);
  });
});
