/**
 * Real auctions: `<news-ad-slot>` with the real Prebid.js, its real adapter for Prebid Server, and a demand side on this
 * machine that speaks OpenRTB. No test lets a request leave it.
 */
import { after, before, beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { inFull } from '../src/effort.js';
import { findBrowser, wantedEngines } from '../src/browsers.js';
import { openBrowser } from '../src/page.js';
import { CREATIVE, isFilled, onPage, slot, startPrebidSite } from '../src/prebid-site.js';
import { until } from '../src/until.js';

/** Slots that come and go, six at a time. */
const SLOTS = 300;
/** @type {Awaited<ReturnType<typeof startPrebidSite>>} */
let site;
describe('prebid', () => {
  before(async () => {
    site = await startPrebidSite();
  });
  after(() => site.close());
  beforeEach(() => site.reset());

  if (!wantedEngines().includes('chromium') || !findBrowser('chromium'))
    test('auctions with the real Prebid', { skip: 'chromium missing' }, () => {});
  else
    describe('auctions with the real Prebid in chromium', () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser('chromium');
      });
      after(() => browser.close());

      /** @param {string} path @param {(page: import('../src/page.js').Page) => Promise<void>} read */
      const on = (path, read) => onPage(browser, site.url + path, read);

      test('the dearest bid stands in the sandboxed frame, and everybody who is owed it hears of it', async () => {
        await on('/one', async (page) => {
          await page.until(isFilled);
          await page.until(() => /** @type {any} */ (window).said.length > 0);
          assert.deepEqual(await page.evaluate(whatWasSaid), [
            { creative: '2.35', origin: 'null' },
          ]);
          await page.until(() => /** @type {any} */ (window).heard.includes('adRenderSucceeded'));
          assert.deepEqual(await page.evaluate(whatWasHeard), [
            'auctionInit',
            'auctionEnd',
            'bidWon',
            'adRenderSucceeded',
          ]);
          const frame = await page.evaluate(frameOf);
          assert.deepEqual(frame, {
            title: 'Advertisement: boats.example',
            sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox',
            size: ['300', '250'],
          });
          assert.deepEqual(site.demand.asked.map(({ path }) => path).sort(), [
            '/bid',
            '/count/seen',
            '/openrtb2/auction',
          ]);
        });
      });

      test('what is known of the page reaches both ways of asking', async () => {
        await on('/one', async (page) => {
          await page.until(isFilled);
          for (const path of ['/openrtb2/auction', '/bid']) {
            const [{ body } = { body: undefined }] = site.asked(path);
            assert.deepEqual(body.imp[0].banner.format, [{ w: 300, h: 250 }], path);
            assert.equal(body.imp[0].ext.gpid, 'top', path);
            assert.deepEqual(body.imp[0].ext.data, { tone: 'calm' }, path);
            assert.equal(body.site.content.language, 'en', path);
          }
        });
      });

      test('a bidder of the page wins with a document, and its own functions are called', async () => {
        site.bidding.offers['client'] = /** @type {any} */ ({ price: 3, url: `${site.url}/document`, adm: undefined }); // prettier-ignore
        await on('/one', async (page) => {
          await page.until(isFilled);
          await page.until(() => /** @type {any} */ (window).said.length > 0);
          assert.deepEqual(await page.evaluate(whatWasSaid), [{ creative: 'document', origin: 'null' }]); // prettier-ignore
          await page.until(() => /** @type {any} */ (window).heard.includes('adRenderSucceeded'));
          await until(
            async () => site.asked('/count/rendered').length > 0,
            'the count of the bidder',
          );
          assert.deepEqual(
            site.demand.asked.map(({ path }) => path).filter((path) => path.startsWith('/count/')),
            ['/count/won', '/count/rendered'],
          );
        });
      });

      test('slots that come near together share an auction', async () => {
        await on('/two', async (page) => {
          await page.until(isFilled, 2);
          const requests = site.asked('/openrtb2/auction');
          assert.equal(requests.length, 1);
          assert.deepEqual(requests[0]?.body.imp.map((/** @type {any} */ imp) => imp.ext.gpid), ['top', 'side']); // prettier-ignore
        });
      });

      test('no bid leaves the house notice, and so does one of another size', async () => {
        site.bidding.offers = { server: { price: 9, adm: CREATIVE, w: 970, h: 250 } };
        await on('/one', async (page) => {
          await page.until(() => /** @type {any} */ (window).slots.length > 0);
          assert.deepEqual(await page.evaluate(whatBecame), [['news-ad-empty', 'top']]);
          assert.equal((await page.evaluate(whatWasHeard)).includes('bidWon'), false);
        });
      });

      test('a blocked Prebid is said to be so, and other slots are as they were', async () => {
        await on('/blocked', async (page) => {
          await page.until(() => /** @type {any} */ (window).slots.length > 1);
          assert.deepEqual((await page.evaluate(whatBecame)).sort(), [
            ['news-ad-empty', 'side'],
            ['news-ad-failed', 'top', 'unreachable'],
          ]);
          assert.deepEqual(site.demand.asked, []);
        });
      });

      test('the bids reach the request to Google', async () => {
        await on('/google', async (page) => {
          await page.until(isFilled);
          const { path, targeting } = await page.evaluate(() => /** @type {any} */ (window).google.last[0]); // prettier-ignore
          assert.equal(path, '/1234/top');
          const { tone, hb_pb, hb_size, hb_bidder, hb_adid, hb_adid_server } = targeting;
          assert.deepEqual({ tone, hb_pb, hb_size, hb_bidder }, { tone: 'calm', hb_pb: '2.30', hb_size: '300x250', hb_bidder: 'server' }); // prettier-ignore
          assert.ok(hb_adid && hb_adid === hb_adid_server);
          // Google's library has the say in what is drawn.
          assert.equal((await page.evaluate(whatWasHeard)).includes('bidWon'), false);
        });
      });

      test('the page’s content policy needs the bidders’ addresses and no more', async () => {
        await on('/policy', async (page) => {
          await page.until(isFilled);
          await page.until(() => /** @type {any} */ (window).said.length > 0);
          const violations = (await page.complaints()).filter((one) => /^policy:/.test(one));
          assert.deepEqual(violations, []);
        });
      });

      test(`${SLOTS} slots that come and go leave nothing with Prebid`, inFull, async () => {
        site.bidding.offers = { client: { price: 1, adm: '<p>Boats</p>' } };
        await on('/empty', async (page) => {
          const counts = await page.evaluate(
            comeAndGo,
            slot('top').replace('mpu', 'mobile-banner'),
            SLOTS,
          );
          assert.ok(counts.filled >= SLOTS / 2, `${counts.filled} were filled`);
          assert.deepEqual({ ...counts, filled: 0 }, { filled: 0, adUnits: 0, frames: 0 });
        });
      });
    });
});

