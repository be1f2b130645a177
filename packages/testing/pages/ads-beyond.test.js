/** Ads that stay in view, in whole pages of every engine, under the strictest policy for styles. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { engines, openBrowser } from '../src/page.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';

const POLICY = "default-src 'self'; style-src 'self'";
const lines = Array.from({ length: 80 }, (_, n) => `<p>Line <a href="#l${n}">${n}</a></p>`);

/** @param {string} slots after the third line @param {string} [foot] after the story */
const pageOf = (slots, foot = '') => `<!doctype html><html lang="en"><title>Ads</title>
<meta http-equiv="content-security-policy" content="${POLICY}">
<link rel="stylesheet" href="/elements/dist/broadsheet.css"><link rel="stylesheet" href="/page.css">
<article>${lines.slice(0, 3).join('')}${slots}${lines.slice(3).join('')}</article>${foot}
<script type="module" src="/elements/dist/cdn/broadsheet.js"></script>`;

/** @type {Record<string, string>} */
const FILES = {
  '/anchor': pageOf(
    '',
    '<news-ad-slot placement="anchor" format="mobile-banner" unit="a" endpoint="/small"></news-ad-slot>',
  ),
  '/others': pageOf(
    `<div class="tall"></div>
<news-ad-slot placement="rail" format="mpu" unit="r" endpoint="/large"></news-ad-slot>
<news-ad-slot placement="sticky" format="mobile-banner" unit="s" endpoint="/small"></news-ad-slot>`,
  ),
  '/page.css': 'body{margin:0} article{position:relative;max-width:600px} .tall{height:1400px}',
  '/small': JSON.stringify({ html: '<p>Ad</p>', width: 320, height: 50 }),
  '/large': JSON.stringify({ html: '<p>Ad</p>', width: 300, height: 250 }),
};

/** @type {Awaited<ReturnType<typeof startStaticServer>>} */
let server;
describe('ads beyond', () => {
  before(async () => {
    server = await startStaticServer(`${root}packages`, {}, (path) => FILES[path]);
  });
  after(() => server.close());

  /** Where things stand in the window, to half a pixel. Runs in the page. @param {string} selector */
  function boxOf(selector) {
    const { left, right, top, bottom } = /** @type {Element} */ (
      document.querySelector(selector)
    ).getBoundingClientRect();
    const half = (/** @type {number} */ edge) => Math.round(edge * 2) / 2;
    return { left: half(left), right: half(right), top: half(top), bottom: half(bottom) };
  }

  /** Runs in the page. @param {string} placement */
  function stands(placement) {
    const slot = document.querySelector(`news-ad-slot[placement=${placement}]`);
    const isSliding = !!slot?.getAnimations().length;
    return !!slot?.matches(':state(filled):state(stuck)') && !isSliding;
  }

  /** Runs in the page. @param {number} y */
  function scroll(y) {
    scrollTo({ top: y, behavior: 'instant' });
    return new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
  }

  const ANCHOR = '[placement=anchor]';
  const LAST = 'article p:last-child';

  for (const engine of engines()) {
    describe(`ads that stay in view, in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      test('the anchor comes late, covers neither the end nor the focus, and is closed', async () => {
        const page = await browser.open({ width: 768, height: 900 });
        try {
          await page.goto(`${server.url}/anchor`);
          const height = await page.evaluate(() => innerHeight);
          await page.evaluate(scroll, height - 1);
          assert.ok((await page.evaluate(boxOf, ANCHOR)).top >= height);
          const asked = await page.requests();
          assert.equal(asked.filter((url) => url.includes('/small')).length, 0);
          await page.evaluate(scroll, height + 1);
          await page.until(stands, 'anchor');
          const anchor = await page.evaluate(boxOf, ANCHOR);
          const width = await page.evaluate(() => document.documentElement.clientWidth);
          assert.deepEqual([anchor.left, anchor.right, anchor.bottom], [0, width, height]);
          const covered = await page.evaluate(async () => {
            const at = /** @type {Element} */ (document.querySelector('[placement=anchor]'));
            let under = 0;
            for (const link of [...document.querySelectorAll('p a')].slice(0, 50)) {
              /** @type {HTMLElement} */ (link).focus();
              // WebKit scrolls to it in its own time.
              for (let n = 0; n < 2; n++) await new Promise(requestAnimationFrame);
              if (link.getBoundingClientRect().bottom > at.getBoundingClientRect().top) under++;
            }
            return under;
          });
          assert.equal(covered, 0);
          await page.evaluate(scroll, 1e6);
          assert.ok((await page.evaluate(boxOf, LAST)).bottom <= anchor.top);
          const last = await page.evaluate(boxOf, LAST);
          await page.evaluate(() => {
            const slot = document.querySelector('[placement=anchor]');
            const close = slot?.shadowRoot?.querySelector('[part=close]');
            /** @type {HTMLElement} */ (close).click();
          });
          assert.deepEqual(await page.evaluate(boxOf, LAST), last);
          assert.equal(await page.evaluate(stands, 'anchor'), false);
          await page.evaluate(scroll, 0);
          await page.until(
            () => getComputedStyle(document.documentElement).paddingBottom === '0px',
          );
          assert.deepEqual(await page.complaints(), []);
        } finally {
          await page.close();
        }
      });

      test('the sticky ad stays while its column passes, the rail beside the story', async () => {
        const page = await browser.open({ width: 1280, height: 900 });
        try {
          await page.goto(`${server.url}/others`);
          await page.until(stands, 'rail');
          await page.evaluate(scroll, 900);
          await page.until(stands, 'sticky');
          const column = await page.evaluate(boxOf, 'article');
          const { left, right } = await page.evaluate(boxOf, '[placement=rail]');
          assert.deepEqual([left, right], [column.right + 32, column.right + 332]);
          const { top } = await page.evaluate(boxOf, '[placement=sticky]');
          for (const past of [30, 150]) {
            await page.evaluate(scroll, 900 + top + past);
            for (const slot of ['sticky', 'rail'])
              assert.equal((await page.evaluate(boxOf, `[placement=${slot}] > *`)).top, 16, slot);
          }
          await page.evaluate(scroll, 900 + top + 400);
          assert.ok((await page.evaluate(boxOf, '[placement=sticky] > *')).bottom < 0);
          assert.deepEqual(await page.complaints(), []);
        } finally {
          await page.close();
        }
      });
    });
  }

  for (const engine of engines(['chromium'])) {
    test(`without script nothing stands and nothing is kept, in ${engine}`, async () => {
      const browser = await openBrowser(engine);
      try {
        const page = await browser.open({ width: 1280, height: 900, script: false });
        for (const path of ['anchor', 'others']) {
          await page.goto(`${server.url}/${path}`);
          const shown = await page.evaluate(
            () =>
              [...document.querySelectorAll('news-ad-slot')].filter(
                (slot) => getComputedStyle(slot).display !== 'none',
              ).length,
          );
          assert.equal(shown, 0, path);
        }
      } finally {
        await browser.close();
      }
    });
  }
});
