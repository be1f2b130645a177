import { expect, oneEvent } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { configure } from '../../core/settings.js';
import { readerAccess } from '../../core/reader-access.js';
import {
  creativePage,
  fill,
  serve,
  settled,
  stopServing,
  strike,
  textBoxes,
} from '../../../../testing/src/ads.js';
import {
  beyondCSS,
  isChromium,
  isFilled,
  isStuck,
  refusal,
  resizeTo,
  scrolled,
  shift,
  story,
  until,
  type Story,
} from '../../../../testing/src/beyond.js';
import '../ad-slot.define.js';

/** CSS pixels that the reader scrolls past it, and its distance from the top of the window. */
const TRAVEL = 192;
const TOP = 16;

const root = document.documentElement;
const groupOf = (slot: Element) => slot.firstElementChild as HTMLElement;
const top = (element: Element) => element.getBoundingClientRect().top;
/** A tall line above, so that the slot is out of view. */
const AWAY = '<div style="height: 900px"></div>';

function sticky(more: Partial<Story> = {}) {
  return story({ before: AWAY, ...more, slot: { placement: 'sticky', ...more.slot } });
}

describe('<news-ad-slot placement="sticky">', () => {
  before(async function () {
    configure({ ads: { creative: creativePage, requestMargin: '300%', renderMargin: '300%' } });
    await beyondCSS(this);
  });
  beforeEach(async () => {
    readerAccess.set({ opened: new Set(), ads: 'full' });
    serve(fill());
    await resizeTo(360, 640);
  });
  afterEach(() => {
    strike();
    stopServing();
  });

  for (const [width, height] of [
    [360, 640],
    [768, 1024],
    [1280, 800],
  ] as const)
    it(`stays in view along the column kept for it, and moves nothing: ${width} px`, async () => {
      await resizeTo(width, height);
      const slot = sticky();
      const kept = slot.offsetHeight;
      expect(kept - 2).to.equal(groupOf(slot).offsetHeight + TRAVEL);
      const before = textBoxes(slot.parentElement!);
      shift();
      await until(() => isStuck(slot) && isFilled(slot));
      await settled();
      expect(textBoxes(slot.parentElement!)).to.deep.equal(before);
      const start = top(slot) + scrollY;
      for (const past of [10, TRAVEL / 2, TRAVEL - TOP]) {
        await scrolled(start + past);
        expect(top(groupOf(slot)), `${past}`).to.be.closeTo(TOP, 0.5);
      }
      await scrolled(start + TRAVEL + 50);
      const end = slot.getBoundingClientRect().bottom - 1;
      expect(groupOf(slot).getBoundingClientRect().bottom).to.be.closeTo(end, 0.5);
      await scrolled(0);
      expect(textBoxes(slot.parentElement!)).to.deep.equal(before);
      expect(slot.offsetHeight).to.equal(kept);
      expect(shift()).to.equal(0);
    });

  it('does not stay where it is too high: it gives its column up unseen, says why, and shows its ad', async () => {
    const slot = sticky({ slot: { format: 'mpu' } });
    const first = slot.parentElement!.querySelector('p')!;
    const before = top(first);
    expect(await refusal(slot)).to.equal(
      "sticky: it would take 47 % of the window's height; expected at most 30 %.",
    );
    await until(() => isFilled(slot));
    await until(() => slot.matches(':state(still)'));
    expect(slot.offsetHeight - 2).to.equal(groupOf(slot).offsetHeight);
    expect(top(first)).to.equal(before);
    await scrolled(top(slot) + 100);
    expect(top(groupOf(slot))).to.be.below(0);
  });

  it('keeps its column while the reader sees it', async () => {
    const slot = sticky({ before: '', slot: { format: 'mpu' } });
    await until(() => isFilled(slot));
    await settled();
    expect(slot.matches(':state(still)')).to.be.false;
    expect(slot.offsetHeight - 2).to.equal(groupOf(slot).offsetHeight + TRAVEL);
  });

  it('does not jump to a reader who is past it already', async () => {
    const late = sticky({ before: '' });
    await scrolled(top(late) + 60);
    const at = top(groupOf(late));
    await until(() => isFilled(late));
    await settled();
    expect(isStuck(late)).to.be.false;
    expect(top(groupOf(late))).to.equal(at);
    await scrolled(root.scrollHeight);
    await until(() => isStuck(late));
  });

  it('is an ordinary box for readers of the tier light, before script and after', async () => {
    readerAccess.set({ opened: new Set(), ads: 'light' });
    root.dataset['ads'] = 'light';
    const slot = sticky();
    expect(slot.offsetHeight - 2).to.equal(groupOf(slot).offsetHeight);
    expect(await refusal(slot)).to.match(/^sticky: the reader's terms are "light"/);
    await until(() => isFilled(slot));
    expect(isStuck(slot)).to.be.false;
    delete root.dataset['ads'];
  });

  it('counts the anchor too, whose share it does not exceed', async () => {
    await resizeTo(360, 700);
    const slot = sticky({ slot: { sizes: '320x100', reserve: '100' } });
    await until(() => isStuck(slot));
    const anchor = document.createElement('news-ad-slot');
    Object.assign(anchor, {
      placement: 'anchor',
      format: 'mobile-banner',
      endpoint: '/ads',
      unit: 'a',
    });
    anchor.setAttribute('placement', 'anchor');
    anchor.setAttribute('format', 'mobile-banner');
    document.querySelector('[data-stage]')!.append(anchor);
    // The anchor comes when the reader has left the sticky ad behind; back again, the two would be too much.
    await scrolled(root.scrollHeight);
    await until(() => isStuck(anchor));
    await until(() => anchor.getAnimations().length === 0);
    await scrolled(200);
    expect(await refusal(slot)).to.match(/^sticky: it would take \d\d % of the window, with/);
    expect(isStuck(slot)).to.be.false;
  });

  it('is not printed, and neither is its column', async function () {
    if (!isChromium) this.skip();
    const slot = sticky();
    const filled = oneEvent(slot, 'news-ad-filled');
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(slot).display).to.equal('none');
    await emulateMedia({ media: 'screen' });
    await filled;
  });
});
