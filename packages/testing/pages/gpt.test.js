/**
 * Google's library under the kit's own content policy and one address more: the loader works where the browser enforces
 * Trusted Types. The library is the fake, on a machine of its own.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { engines, openBrowser } from '../src/page.js';
import { fakeGPTScript } from '../src/page-script.js';
import { until } from '../src/until.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';

const POLICY =
  "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html broadsheet; script-src 'self'";

/** The one kind of policy that Google supports: whatever a script with the nonce loads may run. */
const STRICT =
  "object-src 'none'; base-uri 'none'; script-src 'nonce-once' 'strict-dynamic' https: http:; require-trusted-types-for 'script'; trusted-types lit-html broadsheet";

/** @typedef {Awaited<ReturnType<typeof startStaticServer>>} Server */
/** @type {Server} */
let google;
/** Sites whose policies let the library in, or not. @type {Record<'open' | 'strict' | 'closed', Server>} */
let sites;

describe('gpt', () => {
  before(async () => {
    const library = await fakeGPTScript();
    google = await startStaticServer(root, {}, (path) =>
      path === '/gpt.js' ? library : undefined,
    );
    const site = (/** @type {string} */ policy) =>
      startStaticServer(
        `${root}packages/elements/dist`,
        { 'content-security-policy': policy },
        page,
      );
    sites = {
      open: await site(`${POLICY} ${google.url}`),
      strict: await site(STRICT),
      closed: await site(POLICY),
    };
  });
  after(() => Promise.all([google, ...Object.values(sites)].map((server) => server.close())));

  /** @param {string} path */
  function page(path) {
    const settings = {
      consent: { source: 'not-needed' },
      ads: { provider: 'gpt' },
      gpt: { network: '/1234/harbour', script: `${google.url}/gpt.js` },
    };
    return path === '/'
      ? `<!doctype html><html lang="de"><meta charset="utf-8"><title>Ads</title>
<link rel="stylesheet" href="/broadsheet.css">
<script type="application/json" data-broadsheet>${JSON.stringify(settings)}</script>
<script type="module" nonce="once" src="/cdn/ad-slot.js"></script>
<p>Before the ad.</p><news-ad-slot format="mpu" unit="article-top"></news-ad-slot><p>After the ad.</p>`
      : undefined;
  }

  for (const engine of engines(['chromium', 'firefox'])) {
    describe(`Google's library under the kit's policy in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      for (const [name, what] of /** @type {const} */ ([
        ['open', 'that names its address'],
        ['strict', 'with a nonce'],
      ]))
        test(`loads under a policy ${what}, and shows its ad`, async () => {
          const page = await browser.open();
          try {
            await page.goto(`${sites[name].url}/`);
            await page.until(isIn, 'filled');
            const [size, title] = await page.evaluate(() => {
              const { width, height, title } = /** @type {HTMLIFrameElement} */ (
                document.querySelector('news-ad-slot iframe')
              );
              return [[width, height], title];
            });
            assert.deepEqual(size, ['300', '250']);
            assert.equal(title, 'Anzeige');
            assert.deepEqual(await page.evaluate(mistakes), []);
            assert.deepEqual((await page.complaints()).filter(isViolation), []);
            const refused = await page.evaluate(setsAddress);
            // The policy is in force here: no other code can load a script by its address.
            if (await page.evaluate(() => 'trustedTypes' in window))
              assert.equal(refused, 'TypeError');
          } finally {
            await page.close();
          }
        });

      test('is missed like a blocked one where the policy does not name it', async () => {
        const page = await browser.open();
        try {
          await page.goto(`${sites.closed.url}/`);
          await page.until(isIn, 'empty');
          const isNamed = async () =>
            (await page.complaints()).some((words) => /gpt\.js did not load/.test(words));
          await until(isNamed, 'the complaint');
        } finally {
          await page.close();
        }
      });
    });
  }
});

/** @param {string} state */
function isIn(state) {
  return document.querySelector('news-ad-slot')?.matches(`:state(${state})`) ?? false;
}

function mistakes() {
  return /** @type {any} */ (window).fakeGPT.mistakes;
}

function setsAddress() {
  try {
    document.createElement('script').src = '/any.js';
    return '';
  } catch (error) {
    return /** @type {Error} */ (error).name;
  }
}

/** @param {string} complaint */
function isViolation(complaint) {
  return /^policy:|content.security.policy|trusted ?(type|html|script)/i.test(complaint);
}
