import { expect, waitUntil } from '@open-wc/testing';
import { render } from 'lit';
import { settled } from '../../../testing/src/ads.js';
import {
  clearAds,
  countWatching,
  holdTab,
  placeAd,
  type Placed,
} from '../../../testing/src/attention.js';
import { SimulatedClock } from '../../../testing/src/simulated.js';
import { articleOpened, readerAccess } from '../core/reader-access.js';
import { configure } from '../core/settings.js';
import english from '../core/words/en.js';
import german from '../core/words/de.js';
import {
  isPaused,
  keepFresh,
  pause,
  pauseStyles,
  pauseTemplate,
  watchPaused,
  type Freshness,
} from './refreshing.js';

let tab: ReturnType<typeof holdTab>;
let life = new AbortController();

beforeEach(() => {
  tab = holdTab();
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  tab.release();
  clearAds();
  pause(false);
  readerAccess.set({ opened: new Set(), ads: 'full' });
  configure({ ads: { keep: {} } });
});

/** An ad in view that is kept fresh, on a simulated clock. */
async function fresh(change: Partial<Freshness> = {}, placed: Placed = placeAd()) {
  const clock = new SimulatedClock();
  const [dues, said] = [[] as number[], [] as string[]];
  placed.reach(250);
  const it = keepFresh({
    slot: placed.slot,
    drawn: placed.drawn,
    ad: {},
    size: [300, 250],
    interval: 30,
    count: 0,
    signal: life.signal,
    due: () => void dues.push(clock.now()),
    advise: (message) => void said.push(message),
    clock,
    ...change,
  });
  await settled();
  return { ...placed, it, clock, dues, said };
}

/** Whether the time of an ad in view is being counted. */
const counts = ({ clock }: { clock: SimulatedClock }) => clock.waiting > 0;

describe('another ad', () => {
  it('is due after 30 seconds in view, five times where nothing is said', async () => {
    const { clock, dues } = await fresh();
    await waitUntil(() => counts({ clock }));
    clock.pass(29_999);
    expect(dues).to.deep.equal([]);
    clock.pass(600_000);
    expect(dues).to.deep.equal([30_000, 60_000, 90_000, 120_000, 150_000]);
  });

  it('is due no sooner where the HTML says so, which is said; a wrong cap is the usual one', async () => {
    const { clock, dues, said } = await fresh({ interval: 5, most: NaN, count: 4 });
    await waitUntil(() => counts({ clock }));
    clock.pass(600_000);
    expect(dues).to.deep.equal([30_000]);
    expect(said).to.deep.equal(['refresh is 5; expected 30 seconds or more, so 30 is taken.']);
  });

  it('never comes for what must stay, and nothing is watched for it', async () => {
    configure({ ads: { keep: { lineItems: ['12'], sizes: ['728x90'] } } });
    const placed = placeAd();
    const count = countWatching();
    try {
      for (const change of [
        { ad: { refresh: false } },
        { ad: { lineItem: '12' } },
        { size: [728, 90] as const },
        { most: 0 },
        { most: 3, count: 3 },
        { signal: AbortSignal.abort() },
      ]) {
        const one = await fresh(change, placed);
        expect(counts(one), JSON.stringify(change)).to.be.false;
      }
      expect(count.now).to.deep.equal({ listeners: 0, observed: 0, inView: 0 });
    } finally {
      count.release();
    }
  });

  it('waits while the ad is out of view or the tab unattended', async () => {
    const one = await fresh();
    await waitUntil(() => counts(one));
    one.reach(0);
    await waitUntil(() => !counts(one));
    one.reach(125);
    await waitUntil(() => counts(one));
    tab.set({ hidden: true }, 'visibilitychange');
    expect(counts(one)).to.be.false;
    tab.set({ hidden: false }, 'visibilitychange');
    expect(counts(one)).to.be.true;
  });

  it('waits where the reader’s terms promise fewer ads', async () => {
    const one = await fresh();
    await waitUntil(() => counts(one));
    articleOpened('a1', 'light');
    expect(counts(one)).to.be.false;
  });
});

