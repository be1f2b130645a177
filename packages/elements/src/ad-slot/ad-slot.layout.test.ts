import { expect, oneEvent } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from '../core/html.js';
import { configure } from '../core/settings.js';
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
  textBoxes,
} from '../../../testing/src/ads.js';
import type { NewsAdFilledEvent, NewsAdRequestedEvent } from './ad-slot.events.js';
import { boxOf, FORMATS, stepsOf, type AdFormat } from './sizes.html.js';

const FORMAT_NAMES = Object.keys(FORMATS) as AdFormat[];
const WIDTHS = [320, 360, 500, 728, 800, 970, 1200];
const house = html`<p>The Harbour Post, <a href="/letters">every week by letter</a></p>`;

const isChromium = 'LayoutShift' in window;
let shifted = 0;
if (isChromium) {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      shifted += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

/** The contrast of two colours that may be given in any notation, the upper one half transparent (WCAG 2.2, 1.4.3). */
function contrast(upper: string, lower: string): number {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const luminance = (colours: string[]) => {
    for (const colour of colours) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((n) =>
      n / 255 <= 0.04045 ? n / 255 / 12.92 : ((n / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
  };
  const [dark, light] = [luminance([lower]), luminance([lower, upper])].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('<news-ad-slot>: the box', () => {
  before(async () => {
    configure({ ads: { creative: creativePage, renderMargin: '150%' } });
    await pageCSS();
  });
  afterEach(() => {
    strike();
    stopServing();
  });

  // The first test of this file: nothing has defined the tag yet.
  it('is the same before and after upgrade, in every format and width, and moves no text', async () => {
    expect(customElements.get('news-ad-slot')).to.be.undefined;
    const page = document.createElement('div');
    page.dataset.stage = '';
    for (const format of FORMAT_NAMES) {
      for (const width of WIDTHS) {
        const made = column({ format, house }, width);
        made.prepend(`${format} in ${width}`);
        page.append(made);
      }
    }
    document.body.append(page);
    const boxes = () =>
      [...page.children].map((made) => ({
        ...textBoxes(made),
        box: JSON.stringify(made.querySelector('[data-box]')!.getBoundingClientRect()),
      }));
    const before = boxes();
    await import('./ad-slot.define.js');
    for (const slot of page.querySelectorAll('news-ad-slot')) await slot.updateComplete;
    await settled();
    expect(boxes()).to.deep.equal(before);
    for (const slot of page.querySelectorAll('news-ad-slot')) {
      const shown = slot.shadowRoot!.querySelector('slot')!.assignedNodes();
      for (const node of slot.childNodes) expect(shown.includes(node)).to.be.true;
    }
  });

  for (const format of FORMAT_NAMES) {
    it(`${format}: is the table's at every width; filled, empty and failed move nothing`, async function () {
      this.timeout(20_000);
      console.error = () => {};
      for (const width of WIDTHS) {
        for (const outcome of ['filled', 'empty', 'failed'] as const) {
          serve(
            {
              filled: fill(),
              empty: () => new Response(null, { status: 204 }),
              failed: () => new Response('no', { status: 500 }),
            }[outcome],
          );
          const slot = stage({ format, house, endpoint: '/ads' }, width);
          const root = slot.parentElement!;
          const [boxWidth, boxHeight] = boxOf(stepsOf({ format }), width);
          const box = slot.querySelector('[data-box]')!.getBoundingClientRect();
          expect([box.width, box.height], `${width}`).to.deep.equal([boxWidth, boxHeight]);
          const label = slot.querySelector('[data-label]')!.getBoundingClientRect();
          expect(label.height).to.equal(24);
          const before = textBoxes(root);
          await settled();
          shifted = 0;
          if (!slot.matches(`:state(${outcome === 'filled' ? 'filled' : 'empty'})`))
            await oneEvent(slot, `news-ad-${outcome}`);
          await settled();
          expect(textBoxes(root), `${outcome} at ${width}`).to.deep.equal(before);
          const now = slot.querySelector('[data-box]')!.getBoundingClientRect();
          expect([now.width, now.height]).to.deep.equal([boxWidth, boxHeight]);
          if (isChromium) expect(shifted, 'layout shift').to.equal(0);
        }
      }
    });
  }

  it('shows the house notice or the creative, one in the place of the other', async () => {
    serve(fill());
    const slot = stage({ house, endpoint: '/ads' });
    const shown = (name: string) =>
      getComputedStyle(slot.querySelector(`[data-${name}]`)!).visibility;
    expect([shown('house'), shown('creative')]).to.deep.equal(['visible', 'hidden']);
    await oneEvent(slot, 'news-ad-filled');
    expect([shown('house'), shown('creative')]).to.deep.equal(['hidden', 'visible']);
  });

  it('asks for what fits when its container becomes narrower than the creative', async () => {
    const asked = serve(fill());
    const slot = stage({ format: 'leaderboard', endpoint: '/ads' }, 800);
    await oneEvent(slot, 'news-ad-filled');
    slot.parentElement!.style.width = '400px';
    await oneEvent(slot, 'news-ad-filled');
    expect(asked.map((one) => one.url.searchParams.get('sizes'))).to.deep.equal([
      '728x90,320x50',
      '320x50',
    ]);
    expect(slot.querySelectorAll('iframe').length).to.equal(1);
    expect(slot.querySelector('iframe')!.width).to.equal('320');
  });

  it('keeps the creative while its container is a little wider, or hidden', async () => {
    const asked = serve(fill());
    const slot = stage({ format: 'leaderboard', endpoint: '/ads' }, 400);
    await oneEvent(slot, 'news-ad-filled');
    slot.parentElement!.style.width = '700px';
    await settled();
    slot.parentElement!.hidden = true;
    await settled();
    expect(asked.length).to.equal(1);
    expect(slot.matches(':state(filled)')).to.be.true;
  });

  it('asks anew once its container has crossed a size boundary and keeps still', async () => {
    const asked = serve(fill());
    const slot = stage({ format: 'leaderboard', endpoint: '/ads' }, 400);
    await oneEvent(slot, 'news-ad-filled');
    for (const width of [800, 500, 1000]) {
      slot.parentElement!.style.width = `${width}px`;
      await settled();
    }
    const { trigger } = await oneEvent<NewsAdRequestedEvent>(slot, 'news-ad-requested');
    expect(trigger).to.equal('resize');
    const { width } = await oneEvent<NewsAdFilledEvent>(slot, 'news-ad-filled');
    expect(width).to.equal(728);
    expect(asked.length).to.equal(2);
  });

  it('has a label of 4.5:1 in light and dark, and leaves it to forced colours', () => {
    const slot = stage();
    const root = slot.parentElement!;
    const label = getComputedStyle(slot.querySelector('[data-label]')!);
    for (const [ink, paper] of [
      ['#222', '#fff'],
      ['#1a1a1a', '#faf7f0'],
      ['#e4e0d8', '#141414'],
    ] as const) {
      root.style.color = ink;
      expect(contrast(label.color, paper), `${label.color} on ${paper}`).to.be.at.least(4.5);
    }
    expect(label.getPropertyValue('forced-color-adjust') || 'auto').to.equal('auto');
  });

  it('is not printed', async function () {
    if (!isChromium) this.skip(); // Only Chromium's driver can show the page as it is printed.
    const slot = stage({ house });
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(slot).display).to.equal('none');
    await emulateMedia({ media: 'screen' });
    expect(getComputedStyle(slot).display).to.equal('block');
  });

  it('is accessible, five times on a page, resting and filled', async function () {
    this.timeout(30_000);
    serve(fill('<p>Ad</p>', { title: 'Rowing boats for hire' }));
    const first = stage({ format: 'mobile-banner', house, endpoint: '/ads' });
    const root = first.parentElement!;
    for (let more = 0; more < 4; more++)
      root.append(
        ...column({ format: 'mobile-banner', house, unit: `u${more}`, endpoint: '/ads' }).children,
      );
    await expect(root).to.be.accessible();
    const slots = [...root.querySelectorAll('news-ad-slot')];
    await Promise.all(
      slots.map((slot) => slot.matches(':state(filled)') || oneEvent(slot, 'news-ad-filled')),
    );
    await expect(root).to.be.accessible();
    expect(first.querySelector('iframe')!.title).to.equal('Advertisement: Rowing boats for hire');
    expect(root.querySelectorAll('[role=group][aria-label=Advertisement]').length).to.equal(5);
  });
});
