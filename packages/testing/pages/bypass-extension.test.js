/** A real extension with the five moves that every one against paywalls makes; and what a refused reader's memory holds. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { everythingInPage } from '../src/bypass/in-page.js';
import { startClosedPaper } from '../src/bypass/papers.js';
import { findSentinel } from '../src/bypass/sentinel.js';
import { startFaultyProxy } from '../src/bypass/faulty-proxy.js';
import { engines } from '../src/page.js';
import { launch } from '../src/puppeteer-page.js';
import { until } from '../src/until.js';

const EXTENSION = fileURLToPath(new URL('../src/bypass/extension', import.meta.url));

for (const engine of engines(['chromium'])) {
  describe(`in ${engine}`, () => {
    /** @type {Awaited<ReturnType<typeof startClosedPaper>>} */
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
    /** @param {string} text */
    const found = (text) => paper.words.flatMap((word) => findSentinel(Buffer.from(text), word));

    test('an extension finds nothing', async () => {
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
        assert.deepEqual(found((await taken()) + (await tab.evaluate(everythingInPage))), []);
        await tab.close();
      }
      await browser.close();
    });

    test('the memory of a refused reader’s page holds nothing', async () => {
      browser = await launch('chromium');
      const tab = await browser.newPage();
      await tab.goto(`${proxy.url}/articles/closed-subscriber`);
      await tab.click('news-paywall button');
      await until(
        () => tab.evaluate(() => !!document.querySelector('[data-status]')?.textContent),
        'the refusal',
      );
      const file = join(folder, 'page.heapsnapshot');
      await tab.captureHeapSnapshot({ path: file });
      const heap = readFileSync(file, 'utf8');
      assert.match(heap, /an owner whom nobody knows|closed-subscriber/);
      assert.deepEqual(
        paper.words.filter((word) => heap.includes(word)),
        [],
      );
    });
  });
}
