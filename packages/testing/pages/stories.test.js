/** axe finds nothing in any story, light and dark. The stories are those of the static build (`storybook-static`). */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { axeViolations } from '../src/axe.js';
import { engines, openBrowser } from '../src/page.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';

const BUILD = `${root}storybook-static`;
const skip = existsSync(`${BUILD}/index.json`) ? false : 'not run: storybook-static missing';

/** @returns {string[]} ids */
function stories() {
  const { entries } = JSON.parse(readFileSync(`${BUILD}/index.json`, 'utf8'));
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id);
}

/** @type {Awaited<ReturnType<typeof startStaticServer>>} */
let server;
describe('stories', () => {
  before(async () => {
    server = await startStaticServer(BUILD);
  });
  after(() => server.close());

  for (const engine of engines(['chromium'])) {
    for (const theme of ['light', 'dark']) {
      test(`every story, ${theme}`, { skip }, async (t) => {
        const browser = await openBrowser(engine);
        try {
          // One page for all: a fresh one would load Storybook anew each time.
          const page = await browser.open({ width: 800, height: 800 });
          for (const id of stories()) {
            await t.test(id, async () => {
              // The a11y addon runs axe by itself unless told not to; two at once get in each other's way.
              await page.goto(
                `${server.url}/iframe.html?viewMode=story&id=${id}&globals=theme:${theme};a11y.manual:!true`,
              );
              await page.until(() => document.body.classList.contains('sb-show-main'));
              await page.until(() => document.querySelector('#storybook-root > *') !== null);
              assert.deepEqual(await axeViolations(page, '#storybook-root'), []);
            });
          }
        } finally {
          await browser.close();
        }
      });
    }
  }
});
