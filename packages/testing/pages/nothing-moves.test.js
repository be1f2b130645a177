/** "Nothing moves", on every article of the demonstration paper, with script 2 s late. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { sample } from '../src/effort.js';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { OPINION, startDemo } from '../src/demo.js';
import { engines, openBrowser } from '../src/page.js';
import { movements } from '../src/still-page.js';

/** The whole matrix in Chromium; elsewhere what most readers hold. */
const WIDTHS = { chromium: [360, 1280], firefox: [360], webkit: [360] };
/** What careless script would do, by name, put behind the kit's own. */
const PLANTED = {
  'a padding on the host from shadow CSS': `
const sheet = new CSSStyleSheet();
sheet.replaceSync(':host { display: block; padding-block-start: 3px }');
for (const host of document.querySelectorAll('news-article-header')) {
  customElements.whenDefined(host.localName).then(() => host.updateComplete)
    .then(() => host.shadowRoot.adoptedStyleSheets.push(sheet));
}`,
  'a style that comes late': `
const sheet = new CSSStyleSheet();
sheet.replaceSync('main { padding-block-start: 60px !important }');
document.adoptedStyleSheets.push(sheet);`,
};

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
describe('nothing moves', () => {
  before(async () => {
    site = await startDemo();
  });
  after(() => site.close());

  for (const engine of engines()) {
    // Only Chromium can slow the processor down, and counts layout shifts.
    const measuresShift = engine === 'chromium';

    describe(`nothing moves in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      for (const width of WIDTHS[engine]) {
        test(`every article at ${width} px`, async (t) => {
          assert.ok(site.articles.length >= 8, `only ${site.articles.length} articles`);
          for (const path of sample(site.articles, width < 400 ? 2 : 1)) {
            await t.test(path, async () => {
              const proxy = await startDelayingProxy(site.url);
              const page = await browser.open({ width, height: 800 });
              try {
                await page.slow(4);
                const { texts, moved, shift, parts } = await movements(page, proxy, path, {
                  shifts: measuresShift,
                });
                assert.ok(texts > 3, `only ${texts} texts in view`);
                assert.deepEqual(moved, []);
                assert.equal(shift.toFixed(3), '0.000', `a shift of ${shift}: ${parts.join('; ')}`);
              } finally {
                await page.close();
                await proxy.close();
              }
            });
          }
        });
      }

      for (const [what, script] of Object.entries(PLANTED)) {
        test(`${what} is found`, async () => {
          const change = (/** @type {string} */ path, /** @type {string} */ body) =>
            path.endsWith('/article-header.js') ? body + script : body;
          const proxy = await startDelayingProxy(site.url, { change });
          const page = await browser.open({ width: 1280, height: 800 });
          try {
            const options = { screens: 0, late: 1000, shifts: measuresShift };
            const { moved, shift } = await movements(page, proxy, OPINION, options);
            assert.ok(moved.length > 0, 'it moved text, and nobody saw it');
            // The first one is nothing to Chromium's own measure: the reason for comparing boxes.
            if (measuresShift && what.includes('late')) assert.ok(shift > 0);
          } finally {
            await page.close();
            await proxy.close();
          }
        });
      }
    });
  }
});
