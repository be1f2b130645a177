/** The example page works from any static server, with the built script and stylesheet and nothing else. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { isUpgraded, readableText } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';

/** @type {Awaited<ReturnType<typeof startStaticServer>>} */
let server;
describe('dropin', () => {
  before(async () => {
    server = await startStaticServer(`${root}packages`);
  });
  after(() => server.close());

  const EXAMPLE = '/elements/examples/plain.html';

  for (const engine of engines()) {
    describe(`the drop-in example in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      for (const script of ['broadsheet.js', 'autoload.js']) {
        test(`upgrades with ${script}, keeps its words and complains of nothing`, async () => {
          const change = (/** @type {string} */ _, /** @type {string} */ body) =>
            body.replace('cdn/broadsheet.js', `cdn/${script}`);
          const proxy = await startDelayingProxy(server.url, { change });
          const page = await browser.open();
          try {
            await page.goto(proxy.url + EXAMPLE);
            await page.until(isUpgraded);
            const text = await page.evaluate(readableText, 'news-article');
            assert.match(text, /The gate that nobody oiled/);
            assert.match(text, /26 comments/);
            assert.ok(proxy.paths.some((path) => path.endsWith(script)));
            assert.deepEqual(await page.complaints(), []);
          } finally {
            await page.close();
            await proxy.close();
          }
        });
      }
    });
  }
});
