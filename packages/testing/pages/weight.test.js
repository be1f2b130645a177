/** What the opinion page's reader downloads as script before any act, as the browser asks for it. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { brotliCompressSync } from 'node:zlib';
import { BUDGETS } from '../src/checks/sizes.js';
import { OPINION, startDemo } from '../src/demo.js';
import { engines, openBrowser } from '../src/page.js';
import { startDelayingProxy } from '../src/delaying-proxy.js';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
describe('weight', () => {
  before(async () => {
    site = await startDemo();
  });
  after(() => site.close());

  for (const engine of engines(['chromium'])) {
    test(`the opinion page's script is at most ${BUDGETS.page} kB`, async (t) => {
      const browser = await openBrowser(engine);
      const proxy = await startDelayingProxy(site.url);
      try {
        const page = await browser.open({ width: 1280, height: 800 });
        await page.goto(proxy.url + OPINION);
        await page.until(() => customElements.get('news-ad-slot') !== undefined);
        await proxy.quiet(1000);
        const scripts = [...new Set(proxy.paths.filter((path) => /\.js$/.test(path)))];
        const sizes = await Promise.all(
          scripts.map(async (path) => brotliCompressSync(await bytes(path)).length),
        );
        const total = sizes.reduce((sum, size) => sum + size, 0) / 1000;
        t.diagnostic(`${scripts.length} scripts, ${total.toFixed(2)} kB brotli of ${BUDGETS.page}`);
        assert.ok(scripts.length > 0);
        assert.ok(total <= BUDGETS.page, `${total.toFixed(2)} kB`);
      } finally {
        await browser.close();
        await proxy.close();
      }
    });
  }
});

/** @param {string} path */
async function bytes(path) {
  return new Uint8Array(await (await fetch(site.url + path)).arrayBuffer());
}
