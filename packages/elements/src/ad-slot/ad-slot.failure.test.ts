import { expect, oneEvent } from '@open-wc/testing';
import { html } from '../core/html.js';
import { configure } from '../core/settings.js';
import {
  creativePage,
  fill,
  hang,
  pageCSS,
  serve,
  settled,
  stage,
  stopServing,
  strike,
  textBoxes,
} from '../../../testing/src/ads.js';
import type { NewsErrorEvent } from '../core/error.js';
import type { NewsAdFailedEvent, NewsAdRefusedEvent } from './ad-slot.events.js';
import type { AdSlotData } from './ad-slot.html.js';
import './ad-slot.define.js';

const house = html`<p>Read us by letter, <a href="#letters">every Friday</a></p>`;
const ask = { house, endpoint: '/ads' };
const page = (status: number) =>
  new Response('<!doctype html><title>Sorry</title>', {
    status,
    headers: { 'content-type': 'text/html' },
  });
const answer = (body: unknown) => () => Response.json(body);
const good = { html: '<p>Ad</p>', width: 300, height: 250 };

/** Endings that somebody must mend, with what the sentence says of them. */
const failures: Record<string, [Parameters<typeof serve>[0], RegExp]> = {
  'a 404': [() => page(404), /\/ads\?.* answered 404; expected 200 or 204/],
  'a 500': [() => page(500), /answered 500/],
  'an answer that never comes': [hang, /"json" did not answer within 150 ms/],
  'rubbish instead of JSON': [() => new Response('{"html": "<p>'), /expected JSON/],
  'a page of HTML': [() => page(200), /answered "<!doctype html>.*expected JSON/],
  'an empty list': [answer([]), /answered for 0 slots; expected 1/],
  'a number': [answer(7), /answered with 7; expected null or an object/],
  'no markup': [answer({ ...good, html: null }), /"html": null; expected a string/],
  'a width in words': [answer({ ...good, width: '300px' }), /"width": "300px"; expected a whole/],
  'no height': [answer({ ...good, height: 0 }), /"height": 0; expected a whole number/],
  'a title that is a list': [
    answer({ ...good, title: [1] }),
    /"title": \[1\]; expected a string or/,
  ],
  'a blocked request': [() => Promise.reject(new TypeError('Failed to fetch')), /Failed to fetch/],
};

describe('<news-ad-slot>: when no ad comes', () => {
  const said: string[] = [];
  const { error, warn } = console;
  before(pageCSS);
  beforeEach(() => {
    configure({ ads: { creative: creativePage, timeout: 3000 } });
    said.length = 0;
    console.error = console.warn = (...words: unknown[]) => void said.push(String(words[0]));
  });
  afterEach(() => {
    Object.assign(console, { error, warn });
    strike();
    stopServing();
  });

  /** Waits for the failure of a slot, and checks that the page is as it was. */
  async function fails(
    data: Partial<AdSlotData>,
    sentence: RegExp,
    prepare?: (slot: Element) => void,
  ) {
    const slot = stage(data);
    prepare?.(slot);
    const before = textBoxes(slot.parentElement!);
    const named = oneEvent<NewsErrorEvent>(slot, 'news-error');
    const { message } = await oneEvent<NewsAdFailedEvent>(slot, 'news-ad-failed');
    expect(message).to.match(sentence);
    expect((await named).message).to.equal(`<news-ad-slot>: ${message}`);
    expect(said).to.deep.equal([`[broadsheet] <news-ad-slot>: ${message}`]);
    await settled();
    expect(textBoxes(slot.parentElement!)).to.deep.equal(before);
    expect(slot.querySelectorAll('iframe').length).to.equal(0);
    expect([':state(empty)', ':state(filled)'].map((state) => slot.matches(state))).to.deep.equal([
      true,
      false,
    ]);
    return slot;
  }

  for (const [name, [server, sentence]] of Object.entries(failures)) {
    it(`${name}: says what was expected and keeps the house notice`, async () => {
      if (server === hang) configure({ ads: { timeout: 150 } });
      serve(server);
      await fails(ask, sentence);
    });
  }

  for (const [what, answer, sentence] of [
    [
      'too wide',
      { ...good, width: 301 },
      /^an ad of 301×250 came; expected one that fits 300×250\.$/,
    ],
    ['gigantic', { ...good, height: 1e9 }, /^an ad of 300×1000000000 came;/],
  ] as const) {
    it(`refuses a creative that is ${what}, and keeps the house notice`, async () => {
      serve(() => Response.json(answer));
      const slot = stage(ask);
      const before = textBoxes(slot.parentElement!);
      const { reason } = await oneEvent<NewsAdRefusedEvent>(slot, 'news-ad-refused');
      expect(reason).to.match(sentence);
      await settled();
      expect(textBoxes(slot.parentElement!)).to.deep.equal(before);
      expect(slot.querySelector('iframe')).to.be.null;
      expect(slot.matches(':state(empty)')).to.be.true;
    });
  }

  it('ignores an answer that comes too late', async () => {
    configure({ ads: { timeout: 100 } });
    let answerNow = (_: Response) => {};
    serve(() => new Promise((resolve) => (answerNow = resolve)));
    const slot = await fails(ask, /within 100 ms/);
    answerNow(Response.json(good));
    await settled();
    expect(slot.querySelectorAll('iframe').length).to.equal(0);
  });

  it('names the address where creative.html should be', async () => {
    configure({ ads: { creative: '/no/creative.html', timeout: 300 } });
    serve(fill());
    await fails(ask, /\/no\/creative\.html did not take the creative within 300 ms/);
  });

  it('names the providers there are', async () => {
    await fails({ house, provider: 'jsn' }, /provider is "jsn"; expected one of html, json/);
  });

  it('names the address that provider json lacks, or cannot use', async () => {
    const expected = /has the endpoint ".*"; expected an address, in the attribute or the setting/;
    await fails({ house, provider: 'json' }, expected);
    said.length = 0;
    await fails({ house, provider: 'json', endpoint: 'http://' }, expected);
  });

  it('names the formats there are', async () => {
    await fails(
      { ...ask, format: 'hero' as 'mpu' },
      /format is "hero"; expected one of mobile-banner, /,
    );
  });

  for (const part of ['label', 'creative'])
    it(`shows no ad without data-${part}`, async () => {
      const asked = serve(fill());
      await fails(ask, new RegExp(`data-${part}`), (slot) =>
        slot.querySelector(`[data-${part}]`)!.remove(),
      );
      expect(asked.length).to.equal(0);
    });

  it('asks for nothing where no size of the format fits', async () => {
    const asked = serve(fill());
    const slot = stage(ask, 280);
    await oneEvent(slot, 'news-ad-empty');
    expect(asked.length).to.equal(0);
    expect(said.length).to.equal(1);
    expect(said[0]).to.match(
      /^\[broadsheet\] <news-ad-slot>: no size of "mpu" fits a box of 280×\d+ pixels, so no ad is asked for\.$/,
    );
  });
});