describe('an ad is held', () => {
  it('while the focus is in the slot, in a frame too', async () => {
    const one = await fresh();
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = 'A link';
    const frame = document.createElement('iframe');
    const outside = document.createElement('button');
    one.slot.append(link, frame);
    one.slot.after(outside);
    link.focus({ preventScroll: true });
    await waitUntil(() => one.it.isHeld);
    frame.focus({ preventScroll: true });
    await settled();
    expect(one.it.isHeld).to.be.true;
    expect(counts(one)).to.be.false;
    outside.focus({ preventScroll: true });
    // A window that has no focus of its own under test gives no events.
    window.dispatchEvent(new Event('focus'));
    await waitUntil(() => !one.it.isHeld);
    // Into the frame by a press: this window hears that it lost the focus, and nothing else.
    frame.focus({ preventScroll: true });
    window.dispatchEvent(new Event('blur'));
    await waitUntil(() => one.it.isHeld);
    frame.remove();
    window.dispatchEvent(new Event('focus'));
    await waitUntil(() => !one.it.isHeld);
  });

  it('from the start where the focus is in the slot already', async () => {
    const placed = placeAd();
    const link = document.createElement('button');
    placed.slot.append(link);
    link.focus({ preventScroll: true });
    const one = await fresh({}, placed);
    expect(one.it.isHeld).to.be.true;
    link.blur();
    window.dispatchEvent(new Event('focus'));
    await waitUntil(() => !one.it.isHeld);
  });

  it('while the pointer is in the slot', async () => {
    const { slot, it } = await fresh();
    const point = (type: string) => slot.dispatchEvent(new PointerEvent(type));
    for (const end of ['pointerleave', 'pointercancel']) {
      point('pointerenter');
      expect(it.isHeld).to.be.true;
      point(end);
      expect(it.isHeld).to.be.false;
    }
  });

  it('while the reader has paused, in all slots of the page', async () => {
    const one = await fresh();
    await waitUntil(() => counts(one));
    let heard = 0;
    const stop = watchPaused(() => heard++);
    pause(true);
    expect([isPaused(), one.it.isHeld, counts(one)]).to.deep.equal([true, true, false]);
    const other = await fresh({}, one);
    expect(other.it.isHeld).to.be.true;
    pause(false);
    expect([one.it.isHeld, other.it.isHeld]).to.deep.equal([false, false]);
    expect(heard).to.equal(2);
    stop();
  });
});

describe('what keeps an ad fresh', () => {
  it('leaves nothing behind after 100 of them', async () => {
    const placed = placeAd();
    const count = countWatching();
    const before = count.now;
    try {
      for (let n = 0; n < 100; n++) {
        life = new AbortController();
        const { slot, drawn } = placed;
        const clock = new SimulatedClock();
        const heard: string[] = [];
        const it = keepFresh({
          slot,
          drawn,
          ad: {},
          size: [300, 250],
          interval: 30,
          count: 0,
          signal: life.signal,
          due: () => heard.push('due'),
          advise: (message) => heard.push(message),
          clock,
        });
        if (n % 10 === 0) await settled();
        life.abort();
        expect(clock.waiting).to.equal(0);
        // Whoever still listened would hold it.
        slot.dispatchEvent(new PointerEvent('pointerenter'));
        pause(true);
        expect(it.isHeld).to.be.false;
        pause(false);
      }
      const { inView, observed } = count.now;
      expect({ inView, observed }).to.deep.equal({ inView: before.inView, observed: 0 });
    } finally {
      count.release();
    }
  });
});

describe('the reader’s pause', () => {
  /** A slot's shadow root with the button, and a label below it as in page CSS. */
  function drawn(width = '320px') {
    const { slot } = placeAd();
    slot.style.cssText = `position: relative; width: ${width}`;
    slot.scrollIntoView();
    const label = slot.querySelector('p')!;
    label.style.cssText = 'margin: 0.5rem 0 0; height: 1.5rem; text-align: center';
    const before = label.getBoundingClientRect().top;
    const root = slot.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [pauseStyles.styleSheet!];
    let pressed = 0;
    const paint = (words = english) => {
      root.innerHTML ||= '<div></div><slot></slot>';
      render(
        pauseTemplate(words, isPaused(), () => (pressed++, pause(!isPaused()))),
        root.querySelector('div')!,
      );
      return root.querySelector('button')!;
    };
    return { label, before, paint, pressed: () => pressed };
  }

  it('is a button with a name that says what it does', () => {
    const { paint, pressed } = drawn();
    const button = paint();
    expect(button).to.have.attribute('aria-label', 'Pause changing ads');
    expect(button).to.have.attribute('title', 'Pause changing ads');
    button.click();
    expect(pressed()).to.equal(1);
    expect(isPaused()).to.be.true;
    expect(paint()).to.have.attribute('aria-label', 'Let ads change');
    expect(paint(german)).to.have.attribute('aria-label', german.resumeAds);
    button.click();
    expect(isPaused()).to.be.false;
  });

  it('is at least 24 by 24 pixels, beside the label, and moves nothing', () => {
    const { label, before, paint } = drawn();
    const box = paint().getBoundingClientRect();
    expect(box.width).to.be.at.least(24);
    expect(box.height).to.be.at.least(24);
    expect(label.getBoundingClientRect().top).to.equal(before);
    const words = document.createRange();
    words.selectNodeContents(label);
    const said = words.getBoundingClientRect();
    expect(box.left).to.be.above(said.right);
    expect(box.right).to.equal(label.getBoundingClientRect().right);
    expect(box.top).to.be.below(said.bottom);
    expect(box.bottom).to.be.above(said.top);
  });
});
