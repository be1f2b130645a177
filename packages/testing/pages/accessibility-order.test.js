/** The accessibility tree reads in the same order before and after the elements upgrade. Chromium gives the tree. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { startDemo } from '../src/demo.js';
import { isUpgraded } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
before(async () => {
  site = await startDemo();
});
after(() => site.close());

for (const engine of engines(['chromium'])) {
  describe('the order of the accessibility tree', () => {
    /** @type {import('../src/page.js').Browser} */
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    test('is the same before and after upgrade on every article', async (t) => {
      for (const path of site.articles) {
        await t.test(path, async () => {
          const { texts, later } = await bothOrders(path);
          assert.ok(texts.length > 10);
          assert.equal(firstBreak(texts, later), undefined);
        });
      }
    });

    /** @param {string} path */
    async function bothOrders(path) {
      const proxy = await startDelayingProxy(site.url);
      proxy.hold();
      const page = await browser.open();
      try {
        await page.start(proxy.url + path);
        const texts = await readTexts(page);
        proxy.release();
        await page.until(isUpgraded);
        await proxy.quiet();
        return { texts, later: await readTexts(page) };
      } finally {
        await page.close();
        await proxy.close();
      }
    }
  });
}

test('a break in the order is found', () => {
  assert.equal(firstBreak(['a', 'b', 'c'], ['a', 'x', 'b', 'c']), undefined);
  assert.equal(firstBreak(['a', 'b', 'c'], ['b', 'a', 'c']), '"b" does not follow "a"');
});

/** @param {import('../src/page.js').Page} page */
async function readTexts(page) {
  const nodes = await page.accessibility();
  // A count is another number after it arrived, and a house notice gives way to an ad.
  return nodes
    .filter(({ role, name }) => role === 'StaticText' && name.trim() && !/\d/.test(name))
    .map(({ name }) => name.trim());
}

/**
 * Script may add texts, controls mostly; those that were there keep their order.
 * @param {string[]} before @param {string[]} after
 */
function firstBreak(before, after) {
  let at = 0;
  let previous = 'the start';
  for (const text of before) {
    const found = after.indexOf(text, at);
    if (found < 0) return `"${text}" does not follow "${previous}"`;
    at = found + 1;
    previous = text;
  }
  return undefined;
}
