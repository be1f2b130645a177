/**
 * Without script the page holds every word of the article up to the cut, in order, once, and no word of state.
 * Chromium with script off; Firefox and WebKit with every script refused, since they cannot be told to run none.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { sample } from '../src/effort.js';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { startDemo } from '../src/demo.js';
import { paidWords, readingOrder } from '../src/demo-words.js';
import { readableText } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { readingProblems } from '../src/reading.js';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
/** @type {Awaited<ReturnType<typeof startDelayingProxy>>} */
let proxy;
describe('no script', () => {
  before(async () => {
    site = await startDemo();
    proxy = await startDelayingProxy(site.url);
    proxy.refuse(true);
  });
  after(async () => {
    await proxy.close();
    await site.close();
  });

  for (const engine of engines()) {
    describe(`without script in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      test('every article reads whole, in order, once', async (t) => {
        for (const path of sample(site.articles, 3)) {
          await t.test(path, async () => {
            const page = await browser.open(engine === 'chromium' ? { script: false } : {});
            try {
              await page.goto((engine === 'chromium' ? site.url : proxy.url) + path);
              const text = await page.evaluate(readableText, 'news-article');
              assert.deepEqual(readingProblems(text, readingOrder(path), paidWords(path)), []);
            } finally {
              await page.close();
            }
          });
        }
      });
    });
  }
});
