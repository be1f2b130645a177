/** Every wall of the demonstration paper as its readers meet it: before the button is pressed, after, and in the article that follows another. */
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { axeViolations } from '../src/axe.js';
import { paidWords } from '../src/demo-words.js';
import { startDemo } from '../src/demo.js';
import { isUpgraded } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { askToReadOn, readable } from '../src/reader.js';

/** @typedef {import('../src/page.js').Page} Page */

/** Metered both, and the one follows the other. */
const FIRST = '/articles/library-on-wheels';
const SECOND = '/articles/second-ring';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
/** Every way in, and a closed article in Arabic and in Chinese. @type {string[]} */
let closed;
before(async () => {
  site = await startDemo();
  const tries = await (await fetch(`${site.url}/try-the-paywall`)).text();
  const linked = [...tries.matchAll(/<h3><a href="([^"]+)"/g)].map(([, path = '']) => path);
  closed = [...linked, '/articles/library-on-wheels', '/articles/last-ferry-old-pier'];
});
after(() => site.close());

/** What stands wider than the window. @param {Page} page */
const overflow = (page) =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

/** @param {Page} page @param {string} where */
async function isRight(page, where) {
  assert.deepEqual(await axeViolations(page, '#main'), [], where);
  assert.equal(await overflow(page), 0, `${where}: wider than the window`);
}

for (const engine of engines(['chromium'])) {
  // 1280 px at 400 % zoom (WCAG 1.4.10), and at 200 %.
  for (const [colorScheme, width] of /** @type {const} */ ([
    ['dark', 320],
    ['light', 640],
  ]))
    test(`every wall before and after it is pressed: axe, and room at ${width} px, ${colorScheme}, in ${engine}`, async () => {
      const browser = await openBrowser(engine);
      let walls = 0;
      try {
        for (const path of closed) {
          const page = await browser.open({ width, height: 800, colorScheme });
          await page.goto(site.url + path);
          if (await page.evaluate(() => !!document.querySelector('news-paywall'))) {
            walls++;
            await isRight(page, path);
            await askToReadOn(page);
            await isRight(page, `${path}, pressed`);
          }
          await page.close();
        }
      } finally {
        await browser.close();
      }
      assert.ok(walls >= 10, `${walls} walls`);
    });
}

for (const engine of engines()) {
  test(`an article that follows has a wall of its own, which the one before does not open, in ${engine}`, async () => {
    const browser = await openBrowser(engine);
    const page = await browser.open();
    const open = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('news-paywall')].map((wall) => wall.matches(':state(open)')),
      );
    try {
      await page.goto(site.url + FIRST);
      await askToReadOn(page);
      await page.until(() => !!document.querySelector('news-paywall')?.matches(':state(open)'));
      await page.evaluate(() => document.querySelector('news-next-article')?.scrollIntoView());
      await page.until(() => document.querySelectorAll('news-paywall').length > 1);
      await page.until(isUpgraded);
      assert.deepEqual(await open(), [true, false]);
      const paid = /** @type {string} */ (paidWords(SECOND)[0]);
      assert.ok(!(await readable(page)).includes(paid));
      await askToReadOn(page);
      await page.until(() => !document.querySelector('news-paywall:not(:state(open))'));
      assert.ok((await readable(page)).includes(paid), 'opened by its own button');
    } finally {
      await page.close();
      await browser.close();
    }
  });
}
