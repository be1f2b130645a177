/** axe finds nothing on any page of the demonstration paper, light and dark. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { sample } from '../src/effort.js';
import { startDemo } from '../src/demo.js';
import { engines, openBrowser } from '../src/page.js';
import { axeViolations } from '../src/axe.js';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
describe('axe', () => {
  before(async () => {
    site = await startDemo();
  });
  after(() => site.close());

  for (const engine of engines(['chromium'])) {
    for (const [colorScheme, width] of /** @type {const} */ ([
      ['light', 1280],
      ['dark', 360],
    ])) {
      test(`every page, ${colorScheme}, at ${width} px`, async (t) => {
        const browser = await openBrowser(engine);
        try {
          const page = await browser.open({ width, height: 800, colorScheme });
          const articles = sample(site.articles, 2);
          for (const path of ['/', '/subscribe', '/account', '/account/delete', ...articles]) {
            await t.test(path, async () => {
              await page.goto(site.url + path);
              assert.deepEqual(await axeViolations(page), []);
            });
          }
        } finally {
          await browser.close();
        }
      });
    }

    test('a violation is found', async () => {
      const browser = await openBrowser(engine);
      try {
        const page = await browser.open();
        await page.goto(`${site.url}/`);
        await page.evaluate(() =>
          document.querySelector('main')?.append(document.createElement('button')),
        );
        assert.match(String(await axeViolations(page)), /button-name/);
      } finally {
        await browser.close();
      }
    });
  }
});
