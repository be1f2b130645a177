/**
 * The code that comes after an act of the reader's comes late, and the act still counts; or it does not come, and the
 * page says so and goes on as without it.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { inFull } from '../src/effort.js';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { OPINION, startDemo, SUBSCRIBER } from '../src/demo.js';
import { isUpgraded } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { until } from '../src/until.js';

/** @typedef {import('../src/page.js').Page} Page */
/** @typedef {Awaited<ReturnType<typeof startDelayingProxy>>} Proxy */

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
describe('on demand', () => {
  before(async () => {
    site = await startDemo();
  });
  after(() => site.close());

  for (const engine of engines(['chromium', 'firefox'])) {
    describe(engine, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      /**
       * On a page that has its elements.
       * @param {string} path
       * @param {(page: Page, proxy: Proxy) => Promise<void>} act
       */
      async function upgraded(path, act) {
        const proxy = await startDelayingProxy(site.url);
        const page = await browser.open({ width: 1280, height: 800 });
        try {
          await page.goto(proxy.url + path);
          await page.until(isUpgraded);
          await proxy.quiet();
          await page.evaluate(() => {
            /** @type {any} */ (window).__errors = [];
            document.addEventListener('news-error', ({ message }) => /** @type {any} */ (window).__errors.push(message)); // prettier-ignore
          });
          await act(page, proxy);
        } finally {
          await page.close();
          await proxy.close();
        }
      }

      test('the next article stays a link', async () => {
        await upgraded(OPINION, async (page, proxy) => {
          proxy.refuse(true);
          await page.evaluate(() => document.querySelector('news-next-article')?.scrollIntoView());
          await page.until(() => /** @type {any} */ (window).__errors.length > 0);
          const errors = await page.evaluate(() => /** @type {any} */ (window).__errors);
          assert.deepEqual(errors, [
            '<news-next-article>: the code that brings the next article did not arrive; the link works as before.',
          ]);
          const address = await page.evaluate(() => document.querySelector('news-next-article a')?.getAttribute('href')); // prettier-ignore
          await page.click('news-next-article a');
          await page.until((wanted) => location.pathname === wanted, address);
        });
      });

      test('a picture opens as a file, or at full size once its code is there', async () => {
        await upgraded(OPINION, async (page, proxy) => {
          proxy.hold();
          await page.click('news-figure img');
          await until(async () => proxy.paths.some((path) => path.includes('/later-')), 'the code to be asked for'); // prettier-ignore
          proxy.release();
          await page.until(() => [...document.body.children].some((one) => one.shadowRoot?.querySelector('dialog[open]'))); // prettier-ignore
        });
        await upgraded(OPINION, async (page, proxy) => {
          proxy.refuse(true);
          await page.click('news-figure img');
          await page.until(() => location.pathname === '/media/sea-wall-1280.webp');
        });
      });

      test('the number of comments stays the number', inFull, async () => {
        await upgraded(OPINION, async (page, proxy) => {
          proxy.refuse(true);
          const words = () => document.querySelector('news-comment-count')?.textContent;
          const before = await page.evaluate(words);
          // What asks again comes on demand, and nothing else that the element wants now comes either.
          await page.evaluate(() => {
            const count = document.querySelector('news-comment-count');
            count?.setAttribute('poll', '60');
            count?.setAttribute('thread', 'another');
          });
          await page.until(() => /** @type {any} */ (window).__errors.length > 0);
          await page.until(() => !document.querySelector('news-comment-count')?.matches(':state(loading)')); // prettier-ignore
          const errors = await page.evaluate(() => /** @type {any} */ (window).__errors);
          assert.deepEqual(errors, ['<news-comment-count>: no more than the number.']);
          assert.equal(await page.evaluate(words), before);
        });
      });

      test('the form of the paywall goes the plain way', async () => {
        await upgraded(SUBSCRIBER, async (page, proxy) => {
          proxy.refuse(true);
          await page.click('news-paywall button');
          await page.until(() => document.querySelector('news-paywall [data-notice]') !== null);
          assert.equal(await page.evaluate(() => location.pathname), SUBSCRIBER);
        });
      });

      test('one press plays the video, with sound, though its code comes later', async (t) => {
        await upgraded(OPINION, async (page, proxy) => {
          const knowsIt = await page.evaluate(() => document.createElement('video').canPlayType('video/mp4; codecs="avc1.42E01E"') !== ''); // prettier-ignore
          if (!knowsIt) return t.skip('no H.264 here');
          proxy.hold();
          await page.click('news-video >>> button');
          await until(async () => proxy.paths.some((path) => path.includes('/playing-')), 'the code to be asked for'); // prettier-ignore
          const still = await page.evaluate(() => document.querySelector('news-video')?.shadowRoot?.querySelector('button') !== null); // prettier-ignore
          assert.ok(still, 'the poster and its button stay until the code is there');
          proxy.release();
          await page.until(
            () => (document.querySelector('news-video')?.shadowRoot?.querySelector('video')?.currentTime ?? 0) > 0, // prettier-ignore
          );
          const sound = await page.evaluate(() => document.querySelector('news-video')?.shadowRoot?.querySelector('video')?.muted); // prettier-ignore
          assert.equal(sound, false);
        });
      });

      test('the video is a link to its file', inFull, async () => {
        await upgraded(OPINION, async (page, proxy) => {
          proxy.refuse(true);
          await page.click('news-video >>> button');
          await page.until(() => document.querySelector('news-video')?.matches(':state(failed)'));
          const errors = await page.evaluate(() => /** @type {any} */ (window).__errors);
          assert.ok(errors.includes('<news-video>: the video cannot be played.'));
          const link = await page.evaluate(() => document.querySelector('news-video')?.shadowRoot?.querySelector('[role=status] a')?.getAttribute('href')); // prettier-ignore
          assert.match(link ?? '', /\/media\/lamp-by-lamp\.mp4$/);
        });
      });
    });
  }
});
