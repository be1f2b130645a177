/** A paper's page with Prebid: its own set-up, and the scripts that it loads. */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildPrebid } from './prebid-build.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * Runs in the page, as a paper's own script: what it hears and how Prebid asks. Prebid itself comes later, from the kit.
 * @param {string} demand address of the OpenRTB server
 * @param {object} config Prebid's, beside the server
 */
function setUp(demand, config) {
  const page = /** @type {any} */ (window);
  /** Events of Prebid; what creatives said; what became of slots. */
  Object.assign(page, { heard: [], said: [], slots: [] });
  addEventListener('message', ({ data }) => data?.creative && page.said.push(data));
  for (const type of ['news-ad-filled', 'news-ad-empty', 'news-ad-failed', 'news-ad-refused'])
    addEventListener(type, (event) => page.slots.push([type, /** @type {any} */ (event).unit, /** @type {any} */ (event).reason])); // prettier-ignore

  page.pbjs = { que: [] };
  page.pbjs.que.push(() => {
    const { pbjs } = page;
    const endpoint = `${demand}/openrtb2/auction`;
    pbjs.setConfig({
      ...config,
      s2sConfig: {
        enabled: true,
        accountId: '1',
        bidders: ['server'],
        adapter: 'prebidServer',
        endpoint: { p1Consent: endpoint, noP1Consent: endpoint },
        // Its codes are of our making.
        allowUnknownBidderCodes: true,
        timeout: 1000,
      },
      userSync: { syncEnabled: false },
    });
    pbjs.registerBidAdapter(null, 'client', {
      code: 'client',
      supportedMediaTypes: ['banner'],
      isBidRequestValid: () => true,
      buildRequests: (/** @type {any[]} */ bids, /** @type {any} */ { ortb2, gdprConsent }) => ({
        method: 'POST',
        url: `${demand}/bid`,
        data: JSON.stringify({
          id: 'request',
          imp: bids.map(({ bidId, sizes, ortb2Imp, params }) => ({
            id: bidId,
            ext: { ...ortb2Imp?.ext, params },
            banner: {
              format: sizes.map((/** @type {number[]} */ [w, h]) => ({ w, h })),
            },
          })),
          ...ortb2,
          consent: gdprConsent?.consentString,
        }),
        options: { contentType: 'text/plain' },
      }),
      interpretResponse: (/** @type {any} */ { body }) =>
        body.seatbid
          .flatMap((/** @type {any} */ seat) => seat.bid)
          .map((/** @type {any} */ bid) => ({
            requestId: bid.impid,
            cpm: bid.price,
            width: bid.w,
            height: bid.h,
            ad: bid.adm,
            adUrl: bid.url,
            creativeId: bid.crid,
            currency: 'USD',
            netRevenue: true,
            ttl: 300,
            meta: { advertiserDomains: bid.adomain },
          })),
      onBidWon: () => fetch(`${demand}/count/won`),
      onAdRenderSucceeded: () => fetch(`${demand}/count/rendered`),
    });
    for (const event of [
      'auctionInit',
      'auctionEnd',
      'bidWon',
      'adRenderSucceeded',
      'adRenderFailed',
    ])
      // prettier-ignore
      pbjs.onEvent(event, () => page.heard.push(event));
  });
}

/** @param {string} contents of a module @param {'js' | 'ts'} loader */
async function bundle(contents, loader) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here, loader },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['production'],
    write: false,
    logLevel: 'error',
  });
  return /** @type {{text: string}} */ (outputFiles[0]).text;
}

/**
 * The scripts by their paths: the page's own, the kit as built, Prebid with its consent modules, a consent platform,
 * and what stands in for Google's library.
 * @param {string} demand address of the OpenRTB server
 */
export async function scripts(demand) {
  const dist = '../../elements/dist';
  return {
    '/page.js': `(${setUp})(${JSON.stringify(demand)}, {});`,
    '/page-tcf.js': `(${setUp})(${JSON.stringify(demand)}, ${JSON.stringify({
      consentManagement: { gdpr: { cmpApi: 'iab', timeout: 2000, defaultGdprScope: true } },
      gvlMapping: { server: 755, client: 755 },
    })});`,
    '/kit.js': await bundle(
      `import '${dist}/ad-slot/ad-slot.define.js';
       import { giveConsent } from '${dist}/core/consent.js';
       window.giveConsent = giveConsent;`,
      'js',
    ),
    '/prebid.js': await buildPrebid(['prebidServerBidAdapter', 'consentManagementTcf', 'tcfControl']), // prettier-ignore
    '/tcf-stub.js': await readFile(createRequire(import.meta.url).resolve('@iabtechlabtcf/stub'), 'utf8'), // prettier-ignore
    '/cmp.js': await bundle(
      `import { installTCF, installTCFStub } from './consent.ts';
       installTCFStub();
       window.answerTCF = (granted) => window.tcf ? window.tcf.change(granted) : window.tcf = installTCF({ granted, vendors: [755] });`,
      'ts',
    ),
    '/google.js': await bundle(
      `import { FakeGPT } from './fake-gpt.ts'; window.google = new FakeGPT().install();`,
      'ts',
    ),
  };
}
