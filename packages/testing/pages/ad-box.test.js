/**
 * Boxes of ads in a page of three lines of HTML, under the strictest policy for styles: kept before script, gone where there
 * is none.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { boxRules } from '@broadsheet/elements/ad-slot/html.js';
import { engines, openBrowser } from '../src/page.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';

const LIST = '300x250 | 728: 728x90, 970x250';
const HOUSE = `<div role="group"><p data-label>Advertisement</p>
<div data-box><div data-house><p>Read us on paper.</p></div><div data-creative></div></div></div>`;

const PAGE = `<!doctype html><html lang="en"><title>Ads</title>
<link rel="stylesheet" href="/elements/dist/broadsheet.css">
<link rel="stylesheet" href="/rules.css">
<p>Words.</p>
<news-ad-slot id="named" format="mpu" unit="a"></news-ad-slot>
<news-ad-slot id="printed" sizes="${LIST}" unit="b"></news-ad-slot>
<news-ad-slot id="reserved" sizes="320x100" reserve="100 728:90" unit="c"></news-ad-slot>
<news-ad-slot id="bare" format="mpu" unit="d"><div role="group"><p data-label>Advertisement</p>
<div data-box><div data-house>
</div><div data-creative></div></div></div></news-ad-slot>
<news-ad-slot id="house" format="mpu" unit="e">${HOUSE}</news-ad-slot>
<p>More words.</p>`;

/** Rules, padding and the label's line around a box, in CSS pixels. */
const AROUND = 50;

/** @type {Awaited<ReturnType<typeof startStaticServer>>} */
let server;
describe('ad box', () => {
  before(async () => {
    server = await startStaticServer(
      `${root}packages`,
      { 'content-security-policy': "default-src 'self'; style-src 'self'" },
      (path) => ({ '/page': PAGE, '/rules.css': boxRules([LIST]) })[path],
    );
  });
  after(() => server.close());

  /** Heights of the slots, by their ids. Runs in the page. */
  function heights() {
    const slots = [...document.querySelectorAll('news-ad-slot')];
    return Object.fromEntries(slots.map((slot) => [slot.id, slot.getBoundingClientRect().height]));
  }

  for (const engine of engines()) {
    describe(`boxes of ads in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      test('are kept before script, by linked styles alone', async () => {
        const page = await browser.open({ width: 900, height: 700 });
        try {
          await page.goto(`${server.url}/page`);
          assert.deepEqual(await page.evaluate(heights), {
            named: AROUND + 250,
            printed: AROUND + 90,
            reserved: AROUND + 90,
            bare: AROUND + 250,
            house: AROUND + 250,
          });
          assert.deepEqual(await page.complaints(), []);
        } finally {
          await page.close();
        }
      });
    });
  }

  for (const engine of engines(['chromium'])) {
    test(`without script a box is kept for the paper's own notice alone, in ${engine}`, async () => {
      const browser = await openBrowser(engine);
      try {
        const page = await browser.open({ script: false, width: 900 });
        await page.goto(`${server.url}/page`);
        assert.deepEqual(await page.evaluate(heights), {
          named: 0,
          printed: 0,
          reserved: 0,
          bare: 0,
          house: AROUND + 250,
        });
      } finally {
        await browser.close();
      }
    });
  }
});
