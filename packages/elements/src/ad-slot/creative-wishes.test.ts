import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { html } from '../core/html.js';
import { configure } from '../core/settings.js';
import {
  creativePage,
  fill,
  message,
  pageCSS,
  serve,
  settled,
  stage,
  stopServing,
  strike,
  textBoxes,
} from '../../../testing/src/ads.js';
import type { NewsAdSlot } from './ad-slot.js';
import { wishes } from './creative-wishes.js';
import type { Drawing } from './drawing.js';
import type { Host } from './filling.js';
import { RefreshClock } from './refresh.js';
import './ad-slot.define.js';

/** A creative that says to the slot what the page gives it to say, and tells the page what it hears. */
const PUPPET = `<script>
  addEventListener('message', ({ data }) => {
    if (data.broadsheet) parent.postMessage({ heard: data }, '*');
    else for (const words of data.say) parent.postMessage(words, '*');
  });
</script>`;

type Answer = { broadsheet: string; wish?: string; reason?: string; width?: number };
/** What the creative hears next. */
const hears = () => message((data: { heard?: Answer }) => !!data?.heard).then(({ heard }) => heard);

const frameIn = (slot: Element) => slot.querySelector('iframe')!;
const say = (slot: Element, ...words: unknown[]) =>
  frameIn(slot).contentWindow!.postMessage({ say: words }, '*');
const sizeOf = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return [width, height];
};

/** A slot with the puppet in it, of 300×100 in a box of 300×250. */
async function play(change: (slot: NewsAdSlot) => void = () => {}) {
  serve(fill(PUPPET, { width: 300, height: 100 }));
  const box = hears();
  const slot = stage({ house: html`<p>Read us by letter</p>`, endpoint: '/ads' });
  change(slot);
  const refusals: string[] = [];
  slot.addEventListener('news-ad-refused', (event) => refusals.push(event.reason));
  await oneEvent(slot, 'news-ad-filled');
  return { slot, refusals, box: await box };
}

