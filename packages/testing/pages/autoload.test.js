/** Elements that wait for the reader: in view they come at once, out of view at the first act, whatever it is. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { sample } from '../src/effort.js';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { OPINION, startDemo } from '../src/demo.js';
import { engines, openBrowser } from '../src/page.js';

const WAITING = ['news-video', 'news-next-article'];
const ACTS = {
  scroll: () => void scrollBy(0, 1),
  key: () => void dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' })),
  focus: () => document.querySelector('a')?.focus(),
  pointer: () => void dispatchEvent(new PointerEvent('pointermove')),
};

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
describe('autoload', () => {
  before(async () => {
    site = await startDemo();
  });
  after(() => site.close());

  /** Runs in the page. @param {string[]} tags */
  const defined = (tags) => tags.filter((tag) => customElements.get(tag));

  for (const engine of engines()) {
    describe(`elements that wait in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      /** @param {number} height @param {(page: import('../src/page.js').Page) => Promise<void>} then */
      async function open(height, then) {
        const proxy = await startDelayingProxy(site.url);
        const page = await browser.open({ width: 1280, height });
        try {
          await page.goto(proxy.url + OPINION);
          await page.until(() => customElements.get('news-ad-slot') !== undefined);
          await proxy.quiet();
          await then(page);
        } finally {
          await page.close();
          await proxy.close();
        }
      }

      for (const [name, act] of sample(Object.entries(ACTS), 2)) {
        test(`come at the reader's first act: ${name}`, async () => {
          await open(800, async (page) => {
            assert.deepEqual(await page.evaluate(defined, WAITING), []);
            await page.evaluate(act);
            await page.until((tags) => tags.every((tag) => customElements.get(tag)), WAITING);
          });
        });
      }

      // WebKit's test browser keeps its window as high as the display.
      if (engine !== 'webkit')
        test('come at once where the reader sees them', async () => {
          await open(8000, async (page) => {
            await page.until((tags) => tags.every((tag) => customElements.get(tag)), WAITING);
          });
        });
    });
  }
});
