/** "Nothing moves", on every article of the demonstration paper, with script 2 s late. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { OPINION, startDemo } from '../src/demo.js';
import { engines, openBrowser } from '../src/page.js';
import { movements } from '../src/still-page.js';

const WIDTHS = [360, 1280];
/** A padding that script brings to every host, as careless shadow CSS would. */
const PLANTED = `
const sheet = new CSSStyleSheet();
sheet.replaceSync(':host { display: block; padding-block-start: 3px }');
for (const host of document.querySelectorAll('news-article-header')) {
  customElements.whenDefined(host.localName).then(() => host.updateComplete).then(() => host.shadowRoot.adoptedStyleSheets.push(sheet));
}`;

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
before(async () => {
  site = await startDemo();
});
after(() => site.close());

for (const engine of engines()) {
  // Only Chromium can slow the processor down, and counts layout shifts.
  const measuresShift = engine === 'chromium';
  const slowdown = measuresShift ? 4 : undefined;

  describe(`nothing moves in ${engine}`, () => {
    /** @type {import('../src/page.js').Browser} */
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    for (const width of WIDTHS) {
      test(`every article at ${width} px`, async (t) => {
        assert.ok(site.articles.length >= 8, `only ${site.articles.length} articles`);
        for (const path of site.articles) {
          await t.test(path, async () => {
            const proxy = await startDelayingProxy(site.url);
            const page = await browser.open({ width, height: 800, slowdown });
            try {
              const { texts, moved, shift } = await movements(page, proxy, path, {
                shifts: measuresShift,
              });
              assert.ok(texts > 3, `only ${texts} texts in view`);
              assert.deepEqual(moved, []);
              assert.equal(shift.toFixed(3), '0.000');
            } finally {
              await page.close();
              await proxy.close();
            }
          });
        }
      });
    }

    test('a planted padding is found', async () => {
      const change = (/** @type {string} */ path, /** @type {string} */ body) =>
        path.endsWith('/broadsheet.js') ? body + PLANTED : body;
      const proxy = await startDelayingProxy(site.url, { change });
      const page = await browser.open({ width: 1280, height: 800 });
      try {
        const { moved } = await movements(page, proxy, OPINION, { screens: 0, late: 0 });
        assert.ok(moved.length > 0, 'the padding moved text, and nobody saw it');
      } finally {
        await page.close();
        await proxy.close();
      }
    });
  });
}
