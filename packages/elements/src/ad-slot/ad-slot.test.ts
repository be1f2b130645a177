import { ContextProvider } from '@lit/context';
import { expect, oneEvent } from '@open-wc/testing';
import { articleContext } from '../core/article-context.js';
import { consent, type Answer, type ConsentSource } from '../core/consent.js';
import { html } from '../core/html.js';
import { readerAccess } from '../core/reader-access.js';
import { configure } from '../core/settings.js';
import { Store } from '../core/store.js';
import {
  column,
  creativePage,
  fill,
  hang,
  message,
  pageCSS,
  serve,
  settled,
  stage,
  stopServing,
  strike,
} from '../../../testing/src/ads.js';
import type { NewsAdFilledEvent, NewsAdRequestedEvent } from './ad-slot.events.js';
import { adProviders, type AdRequest } from './ad-slot.js';
import './ad-slot.define.js';

const house = html`<p>Read us by letter, <a href="#letters">every Friday</a></p>`;
const OTHER = 'https://ads.example/ask';
const noAd = () => new Response(null, { status: 204 });

/** A dialog whose answer the test gives. */
const said = new Store<Answer>('unknown');
const dialog: ConsentSource = {
  name: 'test',
  answer: () => said.get(),
  watch: (changed) => said.watch(changed),
};

