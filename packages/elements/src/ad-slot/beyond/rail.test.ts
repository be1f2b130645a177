import { expect, oneEvent } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from '../../core/html.js';
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
import type { NewsAdRefusedEvent } from '../ad-slot.events.js';
import type { NewsAdSlot } from '../ad-slot.js';
import '../ad-slot.define.js';

const root = document.documentElement;
const edge = (element: Element) => element.getBoundingClientRect();
const groupOf = (slot: Element) => slot.firstElementChild as HTMLElement;

function rail(more: Partial<Story> = {}) {
  const slot = { placement: 'rail', format: 'mpu', ...more.slot } as const;
  return story({ column: 'max-width: 640px', ...more, slot });
}

async function shown(slot: NewsAdSlot) {
  await until(() => isStuck(slot) && isFilled(slot));
  return slot;
}

describe('<news-ad-slot placement="rail">', () => {
  before(async function () {
    configure({ ads: { creative: creativePage } });
    await beyondCSS(this);
  });
  beforeEach(async () => {
    readerAccess.set({ opened: new Set(), ads: 'full' });
    serve(fill());
    await resizeTo(1280, 800);
  });
  afterEach(() => {
    strike();
    stopServing();
  });

  for (const dir of ['ltr', 'rtl'] as const)
    it(`stands beside its column, stays along it, and moves nothing: ${dir}`, async () => {
      const slot = rail({ dir });
      const column = slot.parentElement!;
      const before = words(slot);
      shift();
      await shown(slot);
      await settled();
      expect(words(slot)).to.deep.equal(before);
      const { left, right, width } = edge(slot);
      expect(width).to.equal(300);
      if (dir === 'ltr') expect(left).to.equal(edge(column).right + 32);
      else expect(right).to.equal(edge(column).left - 32);
      expect(root.scrollWidth).to.equal(root.clientWidth);
      await scrolled(400);
      expect(edge(groupOf(slot)).top).to.equal(16);
      // It has left the window when the column ends.
      await scrolled(edge(column).bottom + scrollY);
      expect(edge(groupOf(slot)).bottom).to.be.at.most(0.5);
      expect(shift()).to.equal(0);
    });

  for (const [width, height] of [
    [360, 640],
    [768, 1024],
  ] as const)
    it(`is not there where the window has no room beside the column, and asks for nothing: ${width} px`, async () => {
      await resizeTo(width, height);
      const asked = serve(fill());
      const slot = rail();
      expect(await refusal(slot)).to.match(
        /^rail: no room beside <article>, .* would stand \d+ pixels outside the window\.$/,
      );
      await scrolled(300);
      expect(getComputedStyle(slot).display).to.equal('none');
      expect(root.scrollWidth).to.equal(root.clientWidth);
      expect(asked.length).to.equal(0);
      await resizeTo(1280, 800);
      await shown(slot);
      await resizeTo(768, 1024);
      expect(getComputedStyle(slot).display).to.equal('none');
    });

  const wide = '<img alt="" width="900" height="200" style="display: block; margin-block: 400px">';
  const refused: [string, Partial<Story>, RegExp, ((slot: NewsAdSlot) => unknown)?][] = [
    [
      'to stand over what is wider than the column',
      { after: wide },
      /^rail: it would stand over <img>; expected nothing beside the column\.$/,
    ],
    [
      'more than 300 pixels',
      {},
      /^rail: it is 336 pixels wide; expected at most 300\.$/,
      (slot) => (slot.style.inlineSize = '336px'),
    ],
    [
      'a column without a position',
      { column: 'max-width: 640px; position: static' },
      /^rail: no room beside <body>, the nearest element with a position/,
    ],
    [
      'a column that is too short',
      { column: 'max-width: 640px; height: 1000px' },
      /^rail: <article> is too short: it leaves 200 pixels of 300\.$/,
    ],
    [
      'an ad that is higher than the window',
      { slot: { format: 'half-page' } },
      /^rail: it is 650 pixels high; expected at most the window's 600\.$/,
      () => resizeTo(1280, 600),
    ],
    [
      'more of the window than all may take',
      { slot: { format: 'half-page' }, column: 'max-width: 600px' },
      /^rail: it would take 31 % of the window, with the other ads that stay; expected at most 30 %\.$/,
      () => resizeTo(980, 651),
    ],
  ];
  for (const [what, more, sentence, prepare] of refused)
    it(`refuses ${what}`, async () => {
      const asked = serve(fill());
      const reasons: string[] = [];
      const hear = ({ reason }: NewsAdRefusedEvent) => void reasons.push(reason);
      document.addEventListener('news-ad-refused', hear);
      const slot = rail(more);
      await prepare?.(slot);
      await until(() => reasons.some((reason) => sentence.test(reason)));
      document.removeEventListener('news-ad-refused', hear);
      expect(getComputedStyle(slot).display).to.equal('none');
      expect(prepare ? 0 : asked.length).to.equal(0);
    });

  it('shows its notice where no ad comes, and nothing where there is no notice', async () => {
    serve(() => new Response(null, { status: 204 }));
    const bare = rail();
    await oneEvent(bare, 'news-ad-empty');
    expect(getComputedStyle(bare).visibility).to.equal('hidden');
    const house = html`<p>The Post by letter, every Friday</p>`;
    const slot = rail({ slot: { house } });
    await oneEvent(slot, 'news-ad-empty');
    expect(getComputedStyle(slot).visibility).to.equal('visible');
  });

  it('goes when something wide comes into the column', async () => {
    const slot = await shown(rail());
    slot.insertAdjacentHTML('afterend', wide);
    await until(() => !isStuck(slot));
    expect(await refusal(slot)).to.match(/stand over <img>/);
  });

  it('does not mind a bar of the page that stays at the top', async () => {
    const bar =
      '<div style="position: sticky; top: 0; width: 1200px"><p>The Harbour Post</p></div>';
    await shown(rail({ before: bar }));
  });

  it('refuses a second one in the same window; articles that follow each other have one each', async () => {
    const slot = rail();
    const column = slot.parentElement!;
    const next = column.cloneNode(true) as HTMLElement;
    const beside = slot.cloneNode(true) as NewsAdSlot;
    await shown(slot);
    column.append(beside);
    expect(await refusal(beside)).to.equal(
      'rail: another one can be in the same window; expected one.',
    );
    column.after(next);
    const other = next.querySelector('news-ad-slot')!;
    await until(() => isStuck(other));
    for (let y = 0; y < root.scrollHeight; y += 150) {
      await scrolled(y);
      const seen = [slot, other].filter((one) => {
        const { top, bottom } = edge(groupOf(one));
        return bottom > 0.5 && top < innerHeight - 0.5;
      });
      expect(seen.length, `${y}`).to.be.at.most(1);
    }
  });

  it('is neither for readers of the tier light nor printed', async function () {
    const slot = await shown(rail());
    readerAccess.set({ opened: new Set(), ads: 'light' });
    expect(getComputedStyle(slot).display).to.equal('none');
    readerAccess.set({ opened: new Set(), ads: 'full' });
    expect(getComputedStyle(slot).display).to.equal('block');
    if (!isChromium) return;
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(slot).display).to.equal('none');
    await emulateMedia({ media: 'screen' });
  });
});
