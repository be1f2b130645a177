/**
 * Consent and real auctions: the real Prebid.js with its real consent modules, and a real platform of the Transparency
 * and Consent Framework. No test lets a request leave this machine.
 */
import { after, before, beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { findBrowser, wantedEngines } from '../src/browsers.js';
import { openBrowser } from '../src/page.js';
import { isFilled, onPage, startPrebidSite } from '../src/prebid-site.js';
import { until } from '../src/until.js';

/** @type {Awaited<ReturnType<typeof startPrebidSite>>} */
let site;
describe('prebid consent', () => {
  before(async () => {
    site = await startPrebidSite();
  });
  after(() => site.close());
  beforeEach(() => site.reset());

  if (!wantedEngines().includes('chromium') || !findBrowser('chromium'))
    test('consent with the real Prebid', { skip: 'chromium missing' }, () => {});
  else
    describe('consent with the real Prebid in chromium', () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser('chromium');
      });
      after(() => browser.close());

      /** @param {string} path @param {(page: import('../src/page.js').Page) => Promise<void>} read */
      const on = (path, read) => onPage(browser, site.url + path, read);

      test('nothing is loaded or asked before the reader agrees; then it is, without a reload', async () => {
        await on('/waits', async (page) => {
          const loaded = () => page.requests().then((all) => all.filter((one) => one.endsWith('/prebid.js'))); // prettier-ignore
          await page.until(() => customElements.get('news-ad-slot'));
          await page.evaluate(twoFrames);
          assert.deepEqual(await loaded(), []);
          await page.evaluate(() => /** @type {any} */ (window).giveConsent({ ads: false }));
          await page.until(() => document.querySelector('news-ad-slot')?.matches(':state(empty)'));
          assert.deepEqual([await loaded(), site.demand.asked], [[], []]);
          await page.evaluate(() => /** @type {any} */ (window).giveConsent({ ads: true }));
          await page.until(isFilled);
          assert.equal((await loaded()).length, 1);
        });
      });

      test('with a consent platform: nothing before its answer nor after a no; the yes runs with its string', async () => {
        await on('/tcf', async (page) => {
          const loaded = () => page.requests().then((all) => all.filter((one) => one.endsWith('/prebid.js'))); // prettier-ignore
          await page.until(() => customElements.get('news-ad-slot') && 'answerTCF' in window);
          await page.evaluate(twoFrames);
          assert.deepEqual([await loaded(), site.demand.asked], [[], []], 'before an answer');
          await page.evaluate(answer, false);
          await page.until(() => document.querySelector('news-ad-slot')?.matches(':state(empty)'));
          assert.deepEqual([await loaded(), site.demand.asked], [[], []], 'refused');
          await page.evaluate(answer, true);
          await page.until(isFilled);
          const string = await page.evaluate(() => /** @type {any} */ (window).tcf.tcString);
          for (const path of ['/openrtb2/auction', '/bid']) {
            const [{ body } = { body: undefined }] = site.asked(path);
            assert.equal(body.user.ext.consent, string, path);
            assert.equal(body.regs.ext.gdpr, 1, path);
          }
          assert.equal(
            site.asked('/bid')[0]?.body.consent,
            string,
            'as Prebid’s own module has it',
          );
        });
      });

      test('a reader who takes the yes back is asked for by nobody any more, Prebid’s own rules included', async () => {
        await on('/tcf', async (page) => {
          await page.until(() => customElements.get('news-ad-slot') && 'answerTCF' in window);
          await page.evaluate(answer, true);
          await page.until(isFilled);
          // Counted once it is seen, which may be after it stands there.
          await until(
            async () => site.asked('/count/seen').length > 0,
            'the count of the first ad',
          );
          site.demand.asked.length = 0;
          await page.evaluate(answer, false);
          await page.evaluate(anotherSlot);
          await page.until(() => [...document.querySelectorAll('news-ad-slot')].at(-1)?.matches(':state(empty)')); // prettier-ignore
          const won = await page.evaluate(auctionPastTheKit);
          assert.deepEqual([won, site.demand.asked], [{}, []]);
        });
      });
    });
});

/** Runs in the page. @param {boolean} granted */
function answer(granted) {
  /** @type {any} */ (window).answerTCF(granted);
}

/** Runs in the page. */
function anotherSlot() {
  const slot = document.querySelector('news-ad-slot');
  const copy = /** @type {Element} */ (slot).cloneNode(true);
  /** @type {Element} */ (copy).querySelector('[data-creative]')?.replaceChildren();
  slot?.after(copy);
}

/** Runs in the page: what Prebid's own control of consent lets through. */
async function auctionPastTheKit() {
  const { pbjs } = /** @type {any} */ (window);
  const { bids } = await pbjs.requestBids({
    adUnits: [{ code: 'past', mediaTypes: { banner: { sizes: [[300, 250]] } }, bids: [{ bidder: 'server' }, { bidder: 'client' }] }], // prettier-ignore
  });
  return bids ?? {};
}

/** Runs in the page. */
async function twoFrames() {
  for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
}