describe('the wishes of a creative', () => {
  before(pageCSS.bind(undefined, 'ad-slot'));
  beforeEach(() => configure({ ads: { creative: creativePage, timeout: 3000 } }));
  afterEach(() => {
    strike();
    stopServing();
  });

  it('begin when it is told its box', async () => {
    const { box } = await play();
    expect(box!.broadsheet).to.equal('box');
    expect(box).to.include({ height: 250 });
    expect(box!.width).to.be.at.least(300);
  });

  for (const broadsheet of ['resize', 'expand'])
    it(`${broadsheet}: a size that fits the box is given, and no text moves`, async () => {
      const { slot, refusals } = await play();
      const root = slot.parentElement!;
      const before = textBoxes(root);
      const answer = hears();
      say(slot, { broadsheet, width: 250, height: 250 });
      expect(await answer).to.deep.equal({
        broadsheet: 'granted',
        wish: broadsheet,
        width: 250,
        height: 250,
      });
      await settled();
      expect(sizeOf(frameIn(slot))).to.deep.equal([250, 250]);
      expect(textBoxes(root)).to.deep.equal(before);
      expect(refusals).to.deep.equal([]);
    });

  for (const broadsheet of ['resize', 'expand'])
    it(`${broadsheet}: more than the box is refused with a reason, which the page hears once`, async () => {
      const { slot, refusals } = await play();
      const root = slot.parentElement!;
      const before = textBoxes(root);
      for (const height of [251, 99_999]) {
        const answer = hears();
        say(slot, { broadsheet, width: 300, height });
        const { reason, ...rest } = (await answer)!;
        expect(rest).to.deep.equal({ broadsheet: 'refused', wish: broadsheet, width: 300, height });
        expect(reason).to.match(new RegExp(`300×${height}.*expected one that fits \\d+×250\\.$`));
      }
      expect(sizeOf(frameIn(slot))).to.deep.equal([300, 100]);
      expect(textBoxes(root)).to.deep.equal(before);
      expect(refusals.length).to.equal(1);
      expect(refusals[0]).to.match(new RegExp(`^${broadsheet}: .*300×251`));
    });

  it('resize: where the box may grow, it does once nobody sees it, and stays so high', async () => {
    const { slot } = await play((slot) => slot.setAttribute('larger', 'grow'));
    const below = document.createElement('div');
    below.style.height = '300vh';
    slot.after(below);
    let answered = false;
    const answer = hears().finally(() => (answered = true));
    say(slot, { broadsheet: 'resize', width: 300, height: 300 });
    await settled();
    await settled();
    expect([answered, ...sizeOf(frameIn(slot))]).to.deep.equal([false, 300, 100]);
    scrollTo(0, slot.offsetTop + slot.offsetHeight + 100);
    const { top } = below.nextElementSibling!.getBoundingClientRect();
    expect((await answer)!.broadsheet).to.equal('granted');
    await settled();
    expect(sizeOf(frameIn(slot))).to.deep.equal([300, 300]);
    expect(below.nextElementSibling!.getBoundingClientRect().top).to.be.closeTo(top, 1);
    scrollTo(0, 0);
    const high = slot.offsetHeight;
    const smaller = hears();
    say(slot, { broadsheet: 'resize', width: 300, height: 50 });
    expect((await smaller)!.broadsheet).to.equal('granted');
    await settled();
    expect([slot.offsetHeight, frameIn(slot).offsetHeight]).to.deep.equal([high, 50]);
  });

  it('resize: the last wish counts', async () => {
    const { slot } = await play((slot) => slot.setAttribute('larger', 'grow'));
    slot.after(Object.assign(document.createElement('div'), { style: 'height: 300vh' }));
    say(slot, { broadsheet: 'resize', width: 300, height: 300 });
    const answer = hears();
    say(slot, { broadsheet: 'resize', width: 300, height: 200 });
    await answer;
    scrollTo(0, 2 * innerHeight);
    await settled();
    await settled();
    expect(sizeOf(frameIn(slot))).to.deep.equal([300, 200]);
  });

  it('empty: the slot is as one whose provider has no ad', async () => {
    const { slot } = await play();
    const root = slot.parentElement!;
    const before = textBoxes(root);
    const event = oneEvent(slot, 'news-ad-empty');
    say(slot, { broadsheet: 'empty' });
    await event;
    await settled();
    expect(slot.matches(':state(empty)')).to.be.true;
    expect(slot.matches(':state(filled)')).to.be.false;
    expect(slot.querySelector('iframe')).to.be.null;
    expect(getComputedStyle(slot.querySelector('[data-house]')!).visibility).to.equal('visible');
    expect(textBoxes(root)).to.deep.equal(before);
  });

  it('stay: the ad is not replaced by time, whether its clock has begun or not', async () => {
    const { slot } = await play();
    for (const hasBegun of [true, false]) {
      const clock = { size: [300, 250] as const, interval: 30, most: 5, count: 0, due: () => {} };
      const fresh = hasBegun ? new RefreshClock(clock) : undefined;
      const life = new AbortController();
      const shown = { ad: { lineItem: '1' }, drawn: frameIn(slot), fresh };
      const drawing = { shown } as unknown as Drawing;
      const hear = wishes({ slot } as Host, drawing, life.signal, () => {});
      const answer = hears();
      hear({ broadsheet: 'stay' });
      expect(await answer).to.deep.equal({ broadsheet: 'granted', wish: 'stay' });
      await settled();
      life.abort();
      expect(shown.ad).to.deep.equal({ lineItem: '1', refresh: false });
      if (fresh) expect(fresh.left).to.equal(0);
    }
  });

  it('ends with the ad: a frame that was taken out is not heard', async () => {
    const { slot } = await play();
    let refused = 0;
    slot.addEventListener('news-ad-refused', () => refused++);
    const gone = frameIn(slot);
    say(slot, { broadsheet: 'empty' });
    await oneEvent(slot, 'news-ad-empty');
    dispatchEvent(
      new MessageEvent('message', {
        source: gone.contentWindow,
        data: { broadsheet: 'resize', width: 9999, height: 9999 },
      }),
    );
    await settled();
    expect(refused).to.equal(0);
  });

  it('are not heard of an ad that went before this module came', () => {
    const host = { slot: stage() } as unknown as Host;
    const none = { shown: undefined } as unknown as Drawing;
    const hear = wishes(host, none, AbortSignal.abort(), () => {});
    expect(() => hear({ broadsheet: 'stay' })).not.to.throw();
  });

  it('what is no wish is not answered', async () => {
    const { slot, refusals } = await play();
    const size = { width: 300, height: 250 };
    const answers: Answer[] = [];
    const hear = ({ data }: MessageEvent<{ heard?: Answer }>) =>
      data?.heard && answers.push(data.heard);
    addEventListener('message', hear);
    const numbers = [NaN, Infinity, -Infinity, -1, 0, 1.5, '250', null, undefined, true, [250], {}];
    say(
      slot,
      ...numbers.flatMap((height) => [
        { broadsheet: 'resize', width: 300, height },
        { broadsheet: 'expand', width: height, height: 250 },
      ]),
      ...[
        null,
        undefined,
        1,
        'resize',
        true,
        [],
        ['resize'],
        new Date(),
        new Map([['broadsheet', 'stay']]),
      ],
      ...[
        'toString',
        '__proto__',
        'constructor',
        'hasOwnProperty',
        '',
        null,
        0,
        ['stay'],
        { stay: 1 },
      ].map((broadsheet) => ({ broadsheet, ...size })),
      { Broadsheet: 'stay' },
      { broadsheet: 'resize' },
      JSON.parse('{"__proto__": {"broadsheet": "empty"}}'),
      JSON.stringify({ broadsheet: 'empty' }),
    );
    // Messages arrive in order.
    say(slot, { broadsheet: 'stay' });
    await waitUntil(() => answers.length > 0);
    await settled();
    removeEventListener('message', hear);
    expect(answers).to.deep.equal([{ broadsheet: 'granted', wish: 'stay' }]);
    expect(sizeOf(frameIn(slot))).to.deep.equal([300, 100]);
    expect(refusals).to.deep.equal([]);
    expect(slot.matches(':state(filled)')).to.be.true;
  });

  it('ten thousand are a few answers', async () => {
    const { slot, refusals } = await play();
    const answers: Answer[] = [];
    const hear = ({ data }: MessageEvent<{ heard?: Answer }>) =>
      data?.heard && answers.push(data.heard);
    addEventListener('message', hear);
    const flood = Array.from({ length: 10_000 }, (_, n) => ({
      broadsheet: 'resize',
      width: 300,
      height: n + 1,
    }));
    let frames = 0;
    const count = () => {
      frames++;
      if (!answers.some(({ wish }) => wish === 'stay')) requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
    say(slot, ...flood, { broadsheet: 'stay' });
    await waitUntil(() => answers.some(({ wish }) => wish === 'stay'), undefined, {
      timeout: 8000,
    });
    await settled();
    removeEventListener('message', hear);
    expect(answers.length).to.be.at.most(frames + 2);
    expect(refusals.length).to.be.at.most(1);
  });
});