/** Runs in the page. */
function whatWasSaid() {
  return /** @type {any} */ (window).said;
}

/** Runs in the page. @returns {string[]} */
function whatWasHeard() {
  return /** @type {any} */ (window).heard;
}

/** Runs in the page. @returns {string[][]} */
function whatBecame() {
  return /** @type {any} */ (window).slots.map((/** @type {unknown[]} */ one) =>
    one.filter(Boolean),
  );
}

/** Runs in the page. */
function frameOf() {
  const frame = document.querySelector('news-ad-slot iframe');
  return {
    title: frame?.getAttribute('title'),
    sandbox: frame?.getAttribute('sandbox'),
    size: [frame?.getAttribute('width'), frame?.getAttribute('height')],
  };
}

/**
 * Runs in the page. Slots come six at a time, all of them near the viewport; every other six go as soon as the auction is under way.
 * @param {string} html @param {number} times
 */
async function comeAndGo(html, times) {
  const page = /** @type {any} */ (window);
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  const until = async (/** @type {() => unknown} */ holds) => {
    const start = performance.now();
    while (!holds()) {
      if (performance.now() - start > 5000) throw new Error(`in vain: ${holds}; ${page.slots}`);
      await new Promise((next) => setTimeout(next, 5));
    }
  };
  let filled = 0;
  for (let round = 0; round < times / 6; round++) {
    const auctions = page.heard.length;
    main.innerHTML = html.repeat(6);
    if (round % 2) await until(() => page.heard.length > auctions);
    else await until(() => main.querySelectorAll('news-ad-slot:state(filled)').length === 6);
    filled += main.querySelectorAll('news-ad-slot:state(filled)').length;
    main.replaceChildren();
  }
  return {
    filled,
    adUnits: page.pbjs.adUnits.length,
    frames: document.querySelectorAll('main iframe').length,
  };
}
