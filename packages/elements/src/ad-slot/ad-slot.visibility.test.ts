import { expect, oneEvent, waitUntil } from '@open-wc/testing';
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
import type { AdSlotData } from './ad-slot.html.js';
import './ad-slot.define.js';

const house = html`<p>Read us by letter</p>`;
const noAd = () => new Response(null, { status: 204 });

/** A tall empty block: puts what comes after it that many viewports further down. */
function spacer(viewports: number): HTMLElement {
  const block = document.createElement('div');
  block.style.height = `${viewports * 100}vh`;
  return block;
}

describe('<news-ad-slot>: near and far', () => {
  before(async () => {
    configure({ ads: { creative: creativePage } });
    await pageCSS();
  });
  afterEach(() => {
    strike();
    stopServing();
  });

  it('of 200 slots asks for those near the viewport together, the others when they come near', async () => {
    const asked = serve(noAd);
    const first = stage({ house, endpoint: '/ads', unit: 'u0' });
    const root = first.parentElement!;
    for (let n = 1; n < 200; n++)
      root.append(column({ house, endpoint: '/ads', unit: `u${n}` }).children[1]!);
    const units = () => asked.flatMap((one) => one.url.searchParams.getAll('unit'));
    const near = () =>
      [...root.querySelectorAll('news-ad-slot')]
        .filter((slot) => slot.getBoundingClientRect().top < 2.5 * innerHeight)
        .map((slot) => slot.unit);
    await oneEvent(first, 'news-ad-empty');
    await settled();
    expect(units()).to.have.members(near());
    expect(asked.length).to.equal(1);
    expect(units().length).to.be.below(12);
    const last = root.querySelector<HTMLElement>('[unit=u199]')!;
    last.scrollIntoView();
    await oneEvent(last, 'news-ad-empty');
    expect(units()).to.include('u199').and.not.to.include('u100');
  });

  /** An unfilled slot between two screens of text, the page scrolled so that it is `below` or `above`. */
  async function unfilled(place: 'below' | 'above', data: Partial<AdSlotData> = {}) {
    serve(noAd);
    const slot = stage({ endpoint: '/ads', ...data });
    slot.before(spacer(1.2));
    slot.after(spacer(3));
    if (place === 'above') {
      slot.after(spacer(0.5), document.createTextNode('A line in view.'));
      scrollTo(0, slot.getBoundingClientRect().bottom + 10);
    }
    const top = () => {
      const range = document.createRange();
      range.selectNode(
        place === 'above' ? slot.nextSibling!.nextSibling! : slot.previousSibling!.previousSibling!,
      );
      return range.getBoundingClientRect().top;
    };
    const before = top();
    await oneEvent(slot, 'news-ad-empty');
    await waitUntil(() => !!data.house || slot.matches(':state(gone)'));
    await settled();
    return { slot, moved: top() - before };
  }

  it('goes at once when it is empty below the viewport', async () => {
    const { slot, moved } = await unfilled('below');
    expect(slot.matches(':state(gone)')).to.be.true;
    expect(moved).to.equal(0);
  });

  it('goes at once above the viewport, and the text in view stays where it is', async () => {
    const { slot, moved } = await unfilled('above');
    expect(slot.matches(':state(gone)')).to.be.true;
    expect(Math.abs(moved)).to.be.at.most(0.5);
  });

  it('stays where there is house content', async () => {
    const { slot } = await unfilled('below', { house });
    expect(slot.matches(':state(gone)')).to.be.false;
  });

  for (const [when, event] of [
    ['before it asks', 'news-ad-before-request'],
    ['while it waits for the answer', 'news-ad-requested'],
  ] as const)
    it(`waits where the page hides it ${when}, and shows its ad when it is back`, async () => {
      serve(fill());
      const slot = stage({ endpoint: '/ads' });
      const root = slot.parentElement!;
      await oneEvent(slot, event);
      const filled = oneEvent(slot, 'news-ad-filled');
      root.hidden = true;
      for (let n = 0; n < 3; n++) await settled();
      expect(slot.matches(':state(gone)')).to.be.false;
      root.hidden = false;
      await filled;
      expect(slot.querySelector('iframe')!.offsetHeight).to.equal(250);
    });

  it('stays while it is in view, and moves nothing', async () => {
    serve(noAd);
    const slot = stage({ endpoint: '/ads' });
    const before = textBoxes(slot.parentElement!);
    await oneEvent(slot, 'news-ad-empty');
    await settled();
    expect(textBoxes(slot.parentElement!)).to.deep.equal(before);
    expect(slot.matches(':state(gone)')).to.be.false;
  });
});
