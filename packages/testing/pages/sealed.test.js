/** A sealed page in a browser: one copy for everybody, opened by the key that its own envelope buys. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { raiseFloor, rotate } from '@broadsheet/access';
import { isUpgraded } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { startSealedPage } from '../src/sealed-page.js';
import { sealedWeights } from '../src/sealed-weight.js';

/** @type {Awaited<ReturnType<typeof startSealedPage>>} */
let site;
describe('sealed', () => {
  before(async () => {
    site = await startSealedPage();
  });
  after(() => site.close());

  /** @param {string} text */
  const gzipped = (text) => gzipSync(text).length;

  test('no word of the paid part is in the page', () => {
    const words = site.paid.match(/[A-Z][^.<>&]{30,}\./g) ?? [];
    assert.ok(words.length > 20);
    for (const sentence of words) assert.ok(!site.page.includes(sentence), sentence);
  });

  test('a sealed page weighs some 650 bytes more than the plain one, whatever its length', async (t) => {
    const weights = await sealedWeights();
    t.diagnostic('gzip, bytes: plain, sealed, × (as one block of DEFLATE)');
    for (const { name, words, text, plain, sealed, alone } of weights) {
      const ratios = [sealed, alone].map((size) => (size / plain).toFixed(3));
      t.diagnostic(
        `${name}, ${words} words, ${text} bytes of HTML: ${plain}, ${sealed}, ${ratios[0]} × (${ratios[1]} ×)`,
      );
      // What a first picture has in common with the page before it is packed twice.
      const most = name === 'with pictures' ? 950 : 700;
      assert.ok(sealed - plain <= most, `${name}: ${sealed - plain} bytes more`);
    }
    const ratio = (/** @type {string} */ name) => {
      const { plain, sealed } = /** @type {import('../src/sealed-weight.js').Weight} */ (
        weights.find((one) => one.name === name)
      );
      return sealed / plain;
    };
    assert.ok(ratio('long') <= 1.1);
    assert.ok(ratio('typical') <= 1.13);
  });

  test('a section weighs hardly more than its text', () => {
    const text = gzipped(site.sealed.sections[0]?.jwe ?? '') / gzipped(site.paid);
    assert.ok(site.paid.length >= 10_000 && site.plain.includes(site.paid));
    assert.ok(text <= 1.05, `the section is ${text.toFixed(3)} × its text`);
  });

  for (const engine of engines()) {
    describe(`in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      /** Opens the page and presses the button. What then is said, and what stands in the place of the paid part. */
      async function pressed() {
        const page = await browser.open();
        try {
          await page.goto(`${site.url}/`);
          await page.until(isUpgraded);
          await page.click('news-paywall button');
          await page.until(() => {
            const paywall = /** @type {Element} */ (document.querySelector('news-paywall'));
            return (
              !paywall.matches(':state(busy)') &&
              !!paywall.querySelector('[data-status]')?.textContent
            );
          });
          const shown = await page.evaluate(() => {
            const paid = /** @type {Element} */ (document.querySelector('[data-paid]'));
            const said = document.querySelector('[data-status]')?.textContent;
            return { said, paragraphs: [...paid.querySelectorAll('p')].map((p) => p.textContent) };
          });
          return { ...shown, complaints: await page.complaints() };
        } finally {
          await page.close();
        }
      }

      test('the press opens all of it, under the content policy', async () => {
        const { said, paragraphs, complaints } = await pressed();
        assert.equal(said, 'The full article is open.');
        assert.equal(paragraphs.length, site.paid.match(/<p[ >]/g)?.length);
        assert.deepEqual(complaints, []);
        const { envelope, revision } = site.sealed;
        const { article } = /** @type {{article: string}} */ (site.state.questions.at(-1));
        assert.deepEqual(site.state.questions.at(-1), { article, revision, envelope });
      });

      test('the same page opens after keys were rotated, and not once the floor is above it', async () => {
        const { keys } = site.state;
        try {
          site.state.keys = rotate(keys, '2026-12');
          assert.equal((await pressed()).said, 'The full article is open.');
          site.state.keys = raiseFloor(site.state.keys, '2026-12');
          const { said, paragraphs } = await pressed();
          assert.equal(said, 'The article could not be opened. Please try again.');
          assert.deepEqual(paragraphs, []);
        } finally {
          site.state.keys = keys;
        }
      });
    });
  }
});
