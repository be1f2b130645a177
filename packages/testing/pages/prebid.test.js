/**
 * Real auctions: `<news-ad-slot>` with the real Prebid.js, its real Prebid Server adapter and real consent modules, a
 * real consent platform, and a demand side on this machine that speaks OpenRTB. No test lets a request leave it.
 */
import { after, before, beforeEach, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { findBrowser, wantedEngines } from '../src/browsers.js';
import { startOpenRTBServer } from '../src/openrtb-server.js';
import { openBrowser } from '../src/page.js';
import { scripts } from '../src/prebid-page.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';

/** Says that it runs, where, and what it was sold for. */
const CREATIVE =
  '<script>parent.postMessage({ creative: "${AUCTION_PRICE}", origin }, "*")</script><p>Boats for hire</p>';

/** @typedef {import('../src/openrtb-server.js').Offer} Offer */
/** Bids of the two bidders: one behind Prebid Server, one that the page asks by itself. @type {Record<string, Offer>} */
let offers;
/** @type {Awaited<ReturnType<typeof startOpenRTBServer>>} */
let demand;
/** @type {Awaited<ReturnType<typeof startStaticServer>>} */
let site;

const BIDS = {
  '*': [
    { bidder: 'server', params: { placement: 1 } },
    { bidder: 'client', params: { placement: 2 } },
  ],
};

/** What the pages' policy says more than the kit asks for by itself. @type {string} */
let policy;

/** Slots by the paths of pages. @type {Record<string, () => string>} */
const PAGES = {
  '/one': () => html({ slots: slot('top') }),
  '/two': () => html({ slots: slot('top') + slot('side') }),
  '/policy': () => html({ slots: slot('top'), head: `<meta http-equiv="content-security-policy" content="${policy}">` }), // prettier-ignore
  '/blocked': () => html({ slots: slot('top') + slot('side', 'html'), script: '/no-such-prebid.js' }), // prettier-ignore
  '/waits': () => html({ slots: slot('top'), consent: { source: 'own' } }),
  '/tcf': () =>
    html({
      slots: slot('top'),
      consent: { source: 'tcf', vendors: '755' },
      page: '/page-tcf.js',
      head: '<script src="/tcf-stub.js"></script><script type="module" src="/cmp.js"></script>',
    }),
  '/google': () =>
    html({
      slots: slot('top', 'gpt+prebid'),
      head: '<script type="module" src="/google.js"></script>',
    }),
  '/empty': () => html({ slots: '' }),
  '/document': () => CREATIVE.replaceAll('parent.', 'top.').replace('${AUCTION_PRICE}', 'document'),
};

/** @param {string} unit @param {string} [provider] */
function slot(unit, provider = 'prebid') {
  return `<news-ad-slot format="mpu" unit="${unit}" provider="${provider}"><div class="news-ad-box" role="group" aria-label="Advertisement">
<p data-label>Advertisement</p>
<div data-box><div data-house><p>The Post by letter</p></div><div data-creative></div></div>
</div></news-ad-slot>`;
}

/** @param {{slots: string, head?: string, page?: string, script?: string, consent?: object}} parts */
function html({
  slots,
  head = '',
  page = '/page.js',
  script = '/prebid.js',
  consent = { source: 'not-needed' },
}) {
  // prettier-ignore
  const settings = {
    consent,
    ads: { creative: '/creative.html', targeting: { tone: 'calm' }, loads: 12 },
    gpt: { network: '/1234' },
    prebid: { script, bids: BIDS, timeout: 1000 },
  };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${head}
<link rel="stylesheet" href="/broadsheet.css">
<script type="application/json" data-broadsheet>${JSON.stringify(settings)}</script>
<script src="${page}"></script><script type="module" src="/kit.js"></script>
<body><main>${slots}</main>`;
}

before(async () => {
  demand = await startOpenRTBServer((seat) => offers[seat] ?? null);
  policy = `default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self' ${demand.url}; img-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html broadsheet`;
  /** @type {Record<string, string>} */
  const files = await scripts(demand.url);
  site = await startStaticServer(
    `${root}packages/elements/dist`,
    {},
    (path) => files[path] ?? PAGES[path]?.(),
  );
});
after(async () => {
  await site.close();
  await demand.close();
});
beforeEach(() => {
  demand.asked.length = 0;
  offers = {
    server: { price: 2.35, adm: CREATIVE, adomain: ['boats.example'], nurl: `${demand.url}/count/seen` }, // prettier-ignore
    client: { price: 1.1, adm: CREATIVE },
  };
});

