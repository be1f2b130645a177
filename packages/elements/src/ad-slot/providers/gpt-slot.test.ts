/** Slots that ask Google's library: what the reader sees, and what the library is left with. */
import { expect, oneEvent } from '@open-wc/testing';
import { giveConsent } from '../../core/consent.js';
import { html } from '../../core/html.js';
import { configure } from '../../core/settings.js';
import { column, pageCSS, settled, stage, strike, textBoxes } from '../../../../testing/src/ads.js';
import { FakeGPT } from '../../../../testing/src/fake-gpt.js';
import type {
  NewsAdFailedEvent,
  NewsAdFilledEvent,
  NewsAdRefusedEvent,
} from '../ad-slot.events.js';
import '../ad-slot.define.js';

const house = html`<p>Read us by letter, <a href="#letters">every Friday</a></p>`;
const ask = { house, provider: 'gpt' };
const frames = (slot: Element) => slot.querySelectorAll('iframe').length;

describe('<news-ad-slot provider="gpt">', () => {
  // One library and one provider live as long as the page.
  const fake = new FakeGPT();
  const said: string[] = [];
  const { error } = console;
  before(pageCSS);
  beforeEach(() => {
    configure({ ads: { timeout: 3000 }, gpt: { network: '/1234/harbour' } });
    said.length = fake.requests.length = 0;
    fake.fill = 'fills';
    fake.waits = false;
    console.error = (...words: unknown[]) => void said.push(String(words[0]));
  });
  afterEach(async () => {
    console.error = error;
    strike();
    await settled();
    expect(fake.left).to.equal(0);
    expect(fake.mistakes).to.deep.equal([]);
  });
  after(() => fake.uninstall());

  it('does not touch the library before the reader agrees', async () => {
    configure({ gpt: { script: '/no-such-library.js' } });
    stage(ask);
    await settled();
    expect([...document.scripts].some(({ src }) => src.includes('no-such'))).to.equal(false);
    expect(window).not.to.have.property('googletag');
  });

  it('keeps the house notice where the library is blocked, and says so', async () => {
    const slot = stage(ask);
    const before = textBoxes(slot.parentElement!);
    giveConsent({ ads: true });
    const { reason, message } = await oneEvent<NewsAdFailedEvent>(slot, 'news-ad-failed');
    expect(reason).to.equal('unreachable');
    expect(message).to.match(/no-such-library\.js did not load/);
    expect(textBoxes(slot.parentElement!)).to.deep.equal(before);
  });

  it('shows the ad of a library that comes late', async () => {
    configure({
      gpt: { script: new URL('../../../../testing/src/counting-script.js', import.meta.url).href },
    });
    const slot = stage(ask);
    await oneEvent(slot, 'news-ad-requested');
    await settled();
    fake.install();
    const { width, height } = await oneEvent<NewsAdFilledEvent>(slot, 'news-ad-filled');
    expect([width, height]).to.deep.equal([300, 250]);
    expect(slot.querySelector('iframe')!.title).to.equal('Advertisement');
    expect(slot.matches(':state(filled)')).to.equal(true);
  });

  it('asks once for the slots that come near together', async () => {
    const slot = stage({ ...ask, unit: 'one' });
    slot.parentElement!.append(column({ ...ask, unit: 'two' }, 800));
    const two = document.querySelector('[unit="two"]')!;
    await Promise.all([slot, two].map((one) => oneEvent(one, 'news-ad-filled')));
    expect(fake.requests.map(({ slots }) => slots.map(({ path }) => path))).to.deep.equal([
      ['/1234/harbour/one', '/1234/harbour/two'],
    ]);
  });

  it('keeps the house notice where there is no ad', async () => {
    fake.fill = 'empty';
    const slot = stage(ask);
    const before = textBoxes(slot.parentElement!);
    await oneEvent(slot, 'news-ad-empty');
    await settled();
    expect(textBoxes(slot.parentElement!)).to.deep.equal(before);
    expect(fake.slots).to.equal(0);
  });

  for (const [fill, text] of [
    ['larger', /400×350/],
    ['doubleRender', undefined],
    ['smaller', undefined],
  ] as const)
    it(`moves nothing for an ad that is ${fill}`, async () => {
      fake.fill = fill;
      const slot = stage(ask);
      const around = () => {
        const boxes = Object.entries(textBoxes(slot.parentElement!));
        return boxes.filter(([words]) => /^(Before|After|Advertisement)/.test(words));
      };
      const before = around();
      if (text) {
        const { reason } = await oneEvent<NewsAdRefusedEvent>(slot, 'news-ad-refused');
        expect(reason).to.match(text);
        expect([frames(slot), fake.slots]).to.deep.equal([0, 0]);
      } else await oneEvent(slot, 'news-ad-filled');
      await settled();
      expect(around()).to.deep.equal(before);
    });

  it('shows a fluid ad in its box', async () => {
    fake.fill = 'fluid';
    const slot = stage({ ...ask, format: 'native' });
    await oneEvent(slot, 'news-ad-filled');
    expect(fake.last[0]!.sizes).to.deep.include('fluid');
    expect(slot.querySelector('iframe')!.clientWidth).to.be.greaterThan(0);
  });

  it('gives up an answer that never comes, and the library’s slot with it', async () => {
    fake.fill = 'hangs';
    configure({ ads: { timeout: 150 } });
    const slot = stage(ask);
    const { reason, message } = await oneEvent<NewsAdFailedEvent>(slot, 'news-ad-failed');
    expect([reason, message]).to.deep.equal(['late', '"gpt" did not draw its ad within 150 ms.']);
    expect(fake.left).to.equal(0);
  });

  it('names what the library throws', async () => {
    fake.breaks = 'refresh';
    const slot = stage(ask);
    const { reason, message } = await oneEvent<NewsAdFailedEvent>(slot, 'news-ad-failed');
    fake.breaks = undefined;
    expect([reason, message]).to.deep.equal(['error', "Google's library failed: b is undefined."]);
  });

  it('leaves the library nothing when it leaves the page in the middle of it', async () => {
    fake.waits = true;
    const slot = stage(ask);
    await oneEvent(slot, 'news-ad-requested');
    await settled();
    expect(fake.slots).to.equal(1);
    slot.remove();
    await settled();
    expect(fake.left).to.equal(0);
    fake.answer();
  });

  it('asks again when it is put back', async () => {
    const slot = stage(ask);
    await oneEvent(slot, 'news-ad-filled');
    const parent = slot.parentElement!;
    slot.remove();
    await settled();
    expect(fake.left).to.equal(0);
    parent.append(slot);
    await oneEvent(slot, 'news-ad-filled');
    expect([frames(slot), fake.slots]).to.deep.equal([1, 1]);
  });
});
