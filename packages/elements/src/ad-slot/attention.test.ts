import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { settled } from '../../../testing/src/ads.js';
import { clearAds, countWatching, holdTab, placeAd } from '../../../testing/src/attention.js';
import { NewsAdMovedEvent, NewsAdViewableEvent } from './ad-slot.events.js';
import { attend } from './attention.js';
import type { Size } from './sizes.html.js';

let tab: ReturnType<typeof holdTab>;
let ad = new AbortController();

beforeEach(() => {
  tab = holdTab();
  ad = new AbortController();
});
afterEach(() => {
  ad.abort();
  tab.release();
  clearAds();
});

/** An ad that is watched, and what is heard of it. */
function attended(size: Size = [300, 250]) {
  const placed = placeAd(...size);
  const heard: Event[] = [];
  for (const type of ['news-ad-viewable', 'news-ad-moved'])
    placed.slot.addEventListener(type, (event) => heard.push(event));
  const { slot, drawn } = placed;
  const result = attend({ slot, drawn, size, unit: 'u', provider: 'json', signal: ad.signal });
  return { ...placed, heard, result };
}

describe('an ad that is watched', () => {
  it('is seen after one second in view, once, and its time in view stays to be read', async () => {
    const { slot, reach, heard, result } = attended();
    await settled();
    expect(result.viewable).to.be.false;
    const start = performance.now();
    reach(125);
    const event = (await oneEvent(slot, 'news-ad-viewable')) as NewsAdViewableEvent;
    const lasted = performance.now() - start;
    expect(lasted).to.be.within(1000, 1500);
    expect(event).to.include({ unit: 'u', provider: 'json', bubbles: true });
    expect(event.after).to.be.within(lasted, lasted + 1000);
    expect(result.viewable).to.be.true;
    expect(result.timeInView).to.be.within(999, lasted + 100);
    reach(0);
    await waitUntil(() => {
      const before = result.timeInView;
      return result.timeInView === before;
    });
    reach(250);
    await settled();
    ad.abort();
    const total = result.timeInView;
    await settled();
    expect(result.timeInView).to.equal(total);
    expect(heard.length).to.equal(1);
  });

  it('leaves nothing behind after 100 of them, and shares what it listens to', async () => {
    const count = countWatching();
    const { slot, drawn } = placeAd();
    const before = count.now;
    const one = (signal: AbortSignal) =>
      attend({ slot, drawn, size: [300, 250], unit: 'u', provider: 'json', signal });
    try {
      for (let n = 0; n < 100; n++) {
        const life = new AbortController();
        one(life.signal);
        if (n % 10 === 0) await settled();
        life.abort();
      }
      expect(count.now).to.deep.equal(before);
      one(ad.signal);
      const { listeners } = count.now;
      for (let n = 0; n < 200; n++) one(ad.signal);
      expect(count.now.listeners).to.equal(listeners);
      ad.abort();
      expect(count.now).to.deep.equal(before);
    } finally {
      count.release();
    }
  });

  it('is not watched at all where its signal has ended before', async () => {
    const count = countWatching();
    try {
      ad.abort();
      const { result } = attended();
      await settled();
      expect(count.now).to.deep.equal({ listeners: 0, observed: 0, inView: 0 });
      expect(result.timeInView).to.equal(0);
    } finally {
      count.release();
    }
  });
});

describe('the slot’s own layout shift', () => {
  const measures = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

  /** Whatever comes of a change: the module that judges it has arrived, and has had its time. */
  async function judged(change: () => void) {
    await import('./moved.js');
    await settled();
    change();
    await settled();
    await settled();
  }

  it('is told with its score when the slot changes its height in view', async () => {
    const { slot, drawn, reach } = attended();
    reach(300);
    await settled();
    setTimeout(() => (drawn.style.height = '350px'));
    const event = (await oneEvent(slot, 'news-ad-moved')) as NewsAdMovedEvent;
    expect(event).to.include({ unit: 'u', from: 274, to: 374 });
    if (measures) expect(event.score).to.be.above(0).and.below(1);
    else expect(event.score).to.be.undefined;
  });

  it('counts for nothing where nothing after the slot moved', async () => {
    const { slot, drawn, reach } = attended();
    const gap = slot.nextElementSibling as HTMLElement;
    gap.textContent = '';
    reach(300);
    await settled();
    setTimeout(() => (drawn.style.height = '350px'));
    const event = (await oneEvent(slot, 'news-ad-moved')) as NewsAdMovedEvent;
    expect(event.score ?? 0).to.equal(0);
  });

  it('is not told below the viewport, nor of less than half a pixel', async () => {
    const { drawn, heard, reach } = attended();
    await judged(() => (drawn.style.height = '350px'));
    reach(400);
    await judged(() => (drawn.style.height = '350.4px'));
    expect(heard).to.deep.equal([]);
  });

  it('is told above the viewport only where the browser does not hold the text in place', async () => {
    const { drawn, heard, reach } = attended();
    reach(1500);
    await judged(() => (drawn.style.height = '350px'));
    await judged(() => (drawn.style.height = '250px'));
    const moved = heard.filter((event) => event instanceof NewsAdMovedEvent);
    expect(moved.length).to.equal(CSS.supports('overflow-anchor', 'auto') ? 0 : 2);
  });

  it('is not the layout’s: another width, or no place at all', async () => {
    const { slot, drawn, heard, reach } = attended();
    reach(300);
    await judged(() => {
      slot.style.width = '500px';
      drawn.style.height = '350px';
    });
    await judged(() => (slot.style.display = 'none'));
    await judged(() => (slot.style.display = ''));
    expect(heard.filter((event) => event instanceof NewsAdMovedEvent)).to.deep.equal([]);
  });
});
