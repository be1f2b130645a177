/** The accessibility tree reads in the same order before and after the elements upgrade. Chromium gives the tree. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { sample } from '../src/effort.js';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { startDemo } from '../src/demo.js';
import { isUpgraded } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
describe('accessibility order', () => {
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
        for (const path of sample(site.articles, 2)) {
          await t.test(path, async () => {
            const { texts, house, later } = await bothOrders(path);
            assert.ok(texts.length > 10);
            assert.deepEqual(breaks(texts, later, house), []);
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
          const house = await page.evaluate(houseNotices);
          proxy.release();
          await page.until(isUpgraded);
          await proxy.quiet();
          return { texts, house, later: await readTexts(page) };
        } finally {
          await page.close();
          await proxy.close();
        }
      }
    });
  }

  test('a break in the order, and a text that is gone, are found', () => {
    assert.deepEqual(breaks(['a', 'b', 'c'], ['a', 'x', 'b', 'c'], ''), []);
    assert.deepEqual(breaks(['a', 'b', 'c'], ['b', 'a', 'c'], ''), ['"b" stands where "a" was']);
    assert.deepEqual(breaks(['a', 'b'], ['b'], ''), ['"a" is gone']);
    assert.deepEqual(breaks(['a', 'our notice', 'b'], ['a', 'b'], 'Read our notice.'), []);
  });
});

/** Runs in the page: the words of house notices, which give way to ads. */
function houseNotices() {
  return [...document.querySelectorAll('[data-house]')]
    .map((house) => house.textContent)
    .join('\n');
}

/** @param {import('../src/page.js').Page} page */
async function readTexts(page) {
  const nodes = await page.accessibility();
  // A count is another number after it arrived.
  return nodes
    .filter(({ role, name }) => role === 'StaticText' && name.trim() && !/\d/.test(name))
    .map(({ name }) => name.trim());
}

/**
 * Script may add texts, controls mostly; those that were there keep their order. Texts that stand in several places
 * say nothing about it.
 * @param {string[]} before @param {string[]} after @param {string} mayGo
 */
function breaks(before, after, mayGo) {
  const gone = before.filter((text) => !after.includes(text) && !mayGo.includes(text));
  const once = (/** @type {string} */ text) =>
    [before, after].every(
      (texts) => texts.indexOf(text) >= 0 && texts.indexOf(text) === texts.lastIndexOf(text),
    );
  const expected = before.filter(once);
  const found = after.filter(once);
  const at = expected.findIndex((text, i) => text !== found[i]);
  return [
    ...gone.map((text) => `"${text}" is gone`),
    ...(at < 0 ? [] : [`"${found[at]}" stands where "${expected[at]}" was`]),
  ];
}
