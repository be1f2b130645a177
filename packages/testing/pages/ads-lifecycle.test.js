/** Slots of a page that the reader leaves and comes back to, that are moved within it, and of an endless page. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { startAdSite } from '../src/ad-site.js';
import { countLeft } from '../src/left.js';
import { engines, openBrowser } from '../src/page.js';
import { until } from '../src/until.js';

const SLOTS = 200;
/** @param {string} body @param {string} [first] */
const pageOf = (body, first = '') => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>The Harbour Post</title>${first}
<link rel="stylesheet" href="/elements/dist/broadsheet.css">
<script type="application/json" data-broadsheet>{"ads": {"timeout": 15000}}</script>
<script type="module" src="/elements/dist/cdn/ad-slot.js"></script>${body}`;

/** @param {number} n @param {string} endpoint @param {string} [more] */
const slot = (n, endpoint, more = '') =>
  `<p>Paragraph ${n}</p><news-ad-slot format="mpu" unit="u${n}" endpoint="/ads/${endpoint}" ${more}></news-ad-slot>`;

/** @type {Record<string, string>} */
const FILES = {
  '/left.js': `(${countLeft})()`,
  '/heard.js': `(${hear})()`,
  '/story': pageOf(
    slot(0, 'equal', 'refresh="30"') + slot(1, 'empty'),
    '<script src="/heard.js"></script>',
  ),
  '/other': '<!doctype html><title>Another story</title><p>Words.</p>',
  '/endless': pageOf(
    Array.from({ length: SLOTS }, (_, n) => slot(n, 'equal')).join('\n'),
    '<script src="/left.js"></script>',
  ),
};

/** Runs in the page, before the kit. */
function hear() {
  const heard = { persisted: false, refreshed: 0 };
  Object.assign(window, { heard });
  addEventListener('pageshow', ({ persisted }) => (heard.persisted = persisted));
  document.addEventListener('news-ad-refreshed', () => heard.refreshed++);
}

/** @type {Awaited<ReturnType<typeof startAdSite>>} */
let site;
describe('ads lifecycle', () => {
  before(async () => {
    site = await startAdSite((path) => FILES[path]);
  });
  after(() => site.close());

  /** Runs in the page. @param {number} filled @param {number} empty */
  function stand(filled, empty) {
    const are = (/** @type {string} */ state) =>
      document.querySelectorAll(`news-ad-slot:state(${state})`).length;
    return are('filled') >= filled && are('empty') >= empty;
  }

  for (const engine of engines()) {
    describe(`slots of a page in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      test('keep their ads when the reader comes back by "Back"', async (t) => {
        const page = await browser.open({ width: 1280, height: 900 });
        try {
          const before = site.asked.length;
          await page.goto(`${site.url}/story`);
          await page.until(stand, 1, 1);
          const frame = await page.evaluate(() => {
            const ad = /** @type {Element} */ (document.querySelector('news-ad-slot iframe'));
            return (ad.id = 'the-same');
          });
          await page.goto(`${site.url}/other`);
          await page.evaluate(() => setTimeout(() => history.back()));
          await page.until(() => location.pathname === '/story');
          await page.until(stand, 1, 1);
          const { persisted, refreshed } = await page.evaluate(
            () => /** @type {any} */ (window).heard,
          );
          if (!persisted) return t.diagnostic(`${engine} has loaded the page anew`);
          assert.equal(await page.evaluate(() => document.querySelector('iframe')?.id), frame);
          assert.equal(refreshed, 0);
          // Nobody is asked again, not for the slot that has had its answer and no ad either.
          assert.deepEqual(site.asked.slice(before).sort(), ['u0', 'u1']);
        } finally {
          await page.close();
        }
      });

      test('ask again for what was under way, and once', async (t) => {
        const page = await browser.open({ width: 1280, height: 900 });
        try {
          const before = site.asked.length;
          site.hold();
          await page.goto(`${site.url}/story`);
          await until(async () => site.asked.length === before + 2, 'both requests');
          await page.goto(`${site.url}/other`);
          site.release();
          await page.evaluate(() => setTimeout(() => history.back()));
          await page.until(() => location.pathname === '/story');
          await page.until(stand, 1, 1);
          const isKept = await page.evaluate(() => /** @type {any} */ (window).heard.persisted);
          t.diagnostic(`${engine} has ${isKept ? 'kept the page' : 'loaded the page anew'}`);
          assert.deepEqual(site.asked.slice(before).sort(), ['u0', 'u0', 'u1', 'u1']);
        } finally {
          site.release();
          await page.close();
        }
      });

      test('keep their ads when they are moved, where the browser can', async (t) => {
        const page = await browser.open({ width: 1280, height: 900 });
        try {
          const before = site.asked.length;
          await page.goto(`${site.url}/story`);
          await page.until(stand, 1, 1);
          const moved = await page.evaluate(() => {
            if (!('moveBefore' in Element.prototype)) return undefined;
            const slot = /** @type {Element} */ (document.querySelector('news-ad-slot'));
            const frame = slot.querySelector('iframe');
            const aside = document.createElement('aside');
            document.body.append(aside);
            /** @type {any} */ (aside).moveBefore(slot, null);
            return [slot.matches(':state(filled)'), slot.querySelector('iframe') === frame];
          });
          if (!moved) return t.diagnostic(`${engine} has no moveBefore()`);
          assert.deepEqual(moved, [true, true]);
          await page.evaluate(
            () => new Promise((next) => requestAnimationFrame(() => setTimeout(next))),
          );
          assert.deepEqual(site.asked.slice(before).sort(), ['u0', 'u1']);
        } finally {
          await page.close();
        }
      });

      test(`stay cheap where there are ${SLOTS}`, async (t) => {
        const page = await browser.open({ width: 1280, height: 900 });
        try {
          const before = site.asked.length;
          await page.goto(`${site.url}/endless`);
          await page.until(stand, 2, 0);
          const near = site.asked.length - before;
          assert.ok(near < 12, `${near} of ${SLOTS} slots asked at once`);
          const { observers, observed } = await page.evaluate(() =>
            /** @type {any} */ (window).left(),
          );
          // One for each distance, and of each slot that has asked its box and, while it has an ad, its height.
          t.diagnostic(`${observers} observers of ${observed} elements, for ${near} that asked`);
          assert.ok(observers <= 3 + 2 * near, `${observers} observers`);
          if (engine !== 'chromium') return;
          const layouts = await page.layouts();
          t.diagnostic(`laid out ${layouts} times`);
          assert.ok(layouts < SLOTS / 4, `laid out ${layouts} times`);
        } finally {
          await page.close();
        }
      });
    });
  }
});