const asked = (/** @type {string} */ path) => demand.asked.filter((one) => one.path === path);

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
    async function on(path, read) {
      const page = await browser.open();
      try {
        await page.goto(site.url + path);
        await read(page);
        const foreign = (await page.requests()).filter((address) => /^https?:/.test(address) && new URL(address).hostname !== '127.0.0.1'); // prettier-ignore
        assert.deepEqual(foreign, [], 'requests that leave this machine');
        const uncaught = (await page.complaints()).filter((one) => one.startsWith('uncaught'));
        assert.deepEqual(uncaught, []);
      } finally {
        await page.close();
      }
    }

    test('the dearest bid stands in the sandboxed frame, and everybody who is owed it hears of it', async () => {
      await on('/one', async (page) => {
        await page.until(isFilled);
        await page.until(() => /** @type {any} */ (window).said.length > 0);
        assert.deepEqual(await page.evaluate(whatWasSaid), [{ creative: '2.35', origin: 'null' }]);
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
        assert.deepEqual(demand.asked.map(({ path }) => path).sort(), [
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
          const [{ body } = { body: undefined }] = asked(path);
          assert.deepEqual(body.imp[0].banner.format, [{ w: 300, h: 250 }], path);
          assert.equal(body.imp[0].ext.gpid, 'top', path);
          assert.deepEqual(body.imp[0].ext.data, { tone: 'calm' }, path);
          assert.equal(body.site.content.language, 'en', path);
        }
      });
    });

    test('a bidder of the page wins with a document, and its own functions are called', async () => {
      offers['client'] = /** @type {any} */ ({ price: 3, url: `${site.url}/document`, adm: undefined }); // prettier-ignore
      await on('/one', async (page) => {
        await page.until(isFilled);
        await page.until(() => /** @type {any} */ (window).said.length > 0);
        assert.deepEqual(await page.evaluate(whatWasSaid), [{ creative: 'document', origin: 'null' }]); // prettier-ignore
        await page.until(() => /** @type {any} */ (window).heard.includes('adRenderSucceeded'));
        await waitFor(() => asked('/count/rendered').length > 0);
        assert.deepEqual(
          demand.asked.map(({ path }) => path).filter((path) => path.startsWith('/count/')),
          ['/count/won', '/count/rendered'],
        );
      });
    });

    test('slots that come near together share an auction', async () => {
      await on('/two', async (page) => {
        await page.until(isFilled, 2);
        const requests = asked('/openrtb2/auction');
        assert.equal(requests.length, 1);
        assert.deepEqual(requests[0]?.body.imp.map((/** @type {any} */ imp) => imp.ext.gpid), ['top', 'side']); // prettier-ignore
      });
    });

    test('no bid leaves the house notice, and so does one of another size', async () => {
      offers = { server: { price: 9, adm: CREATIVE, w: 970, h: 250 } };
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
        assert.deepEqual(demand.asked, []);
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

    test('nothing is loaded or asked before the reader agrees; then it is, without a reload', async () => {
      await on('/waits', async (page) => {
        const loaded = () => page.requests().then((all) => all.filter((one) => one.endsWith('/prebid.js'))); // prettier-ignore
        await page.until(() => customElements.get('news-ad-slot'));
        await page.evaluate(twoFrames);
        assert.deepEqual(await loaded(), []);
        await page.evaluate(() => /** @type {any} */ (window).giveConsent({ ads: false }));
        await page.until(() => document.querySelector('news-ad-slot')?.matches(':state(empty)'));
        assert.deepEqual([await loaded(), demand.asked], [[], []]);
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
        assert.deepEqual([await loaded(), demand.asked], [[], []], 'before an answer');
        await page.evaluate(answer, false);
        await page.until(() => document.querySelector('news-ad-slot')?.matches(':state(empty)'));
        assert.deepEqual([await loaded(), demand.asked], [[], []], 'refused');
        await page.evaluate(answer, true);
        await page.until(isFilled);
        const string = await page.evaluate(() => /** @type {any} */ (window).tcf.tcString);
        for (const path of ['/openrtb2/auction', '/bid']) {
          const [{ body } = { body: undefined }] = asked(path);
          assert.equal(body.user.ext.consent, string, path);
          assert.equal(body.regs.ext.gdpr, 1, path);
        }
        assert.equal(asked('/bid')[0]?.body.consent, string, 'as Prebid’s own module has it');
      });
    });

    test('a reader who takes the yes back is asked for by nobody any more, Prebid’s own rules included', async () => {
      await on('/tcf', async (page) => {
        await page.until(() => customElements.get('news-ad-slot') && 'answerTCF' in window);
        await page.evaluate(answer, true);
        await page.until(isFilled);
        demand.asked.length = 0;
        await page.evaluate(answer, false);
        await page.evaluate(anotherSlot);
        await page.until(() => [...document.querySelectorAll('news-ad-slot')].at(-1)?.matches(':state(empty)')); // prettier-ignore
        const won = await page.evaluate(auctionPastTheKit);
        assert.deepEqual([won, demand.asked], [{}, []]);
      });
    });

    test('three hundred slots that come and go leave nothing with Prebid', async () => {
      offers = { client: { price: 1, adm: '<p>Boats</p>' } };
      await on('/empty', async (page) => {
        const counts = await page.evaluate(
          comeAndGo,
          slot('top').replace('mpu', 'mobile-banner'),
          300,
        );
        assert.ok(counts.filled >= 150, `${counts.filled} were filled`);
        assert.deepEqual({ ...counts, filled: 0 }, { filled: 0, adUnits: 0, frames: 0 });
      });
    });
  });

/** Runs in the page. @param {number} [count] */
function isFilled(count = 1) {
  return document.querySelectorAll('news-ad-slot:state(filled)').length === count;
}

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

/** @param {() => boolean} holds */
async function waitFor(holds) {
  while (!holds()) await new Promise((next) => setTimeout(next, 10));
}
