/** Content credentials with the published files: with the content policy that the README names, and with the kit's strict one. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { face } from '@broadsheet/elements/core/face.js';
import { trustBadgeHTML } from '@broadsheet/elements/trust-badge/html.js';
import { pageWords } from '../../render/dist/words/all.js';
import { engines, openBrowser } from '../src/page.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';

const FILES = '/packages/testing/fixtures/credentials';
const STRICT = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html broadsheet"; // prettier-ignore
const NAMED = `${STRICT}; script-src 'self' 'wasm-unsafe-eval'`;

const words = pageWords('en').trust;
const badge = trustBadgeHTML({ publisher: 'Post', check: { anchors: `${FILES}/anchors.pem`, words } }, face('en')); // prettier-ignore
const page = `<!doctype html><title>Signed</title>
<script type="module" src="/packages/elements/dist/cdn/trust-badge.js"></script>
<news-article>${badge}<news-figure><img src="${FILES}/signed.jpg" alt="Boats"></news-figure></news-article>`;

// A policy in the page would be the same for the reader, but not for workers.
const serve = (/** @type {string} */ policy) =>
  startStaticServer(root, { 'content-security-policy': policy }, (path) => path === '/signed' ? page : undefined); // prettier-ignore

for (const engine of engines(['chromium', 'firefox']))
  describe(`content credentials in ${engine}`, () => {
    /** @type {import('../src/page.js').Browser} */
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    /** @param {string} policy */
    async function checkUnder(policy) {
      const server = await serve(policy);
      const tab = await browser.open();
      try {
        await tab.goto(`${server.url}/signed`);
        await tab.until(() => customElements.get('news-trust-badge') !== undefined);
        await tab.evaluate(() => {
          const details = document.querySelector('details');
          if (details) details.open = true;
        });
        await tab.click('[data-check] > button');
        await tab.until(() => document.querySelector('[data-check] > button')?.ariaDisabled === 'false'); // prettier-ignore
        const state = await tab.evaluate(() => document.querySelector('[data-check] li')?.getAttribute('data-state')); // prettier-ignore
        const elsewhere = (await tab.requests()).filter((url) => !/^(?:blob|data):/.test(url) && !url.startsWith(server.url)); // prettier-ignore
        return { state, elsewhere };
      } finally {
        await tab.close();
        await server.close();
      }
    }

    it('verifies under the policy that is named, and asks nobody else', async () => {
      assert.deepEqual(await checkUnder(NAMED), { state: 'verified', elsewhere: [] });
    });

    it('says "not checked" at once where the policy forbids it', async () => {
      for (const policy of [STRICT, `${NAMED}; worker-src 'none'`])
        assert.deepEqual(await checkUnder(policy), { state: 'not-checked', elsewhere: [] });
    });
  });