describe('<news-ad-slot>', () => {
  before(async () => {
    configure({ ads: { creative: creativePage, timeout: 3000 } });
    await pageCSS();
  });
  beforeEach(() => {
    said.set('unknown');
    consent.use(dialog);
    readerAccess.set({ opened: new Set(), ads: 'full' });
  });
  afterEach(() => {
    strike();
    stopServing();
  });

  it('asks with unit, sizes, language and the article around it, and without cookies', async () => {
    const asked = serve(noAd);
    const made = column({ format: 'billboard', unit: 'article-1' }, 1000);
    made.dataset.stage = '';
    made.lang = 'fr';
    const slot = made.querySelector('news-ad-slot')!;
    slot.endpoint = '/ads?site=harbour';
    new ContextProvider(made, {
      context: articleContext,
      initialValue: { id: 'a1', section: 'Avis', language: 'fr', access: 'free', url: '' },
    });
    document.body.append(made);
    const event = await oneEvent<NewsAdRequestedEvent>(slot, 'news-ad-requested');
    expect(event.unit).to.equal('article-1');
    expect(event.provider).to.equal('json');
    expect(event.sizes).to.deep.equal([
      [970, 250],
      [728, 90],
      [300, 250],
    ]);
    await oneEvent(slot, 'news-ad-empty');
    const { url, init } = asked[0]!;
    expect(Object.fromEntries(url.searchParams)).to.deep.equal({
      site: 'harbour',
      unit: 'article-1',
      sizes: '970x250,728x90,300x250',
      section: 'Avis',
      article: 'a1',
      language: 'fr',
    });
    expect([init.credentials, init.redirect, init.cache]).to.deep.equal([
      'omit',
      'error',
      'no-store',
    ]);
  });

  it('shows the creative in a titled, sandboxed frame of its size', async () => {
    serve(fill('<p>Ad</p>', { title: 'Boats' }));
    const slot = stage({ house, endpoint: '/ads' });
    const event = await oneEvent<NewsAdFilledEvent>(slot, 'news-ad-filled');
    expect([event.unit, event.width, event.height]).to.deep.equal(['test', 300, 250]);
    const frame = slot.querySelector('iframe')!;
    expect(frame.title).to.equal('Advertisement: Boats');
    expect(frame.getAttribute('sandbox')).to.equal(
      'allow-scripts allow-popups allow-popups-to-escape-sandbox',
    );
    expect([frame.clientWidth, frame.clientHeight]).to.deep.equal([300, 250]);
  });

  it('never asks for a house ad', async () => {
    const asked = serve(fill());
    const slot = stage({ house, provider: 'html', endpoint: OTHER });
    await oneEvent(slot, 'news-ad-empty');
    expect(asked.length).to.equal(0);
    expect(slot.querySelectorAll('iframe').length).to.equal(0);
    expect(slot.matches(':state(empty)')).to.be.true;
  });

  it('asks a provider that the publisher adds, with its consent and its own limit of time', async () => {
    const requests: AdRequest[] = [];
    adProviders.set('house-draw', {
      asks: () => OTHER,
      load: async () => ({
        async request(request) {
          requests.push(request);
          return { html: '<p>Drawn</p>', width: 320, height: 50 };
        },
      }),
    });
    const slot = stage({ house, format: 'mobile-banner', provider: 'house-draw' });
    await settled();
    expect(requests.length).to.equal(0);
    said.set('granted');
    await oneEvent(slot, 'news-ad-filled');
    expect(requests[0]!.sizes).to.deep.equal([[320, 50]]);
    expect(requests[0]!.signal.aborted).to.be.false;
    expect(slot.querySelector('iframe')!.title).to.equal('Advertisement');
  });

  it('does not take a link away from under the focus', async () => {
    serve(fill());
    const shown = message((data) => data === 'broadsheet:shown');
    const slot = stage({ house, endpoint: '/ads' });
    slot.querySelector('a')!.focus();
    await shown;
    await settled();
    expect(slot.querySelector('a')!.matches(':focus')).to.be.true;
    expect(slot.matches(':state(filled)')).to.be.false;
    const filled = oneEvent(slot, 'news-ad-filled');
    slot.querySelector('a')!.blur();
    await filled;
  });

  describe('consent', () => {
    it('asks nobody elsewhere before a yes, and starts when it comes', async () => {
      const asked = serve(fill());
      const slot = stage({ house, endpoint: OTHER });
      await settled();
      expect(asked.length).to.equal(0);
      said.set('refused');
      await settled();
      expect(asked.length).to.equal(0);
      expect(slot.matches(':state(empty)')).to.be.true;
      said.set('granted');
      await oneEvent(slot, 'news-ad-filled');
      expect(asked[0]!.url.origin).to.equal('https://ads.example');
      expect(slot.matches(':state(empty)')).to.be.false;
    });

    it('asks nobody elsewhere when the yes was taken back before the slot came near', async () => {
      said.set('granted');
      const asked = serve(fill());
      const root = stage({ house, endpoint: OTHER }).parentElement!;
      root.style.paddingBlockStart = '500vh';
      await settled();
      said.set('refused');
      root.style.paddingBlockStart = '0';
      await settled();
      await settled();
      expect(asked.length).to.equal(0);
      said.set('granted');
      await oneEvent(root, 'news-ad-filled');
    });

    const elsewhere = `<script>
      addEventListener('securitypolicyviolation', (event) => parent.postMessage('blocked ' + event.blockedURI, '*'));
    </script><img src="http://127.0.0.1:9/pixel" onerror="parent.postMessage('asked', '*')">`;

    it('lets the creative of an own endpoint load nothing from elsewhere before a yes', async () => {
      serve(fill(elsewhere));
      stage({ endpoint: '/ads' });
      expect(await message((data: string) => /^blocked/.test(data))).to.contain('127.0.0.1:9');
    });

    it('lets it load after a yes', async () => {
      said.set('granted');
      serve(fill(elsewhere));
      stage({ endpoint: '/ads' });
      expect(await message((data: string) => /^(blocked|asked)/.test(data))).to.equal('asked');
    });
  });

  describe("the reader's terms", () => {
    it('without ads: asks nobody, and the box goes only while it is out of view', async () => {
      readerAccess.set({ opened: new Set(), ads: 'none' });
      const asked = serve(fill());
      const slot = stage({ house, endpoint: '/ads' });
      await settled();
      expect(slot.matches(':state(gone)')).to.be.false;
      slot.parentElement!.style.paddingBlockStart = '200vh';
      while (!slot.matches(':state(gone)')) await settled();
      expect(slot.getBoundingClientRect().height).to.equal(0);
      expect(asked.length).to.equal(0);
    });

    it('do not bring back a box that went', async () => {
      serve(noAd);
      const slot = stage({ endpoint: '/ads' });
      const root = slot.parentElement!;
      root.style.paddingBlockStart = '110vh';
      while (!slot.matches(':state(gone)')) await settled();
      root.style.paddingBlockStart = '0';
      for (const opened of ['a1', 'a2']) {
        readerAccess.set({ opened: new Set([opened]), ads: 'none' });
        await settled();
        expect(slot.getBoundingClientRect().height).to.equal(0);
      }
    });

    it('takes the ad away when an unlocked article brings such terms', async () => {
      serve(fill());
      const slot = stage({ house, endpoint: '/ads' });
      await oneEvent(slot, 'news-ad-filled');
      readerAccess.set({ opened: new Set(['a1']), ads: 'full' });
      expect(slot.querySelectorAll('iframe').length).to.equal(1);
      readerAccess.set({ opened: new Set(['a1']), ads: 'none' });
      expect(slot.querySelectorAll('iframe').length).to.equal(0);
      expect(slot.matches(':state(filled)')).to.be.false;
    });
  });

  describe('coming and going', () => {
    it('ends the request when it leaves, and asks again when it is back', async () => {
      const asked = serve(hang);
      const slot = stage({ house, endpoint: '/ads' });
      await oneEvent(slot, 'news-ad-requested');
      while (asked.length === 0) await settled();
      let errors = 0;
      slot.addEventListener('news-error', () => errors++);
      const root = slot.parentElement!;
      slot.remove();
      expect(asked[0]!.init.signal!.aborted).to.be.true;
      serve(fill());
      root.append(slot);
      await oneEvent(slot, 'news-ad-filled');
      expect(errors).to.equal(0);
    });

    it('takes its frame with it', async () => {
      serve(fill());
      const slot = stage({ house, endpoint: '/ads' });
      await oneEvent(slot, 'news-ad-filled');
      const root = slot.parentElement!;
      slot.remove();
      expect(slot.querySelectorAll('iframe').length).to.equal(0);
      root.append(slot);
      await oneEvent(slot, 'news-ad-filled');
      expect(slot.querySelectorAll('iframe').length).to.equal(1);
    });

    it('starts over when it is given another unit', async () => {
      const asked = serve(fill());
      const slot = stage({ house, endpoint: '/ads' });
      await oneEvent(slot, 'news-ad-filled');
      slot.unit = 'another';
      await oneEvent(slot, 'news-ad-filled');
      expect(asked.map((one) => one.url.searchParams.get('unit'))).to.deep.equal([
        'test',
        'another',
      ]);
    });

    it('works for a framework that adds attributes and children later', async () => {
      serve(fill());
      const made = column({ house, endpoint: '/ads' }).querySelector('news-ad-slot')!;
      const slot = document.createElement('news-ad-slot');
      const root = document.createElement('div');
      root.dataset.stage = '';
      root.append(slot);
      document.body.append(root);
      for (const { name, value } of made.attributes) slot.setAttribute(name, value);
      slot.append(...made.childNodes);
      await oneEvent(slot, 'news-ad-filled');
    });
  });
});
