/** The code that comes after an act of the reader's does not come: the page says so and goes on as without it. */
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { OPINION, startDemo, SUBSCRIBER } from '../src/demo.js';
import { isUpgraded } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
before(async () => {
  site = await startDemo();
});
after(() => site.close());

for (const engine of engines(['chromium', 'firefox'])) {
  /**
   * On a page that has its elements, and gets no further script.
   * @param {string} path @param {(page: import('../src/page.js').Page) => Promise<void>} act
   */
  async function withoutMore(path, act) {
    const browser = await openBrowser(engine);
    const proxy = await startDelayingProxy(site.url);
    try {
      const page = await browser.open({ width: 1280, height: 800 });
      await page.goto(proxy.url + path);
      await page.until(isUpgraded);
      await proxy.quiet();
      await page.evaluate(() => {
        /** @type {any} */ (window).__errors = [];
        document.addEventListener('news-error', ({ message }) => /** @type {any} */ (window).__errors.push(message)); // prettier-ignore
      });
      proxy.refuse(true);
      await act(page);
    } finally {
      await browser.close();
      await proxy.close();
    }
  }

  test(`${engine}: the next article stays a link`, async () => {
    await withoutMore(OPINION, async (page) => {
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

  test(`${engine}: the paywall's form goes the plain way`, async () => {
    await withoutMore(SUBSCRIBER, async (page) => {
      await page.click('news-paywall button');
      await page.until(() => document.querySelector('news-paywall [data-notice]') !== null);
      assert.equal(await page.evaluate(() => location.pathname), SUBSCRIBER);
    });
  });
}
