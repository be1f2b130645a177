/** The editor's preview in a browser: signs in, goes from reader to reader, and presses the wall's button as one of them. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { inFull } from '../src/effort.js';
import { axeViolations } from '../src/axe.js';
import { paidWords } from '../src/demo-words.js';
import { OPINION, startDemo, SUBSCRIBER } from '../src/demo.js';
import { engines, openBrowser } from '../src/page.js';
import { askToReadOn, press, readable, register } from '../src/reader.js';

/** @typedef {import('../src/page.js').Page} Page */

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
describe('preview', () => {
  before(async () => void (site = await startDemo()));
  after(() => site.close());

  const SEALED = '/articles/the-lock-keepers-ledger';
  const PAID = /** @type {string} */ (paidWords(SUBSCRIBER)[0]);
  const OPINION_PAID = /** @type {string} */ (paidWords(OPINION)[0]);

  /** Follows the link to another reader. @param {Page} page @param {string} kind */
  const as = (page, kind) =>
    press(page, `.preview nav a[href="?preview=${kind}"]`, new RegExp(`[?]preview=${kind}$`));

  /** Asks as the reader of the preview, until the paid part stands in the page. @param {Page} page */
  async function openInPlace(page) {
    await askToReadOn(page);
    await page.until(() => !!document.querySelector('news-paywall')?.matches(':state(open)'));
  }

  for (const engine of engines(['chromium'])) {
    test(
      `an editor sees what each reader gets, and nothing is counted, in ${engine}`,
      inFull,
      async () => {
        const browser = await openBrowser(engine);
        const page = await browser.open({ width: 320, height: 640 });
        try {
          await page.goto(site.url + SUBSCRIBER);
          await register(page, 'editor@harbour-post.example');
          await press(page, '.masthead-reader a[href$="preview=stranger"]', /[?]preview=stranger$/);
          const kinds = await page.evaluate(() =>
            [...document.querySelectorAll('.preview nav a')].map((link) => ({
              kind: (link.getAttribute('href') ?? '').slice('?preview='.length),
              isOpen: link.textContent?.includes('●'),
            })),
          );
          assert.ok(kinds.length > 10 && kinds.some(({ isOpen }) => isOpen));
          // Every second one: what all of them get is tested without a browser.
          for (const { kind, isOpen } of kinds.filter((_, at) => at % 2)) {
            await as(page, kind);
            assert.equal((await readable(page)).includes(PAID), isOpen, kind);
            assert.equal(
              await page.evaluate(() => document.documentElement.scrollWidth),
              320,
              kind,
            );
          }
          await page.goto(`${site.url}${SUBSCRIBER}?preview=subscriber:${'x'.repeat(200)}`);
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
          assert.deepEqual(await axeViolations(page), []);

          await page.goto(`${site.url}${OPINION}?preview=stranger%3A1`);
          assert.match(await readable(page), /You have 1 of 3 free articles left/);
          await openInPlace(page);
          assert.ok((await readable(page)).includes(OPINION_PAID));
          const asked = await page.evaluate(() =>
            performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
          );
          assert.ok(
            asked.includes('/access/open') && !asked.includes('/ads/decide'),
            asked.join(' '),
          );

          await page.goto(`${site.url}${SEALED}?preview=subscriber`);
          await openInPlace(page);
          assert.match(await readable(page), /Constance/);
          await press(page, '.preview-says a', new RegExp(`${SEALED}$`));

          await page.goto(site.url + OPINION);
          assert.match(await readable(page), /You have 5 of 5 free articles left/);
          assert.deepEqual(await page.complaints(), []);
        } finally {
          await page.close();
          await browser.close();
        }
      },
    );
  }
});
