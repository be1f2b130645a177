/** A real extension with the five moves that every one against paywalls makes; and what a refused reader's memory holds. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { inFull } from '../src/effort.js';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { everythingInPage } from '../src/bypass/in-page.js';
import { tell } from '../src/bypass/outcomes.js';
import { startClosedPaper } from '../src/bypass/papers.js';
import { startFaultyProxy } from '../src/bypass/faulty-proxy.js';
import { engines } from '../src/page.js';
import { launch } from '../src/puppeteer-page.js';
import { until } from '../src/until.js';

const EXTENSION = fileURLToPath(new URL('../src/bypass/extension', import.meta.url));

for (const engine of engines(['chromium'])) {
  describe(`in ${engine}`, () => {
    /** @type {import('../src/bypass/papers.js').ClosedPaper} */
    let paper;
    /** @type {Awaited<ReturnType<typeof startFaultyProxy>>} */
    let proxy;
    /** @type {import('puppeteer-core').Browser} */
    let browser;
    before(async () => {
      paper = await startClosedPaper();
      proxy = await startFaultyProxy(paper.url);
    });
    const folder = mkdtempSync(join(tmpdir(), 'heap-'));
    after(async () => {
      rmSync(folder, { recursive: true });
      await browser?.close();
      await proxy.close();
      await paper.close();
    });

    test('an extension finds nothing', async (t) => {
      // Chromium writes into the folder of an extension that it loads.
      const extension = join(folder, 'extension');
      cpSync(EXTENSION, extension, { recursive: true });
      browser = await launch('chromium', { extension });
      for (const path of paper.closed) {
        const tab = await browser.newPage();
        await tab.goto(proxy.url + path);
        const taken = () => tab.evaluate(() => document.documentElement.dataset['taken'] ?? '');
        await until(async () => (await taken()) !== '', 'the extension');
        assert.match(await taken(), /an owner whom nobody knows/);
        assert.match(await taken(), /isAccessibleForFree/);
        assert.equal(proxy.agents().at(-1), 'Mozilla/5.0 (compatible; Googlebot/2.1)');
        const found = paper.found((await taken()) + (await tab.evaluate(everythingInPage)));
        const mode = path === paper.sealed ? 'sealed' : 'cut';
        const what = 'an unpacked extension';
        tell(t, { kind: 20, what, mode, over: engine, requests: 1, found: found.length });
        assert.deepEqual(found, []);
        await tab.close();
      }
      await browser.close();
    });

    test('the memory of a refused reader’s page holds nothing', inFull, async (t) => {
      browser = await launch('chromium');
      const tab = await browser.newPage();
      for (const mode of /** @type {const} */ (['cut', 'sealed'])) {
        await tab.goto(proxy.url + paper[mode]);
        await tab.click('news-paywall button');
        await until(
          () => tab.evaluate(() => !!document.querySelector('[data-status]')?.textContent),
          'the refusal',
        );
        const file = join(folder, 'page.heapsnapshot');
        await tab.captureHeapSnapshot({ path: file });
        const heap = readFileSync(file, 'utf8');
        assert.match(heap, /an owner whom nobody knows|closed-subscriber/);
        const words = Object.values(paper.words).flat();
        const found = words.filter((word) => heap.includes(word));
        const what = 'a heap snapshot after a refusal';
        tell(t, { kind: 18, what, mode, over: engine, requests: 1, found: found.length });
        assert.deepEqual(found, []);
      }
    });
  });
}
