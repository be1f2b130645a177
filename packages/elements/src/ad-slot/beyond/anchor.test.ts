import { expect, oneEvent } from '@open-wc/testing';
import { emulateMedia, sendKeys, sendMouse } from '@web/test-runner-commands';
import { configure } from '../../core/settings.js';
import { readerAccess } from '../../core/reader-access.js';
import {
  creativePage,
  fill,
  serve,
  settled,
  stopServing,
  strike,
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
  words,
  type Story,
} from '../../../../testing/src/beyond.js';
import type { NewsAdFailedEvent } from '../ad-slot.events.js';
import '../ad-slot.define.js';

const root = document.documentElement;
const edge = (element: Element) => element.getBoundingClientRect();
const closeIn = (slot: Element) => slot.shadowRoot!.querySelector<HTMLElement>('[part=close]')!;

function anchor(more: Partial<Story> = {}) {
  return story({ ...more, slot: { placement: 'anchor', ...more.slot } });
}

/** An anchor that the reader has come to, and that has slid in. */
async function shown(more?: Partial<Story>) {
  const slot = anchor(more);
  await scrolled(innerHeight + 10);
  await until(() => isStuck(slot) && isFilled(slot));
  await until(() => slot.getAnimations().length === 0);
  return slot;
}

describe('<news-ad-slot placement="anchor">', () => {
  before(async function () {
    configure({ ads: { creative: creativePage } });
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

  for (const [width, height, high] of [
    [360, 640, 83],
    [768, 1024, 123],
    [1280, 800, 99],
  ] as const)
    it(`comes after one window of scrolling, at the foot, and moves nothing: ${width} px`, async () => {
      await resizeTo(width, height);
      const asked = serve(fill());
      const slot = anchor();
      const before = words(slot);
      await scrolled(innerHeight - 1);
      expect(asked.length).to.equal(0);
      expect(getComputedStyle(slot).visibility).to.equal('hidden');
      expect(edge(slot).top).to.be.at.least(innerHeight);
      shift();
      await scrolled(innerHeight);
      await until(() => isStuck(slot));
      await until(() => slot.getAnimations().length === 0);
      const { left, bottom, width: wide } = edge(slot);
      expect([left, bottom, wide]).to.deep.equal([0, innerHeight, root.clientWidth]);
      expect(slot.offsetHeight).to.equal(high);
      expect(getComputedStyle(slot).visibility).to.equal('visible');
      await settled();
      expect(words(slot)).to.deep.equal(before);
      expect(shift()).to.equal(0);
      expect(root.scrollWidth).to.equal(root.clientWidth);
    });

  it('is opaque, and lies over nothing at the end of the page', async () => {
    const slot = await shown();
    await scrolled(root.scrollHeight);
    const lines = slot.parentElement!.querySelectorAll('p:not([data-label])');
    expect(edge(lines[lines.length - 1]!).bottom).to.be.at.most(edge(slot).top);
    expect(getComputedStyle(slot).backgroundColor).to.match(/^rgb\(/);
    expect(getComputedStyle(slot).opacity).to.equal('1');
  });

  it('keeps what the focus comes to above itself', async () => {
    const slot = await shown();
    const links = [...slot.parentElement!.querySelectorAll<HTMLElement>('p a')];
    for (const link of links.slice(15)) {
      link.focus();
      await settled();
      expect(edge(link).bottom, link.textContent).to.be.at.most(edge(slot).top);
    }
  });

  it('waits while it would come over what has the focus', async () => {
    const slot = anchor();
    await scrolled(innerHeight + 10);
    const links = [...slot.parentElement!.querySelectorAll<HTMLElement>('p a')];
    const under = links.find((link) => edge(link).top > innerHeight - 60)!;
    under.focus({ preventScroll: true });
    if (!isFilled(slot)) await oneEvent(slot, 'news-ad-filled');
    await settled();
    expect(isStuck(slot)).to.be.false;
    links.find((link) => edge(link).top > 100)!.focus({ preventScroll: true });
    await until(() => isStuck(slot));
  });

  it('leaves the foot of the window to what the page has there', async () => {
    root.style.setProperty('--news-ad-slot-foot', '40px');
    const slot = await shown();
    expect(edge(slot).bottom).to.equal(innerHeight - 40);
    const room = getComputedStyle(root);
    expect(room.getPropertyValue('--news-ad-anchor-height')).to.equal('123px');
    expect(room.paddingBlockEnd).to.equal('123px');
    root.style.removeProperty('--news-ad-slot-foot');
  });

  it('adds to the room that the page has at its end, and gives its own back', async () => {
    root.style.paddingBlockEnd = '7px';
    const slot = await shown();
    root.style.paddingBlockEnd = '';
    expect(getComputedStyle(root).paddingBlockEnd).to.equal('90px');
    slot.remove();
    expect(getComputedStyle(root).paddingBlockEnd).to.equal('0px');
  });

  it('slides by transform, and not where the reader wants no motion', async function () {
    if (!isChromium) this.skip(); // Only Chromium's driver can say so.
    const slot = await shown();
    const { transitionProperty, transitionDuration } = getComputedStyle(slot);
    expect([transitionProperty, transitionDuration]).to.deep.equal(['transform', '0.3s']);
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(getComputedStyle(slot).transitionDuration).to.equal('0s');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('is not printed, nor its room', async function () {
    if (!isChromium) this.skip();
    const slot = await shown();
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(slot).display).to.equal('none');
    expect(getComputedStyle(root).paddingBlockEnd).to.equal('0px');
    await emulateMedia({ media: 'screen' });
    expect(getComputedStyle(root).paddingBlockEnd).to.equal('83px');
  });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`has a named close button of 24 pixels and more, beside the ad: ${dir}`, async () => {
      for (const [width, height] of [
        [360, 640],
        [1280, 800],
      ] as const) {
        await resizeTo(width, height);
        const slot = await shown({ dir });
        const close = closeIn(slot);
        expect(close.ariaLabel).to.equal('Close advertisement');
        const box = edge(close);
        expect(Math.min(box.width, box.height)).to.be.at.least(24);
        if (dir === 'ltr') expect(box.right).to.equal(root.clientWidth);
        else expect(box.left).to.equal(0);
        const ad = edge(slot.querySelector('iframe')!);
        const apart = box.bottom <= ad.top || box.left >= ad.right || box.right <= ad.left;
        expect(apart).to.be.true;
        await expect(slot).to.be.accessible();
      }
    });

  const refused: [string, Partial<Story>, RegExp][] = [
    [
      'a box above 100 pixels',
      { slot: { format: 'mpu' } },
      /^anchor: its box is 250 pixels high; expected at most 100\.$/,
    ],
    [
      'a transform around it',
      { column: 'transform: translateX(0); padding-block-end: 1000px' },
      /^anchor: an element around it holds it/,
    ],
  ];
  for (const [what, more, sentence] of refused)
    it(`refuses ${what}, and asks for nothing`, async () => {
      await resizeTo(360, 1000);
      const asked = serve(fill());
      const slot = anchor(more);
      await scrolled(innerHeight);
      expect(await refusal(slot)).to.match(sentence);
      await settled();
      expect(asked.length).to.equal(0);
      expect(getComputedStyle(slot).visibility).to.equal('hidden');
      expect(getComputedStyle(root).paddingBlockEnd).to.equal('0px');
    });

  it('refuses a box that may grow', async () => {
    const slot = anchor();
    slot.setAttribute('larger', 'grow');
    await scrolled(innerHeight);
    expect(await refusal(slot)).to.equal(
      'anchor: larger is "grow"; expected a box that keeps its size.',
    );
  });

  it('refuses a second one, until the first leaves the page', async () => {
    const slot = await shown();
    const second = slot.cloneNode(true) as typeof slot;
    for (const name of ['creative', 'house'])
      second.querySelector(`[data-${name}]`)!.replaceChildren();
    slot.after(second);
    expect(await refusal(second)).to.equal(
      'anchor: another one stands on this page; expected one.',
    );
    slot.remove();
    dispatchEvent(new Event('resize'));
    await until(() => isStuck(second));
  });

  it('goes where the window becomes too low for it, says why, and comes again', async () => {
    const slot = await shown();
    await resizeTo(360, 200);
    expect(isStuck(slot)).to.be.false;
    expect(getComputedStyle(slot).visibility).to.equal('hidden');
    expect(await refusal(slot)).to.equal(
      "anchor: it would take 42 % of the window's height; expected at most 30 %.",
    );
    await resizeTo(360, 640);
    expect(isStuck(slot)).to.be.true;
  });

  it('is not for readers of the tier light, nor once it is learned late', async () => {
    const slot = await shown();
    readerAccess.set({ opened: new Set(), ads: 'light' });
    expect(getComputedStyle(slot).visibility).to.equal('hidden');
    expect(await refusal(slot)).to.equal(
      'anchor: the reader\'s terms are "light"; expected "full".',
    );
    root.dataset['ads'] = 'light';
    expect(getComputedStyle(slot).display).to.equal('none');
    delete root.dataset['ads'];
  });

  it('names the placements there are', async () => {
    console.error = () => {};
    const slot = anchor({ slot: { placement: 'floating' as 'rail' } });
    const { message } = await oneEvent<NewsAdFailedEvent>(slot, 'news-ad-failed');
    expect(message).to.equal('placement is "floating"; expected one of anchor, sticky, rail.');
  });

  // The last test: the reader wants no anchor on this page.
  it('is closed by the pointer, moves nothing, and does not come back', async () => {
    const asked = serve(fill());
    const slot = await shown();
    const before = words(slot);
    const { left, top, width, height } = edge(closeIn(slot));
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + height / 2)],
    });
    await until(() => !isStuck(slot));
    expect(slot.querySelector('iframe')).to.be.null;
    expect(getComputedStyle(slot).visibility).to.equal('hidden');
    expect(getComputedStyle(root).paddingBlockEnd).to.equal('0px');
    await settled();
    expect(words(slot)).to.deep.equal(before);
    const again = anchor();
    await scrolled(innerHeight);
    expect(await refusal(again)).to.equal('anchor: the reader has closed the anchor of this page.');
    expect(asked.length).to.equal(1);
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).not.to.equal(again);
  });
});
