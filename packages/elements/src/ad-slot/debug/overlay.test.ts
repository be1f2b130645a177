/** The panel for developers: each figure is that of a real event. */
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { consent, ownSignal, type ConsentSource } from '../../core/consent.js';
import { html } from '../../core/html.js';
import { readerAccess } from '../../core/reader-access.js';
import { configure } from '../../core/settings.js';
import {
  column,
  creativePage,
  pageCSS,
  settled,
  stage,
  strike,
  textBoxes,
} from '../../../../testing/src/ads.js';
import { holdTab } from '../../../../testing/src/attention.js';
import { NewsAdMovedEvent, type NewsAdViewableEvent } from '../ad-slot.events.js';
import type { AdSlotData } from '../ad-slot.html.js';
import '../ad-slot.define.js';
import { hide } from './overlay.js';

const address = location.href;
const house = html`<p>Read us by letter</p>`;
const preview = (endpoint: string, more: Partial<AdSlotData> = {}) =>
  stage({ house, provider: 'preview', endpoint, ...more } as Partial<AdSlotData>);

const panel = () => document.querySelector('[data-news-ad-debug]')?.shadowRoot;
const fact = (name: string, slot = 0) =>
  panel()
    ?.querySelectorAll('[data-slot]')
    [slot]?.querySelector(`[data-name="${name}"]`)
    ?.textContent?.trim();

/** Waits until the panel says so of a slot; names what it says instead. */
async function says(name: string, words: RegExp): Promise<string> {
  await waitUntil(() => words.test(fact(name) ?? ''), `${name} to match ${words}`, {
    timeout: 8000,
  }).catch((error: Error) => {
    throw new Error(`${error.message}; it is "${fact(name)}"`);
  });
  return fact(name)!;
}

