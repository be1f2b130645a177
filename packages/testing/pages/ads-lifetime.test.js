/** Slots that come and go leave nothing: not at the provider, not in the page, not in memory. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { startAdSite } from '../src/ad-site.js';
import { many, sample } from '../src/effort.js';
import { countLeft } from '../src/left.js';
import { engines, openBrowser } from '../src/page.js';
import { fakeGPTScript } from '../src/page-script.js';

/** Slots, by engine. The others count the same things, and none of them tells of memory. */
const CYCLES = {
  chromium: many(100, 1000),
  firefox: 100,
  webkit: 100,
};
/** What loads once, or is kept for the whole page, is there after so many. */
const WARM_UP = many(60, 100);
/** What listens for the whole page, once: who gives an article to the slots in it, and the reader's pause in another tab. */
const OF_THE_PAGE = ['context-request', 'context-provider', 'storage'];
const MEGABYTE = 1_000_000;

/** @param {object} ads @param {string} [first] */
const pageOf = (ads, first = '') => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>The Harbour Post</title><script src="/left.js"></script>${first}
<link rel="stylesheet" href="/elements/dist/broadsheet.css">
<script type="application/json" data-broadsheet>${JSON.stringify({
  consent: { source: 'not-needed' },
  ads: { loads: 10, timeout: 15_000, ...ads },
  gpt: { network: '/1234/harbour', script: '/no-such-library.js' },
})}</script>
<script type="module" src="/elements/dist/cdn/ad-slot.js"></script><p>The tide came in.</p><main></main>`;

/** @type {Record<string, string>} */
const FILES = {
  '/left.js': `(${countLeft})()`,
  '/json': pageOf({ endpoint: '/ads/equal' }),
  '/gpt': pageOf({ provider: 'gpt' }, '<script src="/fake-gpt.js"></script>'),
};

/** @type {Awaited<ReturnType<typeof startAdSite>>} */
let site;
describe('ads lifetime', () => {
  before(async () => {
    FILES['/fake-gpt.js'] = await fakeGPTScript();
    site = await startAdSite((path) => FILES[path]);
  });
  after(() => site.close());

  /**
   * Runs in the page: puts slots in, ten together, and takes them out at every stage of their lives. @param {number} cycles
   */
  async function mount(cycles) {
    const main = /** @type {HTMLElement} */ (document.querySelector('main'));
    /** @param {EventTarget} slot @param {string} type */
    const event = (slot, type) =>
      new Promise((next) => slot.addEventListener(type, next, { once: true }));
    const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    /** @type {((slot: HTMLElement) => Promise<unknown>)[]} */
    const stages = [
      async () => {},
      frame,
      (slot) => event(slot, 'news-ad-requested'),
      (slot) => event(slot, 'news-ad-filled'),
      async (slot) => {
        await event(slot, 'news-ad-filled');
        // What counts towards another ad is there with the reader's pause.
        const isWatched = () => !slot.matches('[refresh]') || slot.shadowRoot?.querySelector('svg');
        do await frame();
        while (!isWatched());
      },
    ];
    for (let done = 0; done < cycles; done += 10) {
      main.innerHTML = Array.from({ length: 10 }, (_, n) => {
        const more = n % 2 ? 'refresh="30"' : '';
        return `<news-ad-slot format="mobile-banner" unit="u${n}" ${more}></news-ad-slot>`;
      }).join('');
      const slots = [...main.querySelectorAll('news-ad-slot')];
      await Promise.all(
        slots.map(async (slot, n) => {
          await stages[n % stages.length]?.(slot);
          slot.remove();
        }),
      );
      // Of the fake's own.
      /** @type {any} */ (window).fakeGPT?.requests.splice(0);
      performance.clearResourceTimings();
    }
  }

  /** Runs in the page. */
  const left = () => /** @type {any} */ (window).left();
  /** Runs in the page. @param {number} ofDriver timers */
  function isQuiet(ofDriver) {
    const { observed, timers, frames } = /** @type {any} */ (window).left();
    return observed === 0 && timers <= ofDriver && frames === 0;
  }

  /** Waits for timers that run out, and says what is left if they do not. @param {import('../src/page.js').Page} page @param {string} engine */
  async function nothingIsLeft(page, engine) {
    // WebKit's driver has a timer in the page for as long as it waits for this answer.
    const timers = engine === 'webkit' ? 1 : 0;
    await page.until(isQuiet, timers).catch(() => {});
    const nothing = { listeners: OF_THE_PAGE, observers: 0, observed: 0, timers, frames: 0 };
    assert.deepEqual(await page.evaluate(left), nothing);
  }

  for (const engine of engines()) {
    describe(`${CYCLES[engine]} slots come and go, in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      for (const provider of sample(['gpt', 'json'], 1))
        test(`with provider ${provider}`, async (t) => {
          const page = await browser.open({ width: 1280, height: 900 });
          try {
            await page.goto(`${site.url}/${provider}`);
            await page.until(() => !!customElements.get('news-ad-slot'));
            await page.evaluate(mount, WARM_UP);
            await nothingIsLeft(page, engine);
            const memory = engine === 'chromium' ? await page.memory() : undefined;
            // In parts, since a driver waits for an answer only so long.
            for (let done = 0; done < CYCLES[engine]; done += 100) await page.evaluate(mount, 100);
            await nothingIsLeft(page, engine);
            assert.equal(await page.evaluate(() => document.querySelectorAll('iframe').length), 0);
            if (provider === 'gpt') {
              const { left, mistakes } = await page.evaluate(() => {
                const { left, mistakes } = /** @type {any} */ (window).fakeGPT;
                return { left, mistakes };
              });
              assert.deepEqual([left, mistakes], [0, []]);
            }
            if (!memory) return;
            const now = await page.memory();
            t.diagnostic(`${provider}: ${JSON.stringify(memory)} → ${JSON.stringify(now)}`);
            assert.ok(
              now.bytes - memory.bytes < MEGABYTE,
              `${now.bytes - memory.bytes} bytes more`,
            );
          } finally {
            await page.close();
          }
        });
    });
  }
});
