import { expect, waitUntil } from '@open-wc/testing';
import { settled } from '../../../testing/src/ads.js';
import { clearAds, holdTab, placeAd } from '../../../testing/src/attention.js';
import { watchSight } from './sight.js';
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

/** What a meter is shown of an ad on the test's page. */
function seen(size: Size = [300, 250]) {
  const placed = placeAd(...size);
  const sight = { share: -1, attended: false };
  const changes: string[] = [];
  const stop = watchSight(placed.drawn, {
    see(change) {
      Object.assign(sight, change);
      changes.push(JSON.stringify(change));
    },
  });
  ad.signal.addEventListener('abort', stop);
  return { ...placed, sight, changes, first: () => waitUntil(() => sight.share >= 0) };
}

describe('what the reader has in view', () => {
  it('is told at half of the pixels, to the pixel', async () => {
    const { reach, sight, first } = seen();
    await first();
    expect(sight.share).to.equal(0);
    reach(124);
    await waitUntil(() => sight.share > 0);
    await settled();
    expect(sight.share).to.be.below(0.5);
    reach(125);
    await waitUntil(() => sight.share >= 0.5);
    expect(sight.attended).to.be.true;
    reach(124);
    await waitUntil(() => sight.share < 0.5);
    reach(-1);
    await waitUntil(() => sight.share === 0);
  });

  it('is told at three tenths of an ad that is higher than the viewport', async () => {
    const { reach, sight, first } = seen([300, 1050]);
    await first();
    expect(innerHeight).to.be.below(1050);
    reach(314);
    await waitUntil(() => sight.share > 0);
    await settled();
    expect(sight.share).to.be.below(0.3);
    reach(315);
    await waitUntil(() => sight.share >= 0.3);
    reach(innerHeight);
    await waitUntil(() => sight.share > 0.3 || innerHeight < 525);
    reach(1050 + innerHeight);
    await waitUntil(() => sight.share === 0);
  });

  it('is nothing of a creative without an area', async () => {
    const { reach, sight, changes, first } = seen([300, 0]);
    await first();
    reach(100);
    await settled();
    expect(sight.share).to.equal(0);
    expect(changes.length).to.be.above(1);
  });

  it('is nothing of a creative that is not displayed', async () => {
    const { drawn, reach, sight } = seen();
    reach(250);
    await waitUntil(() => sight.share === 1);
    drawn.style.display = 'none';
    await waitUntil(() => sight.share === 0);
  });

  it('is cut by what cuts the creative', async () => {
    const { slot, reach, sight, first } = seen();
    await first();
    slot.style.cssText = 'height: 124px; overflow: hidden';
    reach(300);
    await waitUntil(() => sight.share > 0);
    expect(sight.share).to.be.closeTo(0.4, 1e-6);
  });
});

describe('a tab', () => {
  async function inView() {
    const it = seen();
    it.reach(250);
    await waitUntil(() => it.sight.share === 1 && it.sight.attended);
    return it.sight;
  }

  it('is attended while it is shown and has the focus', async () => {
    const sight = await inView();
    tab.set({ hidden: true }, 'visibilitychange');
    expect(sight.attended).to.be.false;
    tab.set({ hidden: false }, 'visibilitychange');
    expect(sight.attended).to.be.true;
    tab.set({ focused: false }, 'blur');
    await waitUntil(() => !sight.attended);
    tab.set({ focused: true }, 'focus');
    expect(sight.attended).to.be.true;
    tab.set({ focused: false }, 'pageshow');
    expect(sight.attended).to.be.false;
  });

  it('stays attended when the focus goes into a frame, and is watched while it is there', async () => {
    const placed = seen();
    placed.reach(250);
    await waitUntil(() => placed.sight.share === 1);
    const frame = document.createElement('iframe');
    placed.slot.append(frame);
    frame.focus();
    expect(document.activeElement).to.equal(frame);
    // Some browsers say for a moment that nobody has the focus.
    tab.set({ focused: false }, 'blur');
    tab.set({ focused: true });
    const { changes, sight } = placed;
    const before = changes.length;
    await waitUntil(() => changes.length > before + 1);
    expect(changes.slice(before).join()).not.to.include('false');
    // To another program and back: this window hears nothing.
    tab.set({ focused: false });
    await waitUntil(() => !sight.attended);
    tab.set({ focused: true });
    await waitUntil(() => sight.attended);
    frame.remove();
    tab.set({ focused: true }, 'focus');
    const last = changes.length;
    await new Promise((next) => setTimeout(next, 250));
    expect(changes.length, 'nobody looks when events tell').to.equal(last);
  });

  it('keeps its focus for the browser too when a real frame takes it', async function () {
    tab.release();
    if (!document.hasFocus()) this.skip();
    const { slot, reach, sight, changes } = seen();
    reach(250);
    await waitUntil(() => sight.attended);
    const frame = document.createElement('iframe');
    slot.append(frame);
    const before = changes.length;
    frame.contentWindow!.focus();
    await waitUntil(() => document.activeElement === frame);
    await waitUntil(() => changes.length > before);
    expect(sight.attended).to.be.true;
    expect(changes.slice(before).join()).not.to.include('false');
  });
});
