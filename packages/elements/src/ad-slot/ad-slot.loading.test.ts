/** When a slot asks and draws: what the page, the reader's device and other slots have to say. */
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { consent, type Answer, type ConsentSource } from '../core/consent.js';
import { html } from '../core/html.js';
import { readerAccess } from '../core/reader-access.js';
import { configure } from '../core/settings.js';
import { Store } from '../core/store.js';
import {
  column,
  creativePage,
  fill,
  pageCSS,
  serve,
  settled,
  stage,
  stopServing,
  strike,
} from '../../../testing/src/ads.js';
import type { NewsAdBeforeRequestEvent, NewsAdRefusedEvent } from './ad-slot.events.js';
import { adProviders } from './ad-slot.js';
import './ad-slot.define.js';

const house = html`<p>Read us by letter</p>`;
const OTHER = 'https://ads.example/ask';

const said = new Store<Answer>('unknown');
const dialog: ConsentSource = {
  name: 'test',
  answer: () => said.get(),
  watch: (changed) => said.watch(changed),
};

/** Settings of the page's ads, in place of the last test's. */
const ads = (more: object = {}) =>
  configure({
    ads: {
      creative: creativePage,
      timeout: 3000,
      hookTimeout: undefined,
      loads: undefined,
      targeting: undefined,
      contextual: undefined,
      contextualEndpoint: undefined,
      endpoint: undefined,
      ...more,
    },
  });