describe('the debug overlay', () => {
  const { error } = console;
  let tab: ReturnType<typeof holdTab>;
  before(pageCSS);
  beforeEach(() => {
    history.replaceState(null, '', `${address}&ads-debug`);
    configure({ ads: { creative: creativePage, timeout: 3000 } });
    consent.use(ownSignal);
    console.error = () => {};
    tab = holdTab();
  });
  afterEach(() => {
    strike();
    hide();
    tab.release();
    console.error = error;
    history.replaceState(null, '', address);
    readerAccess.set({ opened: new Set(), ads: 'full' });
  });

  it('shows a slot that is filled, with what its events said', async () => {
    const slot = preview('filled', { format: 'billboard', unit: 'article-top' });
    const viewed = oneEvent<NewsAdViewableEvent>(slot, 'news-ad-viewable');
    await says('state', /^filled$/);
    expect(fact('unit')).to.equal('article-top');
    expect(fact('provider')).to.equal('preview');
    expect(fact('defined as')).to.equal('format="billboard" endpoint="filled"');
    expect(fact('box')).to.equal('728×90 px');
    expect(fact('sizes asked')).to.equal('728×90');
    expect(fact('ad')).to.equal('728×90 px');
    expect(fact('why')).to.equal('an ad of "preview" stands.');
    expect(fact('last trouble')).to.equal('(none)');
    expect(fact('refresh')).to.equal('off');
    expect(fact('tier')).to.equal('reader full, slot any');
    const { after } = await viewed;
    await says('in view', new RegExp(`viewable after ${Math.round(after)} ms$`));
    await says(
      'timings',
      /^near \d+ ms → asked \+\d+ ms → answered \+\d+ ms → drawn \+\d+ ms → viewable \+\d+ ms$/,
    );
  });

  for (const [outcome, state, why, timings] of [
    ['smaller', /^filled$/, /stands/, /answered .* drawn/],
    ['fluid', /^filled$/, /stands/, /answered .* drawn/],
    ['refuses-refresh', /^filled$/, /stands/, /answered .* drawn/],
    ['larger', /^empty$/, /^refused: an ad of 300×500 came; expected one that fits 300×250\.$/, /answered \+\d+ ms$/], // prettier-ignore
    ['empty', /^empty$/, /^"preview" has no ad\.$/, /answered \+\d+ ms$/],
    ['late', /^empty$/, /^failed \(late\): "preview" did not answer within 150 ms\.$/, /asked \+\d+ ms$/], // prettier-ignore
    ['error', /^empty$/, /^failed \(error\): the preview fails/, /answered \+\d+ ms$/],
    ['unreachable', /^empty$/, /^failed \(unreachable\): nobody answers/, /asked \+\d+ ms$/],
  ] as const)
    it(`shows how a slot ends: ${outcome}`, async () => {
      if (outcome === 'late') configure({ ads: { timeout: 150 } });
      preview(outcome);
      await says('why', why);
      await says('state', state);
      expect(fact('timings')).to.match(timings);
      if (/^(refused|failed)/.test(fact('why')!))
        expect(fact('last trouble')).to.contain(fact('why')!);
    });

  it('says what a slot waits for: the reader’s yes, their terms, the page', async () => {
    const slot = stage({ house, endpoint: 'https://ads.example/ask' });
    await says('why', /^waits for the reader to agree to ads\.$/);
    expect(fact('consent')).to.equal('ads unknown');
    const no: ConsentSource = {
      name: 'test',
      answer: () => 'refused',
      watch: () => () => {},
      signals: () => ({ gdprApplies: true, tcString: 'CPXx' }),
    };
    consent.use(no);
    await says('why', /^the reader has refused ads/);
    await says('consent', /^ads refused; gdprApplies true; tcString CPXx$/);
    slot.style.display = 'none';
    await says('why', /does not show the slot/);
    readerAccess.set({ opened: new Set(), ads: 'none' });
    await says('why', /terms \(none\) allow no ad/);
    expect(fact('tier')).to.equal('reader none, slot any');
  });

  it('names a wrong definition', async () => {
    preview('filled', { format: 'hero' as 'mpu' });
    await says('last trouble', /^failed \(error\): format is "hero"; expected one of/);
    expect(fact('sizes asked')).to.equal('(not asked)');
  });

  it('shows whether the time in view runs', async () => {
    preview('filled');
    await says('in view', /, running;/);
    tab.set({ focused: false }, 'visibilitychange');
    await says('in view', /, standing still;/);
    tab.set({ focused: true }, 'visibilitychange');
    await says('in view', /, running;/);
  });

  it('shows the clock of a slot that refreshes, and what holds it', async () => {
    const slot = preview('filled');
    slot.setAttribute('refresh', '30');
    slot.setAttribute('refresh-limit', '2');
    await says('refresh', /^0 times, 2 left; [\d.]+ s of 30\.0 s, running$/);
    readerAccess.set({ opened: new Set(), ads: 'light' });
    await says('refresh', /standing still; held by terms$/);
  });

  it('adds up what the slot itself moved', async () => {
    const slot = preview('filled');
    await says('state', /filled/);
    expect(fact('moved')).to.equal('never in view');
    slot.dispatchEvent(new NewsAdMovedEvent('x', 300, 310, 0.01));
    slot.dispatchEvent(new NewsAdMovedEvent('x', 310, 350, 0.02));
    await says('moved', /^2 times, last 310 → 350 px; layout shift 0\.0300$/);
  });

  it('moves nothing, and shows hostile words as letters', async () => {
    const unit = '"><img src=x onerror=alert(1)>';
    const slot = preview('filled', { unit });
    const before = textBoxes(slot.parentElement!);
    const height = document.documentElement.scrollHeight;
    await says('state', /filled/);
    expect(fact('unit')).to.equal(unit);
    expect(panel()!.querySelector('img')).to.be.null;
    expect(slot.shadowRoot!.querySelector('img')).to.be.null;
    expect(textBoxes(slot.parentElement!)).to.deep.equal(before);
    expect(document.documentElement.scrollHeight).to.equal(height);
  });

  it('leads from the badge of a slot to its lines', async () => {
    const slot = preview('filled');
    await says('state', /filled/);
    const badge = slot.shadowRoot!.querySelector<HTMLElement>('[part="debug"]')!;
    await waitUntil(() => badge.textContent === '1 filled');
    badge.click();
    const details = panel()!.querySelector<HTMLDetailsElement>('[data-slot]')!;
    expect(details.open).to.be.true;
    expect(panel()!.activeElement).to.equal(details.querySelector('summary'));
  });

  it('shows slots in the order of the page, those in closed shadow roots too, and forgets those that leave', async () => {
    const made = document.createElement('div');
    made.dataset.stage = '';
    const closed = document.createElement('div');
    // eslint-disable-next-line wc/no-closed-shadow-root -- a page's own closed root is what is tried here
    const root = closed.attachShadow({ mode: 'closed' });
    root.append(column({ house, unit: 'hidden', provider: 'preview' }));
    made.append(column({ house, unit: 'open', provider: 'preview' }), closed);
    document.body.append(made);
    // The page's rules for boxes do not reach in there.
    await waitUntil(() => fact('why', 1) === 'no size fits the box, so nobody is asked.');
    expect([fact('unit'), fact('unit', 1)]).to.deep.equal(['open', 'hidden']);
    made.querySelector('news-ad-slot')!.remove();
    await waitUntil(() => fact('unit') === 'hidden');
    expect(panel()!.querySelectorAll('[data-slot]').length).to.equal(1);
  });

  it('stays away where the page says so, and without the word in the address', async () => {
    configure({ ads: { debug: false } });
    await oneEvent(preview('filled'), 'news-ad-filled');
    configure({ ads: { debug: true } });
    history.replaceState(null, '', address);
    await oneEvent(preview('filled'), 'news-ad-filled');
    await settled();
    expect(panel()).to.be.undefined;
  });
});
