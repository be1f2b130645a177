/** A site on this machine whose pages have ads by Prebid, and the demand side behind them. */
import assert from 'node:assert/strict';
import { startOpenRTBServer } from './openrtb-server.js';
import { scripts } from './prebid-page.js';
import { root } from './repository.js';
import { startStaticServer } from './static-server.js';

/** Says that it runs, where, and what it was sold for. */
export const CREATIVE =
  '<script>parent.postMessage({ creative: "${AUCTION_PRICE}", origin }, "*")</script><p>Boats for hire</p>';

const BIDS = {
  '*': [
    { bidder: 'server', params: { placement: 1 } },
    { bidder: 'client', params: { placement: 2 } },
  ],
};

/** @param {string} unit @param {string} [provider] */
export function slot(unit, provider = 'prebid') {
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
    // A busy machine is no vendor that fails.
    ads: { creative: '/creative.html', targeting: { tone: 'calm' }, loads: 12, timeout: 10_000 },
    gpt: { network: '/1234' },
    prebid: { script, bids: BIDS, timeout: 2500 },
  };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>${head}
<link rel="stylesheet" href="/broadsheet.css">
<script type="application/json" data-broadsheet>${JSON.stringify(settings)}</script>
<script src="${page}"></script><script type="module" src="/kit.js"></script>
<body><main>${slots}</main>`;
}

/** The pages by their paths. @param {string} policy what one of them lets through @returns {Record<string, () => string>} */
const pages = (policy) => ({
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
});

/** Starts both. Demand bids as `offers` says when it is asked, by bidder. */
export async function startPrebidSite() {
  /** @type {{offers: Record<string, import('./openrtb-server.js').Offer>}} */
  const bidding = { offers: {} };
  const demand = await startOpenRTBServer((seat) => bidding.offers[seat] ?? null);
  const policy = `default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self' ${demand.url}; img-src 'self'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html broadsheet`;
  /** @type {Record<string, string>} */
  const files = await scripts(demand.url);
  const made = pages(policy);
  const site = await startStaticServer(
    `${root}packages/elements/dist`,
    {},
    (path) => files[path] ?? made[path]?.(),
  );
  return {
    url: site.url,
    demand,
    bidding,
    /** What was asked of one path. @param {string} path */
    asked: (path) => demand.asked.filter((one) => one.path === path),
    /** Bids of the two bidders, one behind Prebid Server, one that the page asks by itself; nothing asked yet. */
    reset() {
      demand.asked.length = 0;
      bidding.offers = {
        server: { price: 2.35, adm: CREATIVE, adomain: ['boats.example'], nurl: `${demand.url}/count/seen` }, // prettier-ignore
        client: { price: 1.1, adm: CREATIVE },
      };
    },
    async close() {
      await site.close();
      await demand.close();
    },
  };
}

/**
 * Reads a fresh page, and then holds that nothing left this machine and nothing was left uncaught.
 * @param {import('./page.js').Browser} browser @param {string} address
 * @param {(page: import('./page.js').Page) => Promise<void>} read
 */
export async function onPage(browser, address, read) {
  const page = await browser.open();
  try {
    await page.goto(address);
    await read(page);
    const foreign = (await page.requests()).filter((one) => /^https?:/.test(one) && new URL(one).hostname !== '127.0.0.1'); // prettier-ignore
    assert.deepEqual(foreign, [], 'requests that leave this machine');
    const uncaught = (await page.complaints()).filter((one) => one.startsWith('uncaught'));
    assert.deepEqual(uncaught, []);
  } finally {
    await page.close();
  }
}

/** Runs in the page. @param {number} [count] */
export function isFilled(count = 1) {
  return document.querySelectorAll('news-ad-slot:state(filled)').length === count;
}