describe('<news-ad-slot>: loading', () => {
  before(() => pageCSS());
  beforeEach(() => {
    ads();
    said.set('unknown');
    consent.use(dialog);
    readerAccess.set({ opened: new Set(), ads: 'full' });
  });
  afterEach(() => {
    strike();
    stopServing();
  });

  describe('a listener of news-ad-before-request', () => {
    const { error } = console;
    let heard: (event: NewsAdBeforeRequestEvent) => void;
    const listen = (to: typeof heard) =>
      document.addEventListener('news-ad-before-request', (heard = to));
    afterEach(() => {
      document.removeEventListener('news-ad-before-request', heard);
      console.error = error;
    });

    it('holds the request back until it lets it go', async () => {
      const asked = serve(fill());
      let go!: () => void;
      listen((event) => event.waitUntil(new Promise<void>((release) => (go = release))));
      const slot = stage({ house, endpoint: '/ads' });
      await oneEvent(slot, 'news-ad-before-request');
      await settled();
      expect(asked.length).to.equal(0);
      go();
      await oneEvent(slot, 'news-ad-filled');
      expect(asked.length).to.equal(1);
    });

    for (const [how, cancel] of [
      ['preventDefault()', (event: NewsAdBeforeRequestEvent) => event.preventDefault()],
      ['false', (event: NewsAdBeforeRequestEvent) => event.waitUntil(Promise.resolve(false))],
    ] as const)
      it(`cancels by ${how}: nobody is asked, and the house content stays`, async () => {
        const asked = serve(fill());
        listen(cancel);
        const slot = stage({ house, endpoint: '/ads' });
        const { reason } = await oneEvent<NewsAdRefusedEvent>(slot, 'news-ad-refused');
        expect(reason).to.equal('a listener of news-ad-before-request cancelled it.');
        expect(asked.length).to.equal(0);
        expect(slot.matches(':state(empty)')).to.be.true;
      });

    for (const [what, wait] of [
      ['hangs', () => new Promise(() => {})],
      ['fails', () => Promise.reject(new Error('no'))],
    ] as const)
      it(`that ${what} is reported and holds nothing`, async () => {
        ads({ hookTimeout: 50 });
        serve(fill());
        const errors: string[] = [];
        console.error = (...words: unknown[]) => errors.push(words.join(' '));
        listen((event) => event.waitUntil(wait()));
        const slot = stage({ house, endpoint: '/ads' });
        await oneEvent(slot, 'news-ad-filled');
        expect(errors.join()).to.contain('a listener of news-ad-before-request failed');
      });
  });

  it('asks the contextual source where the reader refuses, and the other after a change of mind', async () => {
    ads({ endpoint: OTHER, contextual: 'json', contextualEndpoint: '/context' });
    const asked = serve(fill());
    const first = stage({ house });
    await settled();
    expect(asked.length).to.equal(0);
    said.set('refused');
    await oneEvent(first, 'news-ad-filled');
    expect(asked.map(({ url }) => url.pathname)).to.deep.equal(['/context']);
    said.set('granted');
    const second = column({ house, unit: 'second' }).querySelector('news-ad-slot')!;
    first.after(second);
    await oneEvent(second, 'news-ad-filled');
    expect(asked.map(({ url }) => url.href.split('?')[0])).to.deep.equal([
      new URL('/context', location.href).href,
      OTHER,
    ]);
  });

  it('sends key-values of the page and of the slot, whose own win', async () => {
    ads({ targeting: { site: 'harbour', position: 'any' } });
    const asked = serve(fill());
    const slot = stage({ house, endpoint: '/ads' });
    slot.setAttribute('targeting', '{"position": "top", "tags": ["sea", "law"]}');
    await oneEvent(slot, 'news-ad-filled');
    const { searchParams } = asked.at(-1)!.url;
    const sent = ['site', 'position', 'tags'].map((key) => searchParams.get(`key.${key}`));
    expect(sent).to.deep.equal(['harbour', 'top', 'sea,law']);
  });

  describe('on a device that saves data, or a slow line', () => {
    const real = Object.getOwnPropertyDescriptor(navigator, 'connection');
    afterEach(() => {
      if (real) Object.defineProperty(navigator, 'connection', real);
      else delete (navigator as { connection?: unknown }).connection;
    });

    for (const [what, connection, isAsked] of [
      ['a fast line', { effectiveType: '4g' }, true],
      ['Save-Data', { saveData: true, effectiveType: '4g' }, false],
      ['a slow line', { effectiveType: '3g' }, false],
    ] as const)
      it(`${isAsked ? 'asks' : 'does not ask yet'} one window away: ${what}`, async () => {
        Object.defineProperty(navigator, 'connection', { value: connection, configurable: true });
        const asked = serve(fill());
        const slot = stage({ house, endpoint: '/ads' });
        slot.before(Object.assign(document.createElement('div'), { style: 'height: calc(200vh)' }));
        await settled();
        await settled();
        expect(asked.length > 0).to.equal(isAsked);
        slot.scrollIntoView();
        await oneEvent(slot, 'news-ad-filled');
      });
  });

  it('draws no more ads at once than the page says', async () => {
    ads({ loads: 2 });
    const drawing: (() => void)[] = [];
    adProviders.set('by-hand', {
      asks: () => undefined,
      load: async () => ({
        request: async () => ({ width: 300, height: 250 }),
        render: (ad) => new Promise((drawn) => drawing.push(() => drawn(ad))),
      }),
    });
    const first = stage({ house, provider: 'by-hand' });
    const others = [1, 2, 3].map((n) =>
      column({ house, provider: 'by-hand', unit: `u${n}` }).querySelector('news-ad-slot')!,
    );
    first.after(...others);
    // Side by side, so that all are near.
    for (const slot of [first, ...others])
      slot.style.cssText = 'position: absolute; inset: 0 0 auto';
    await waitUntil(() => drawing.length === 2);
    await settled();
    expect(drawing.length).to.equal(2);
    drawing[0]!();
    await waitUntil(() => drawing.length === 3);
    for (let n = 1; n < 4; n++) {
      await waitUntil(() => drawing.length > n);
      drawing[n]!();
    }
    await waitUntil(() => [first, ...others].every((slot) => slot.matches(':state(filled)')));
  });

  it('lets a larger creative grow its box only where nobody sees it, if the slot says so', async () => {
    serve(fill('<p>Ad</p>', { width: 300, height: 400 }));
    const slot = stage({ house, endpoint: '/ads' });
    slot.setAttribute('larger', 'grow');
    slot.after(Object.assign(document.createElement('div'), { style: 'height: 300vh' }));
    const kept = slot.offsetHeight;
    await waitUntil(() => slot.querySelector('iframe'));
    await settled();
    expect([slot.offsetHeight, slot.matches(':state(filled)')]).to.deep.equal([kept, false]);
    const filled = oneEvent(slot, 'news-ad-filled');
    scrollTo(0, slot.getBoundingClientRect().bottom + 10);
    await filled;
    expect(slot.offsetHeight).to.equal(kept + 150);
  });

  it('does not ask anew because a box that grew can take more', async () => {
    const asked = serve(fill('<p>Ad</p>', { width: 728, height: 300 }));
    const slot = stage({ house, endpoint: '/ads', format: 'billboard' }, 800);
    slot.setAttribute('larger', 'grow');
    const line = document.createElement('div');
    line.style.height = '100vh';
    slot.before(line);
    // Firefox comes back, some frames later, to where the last test had scrolled: here the slot must be out of view.
    await waitUntil(() => {
      scrollTo(0, 0);
      return slot.matches(':state(filled)');
    });
    // Longer than a container has to keep still.
    const again = oneEvent(slot, 'news-ad-requested').then(() => 'asked again');
    const passed = new Promise((done) => setTimeout(done, 400)).then(() => 'nothing');
    expect(await Promise.race([again, passed])).to.equal('nothing');
    slot.parentElement!.style.width = '790px';
    const later = new Promise((done) => setTimeout(done, 400)).then(() => 'nothing');
    expect(await Promise.race([again, later])).to.equal('nothing');
    expect(asked.length).to.equal(1);
  });
});
