/** The content policy is the design's, and no page breaks it, whatever its reader does. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { startDemo } from '../src/demo.js';
import { sample } from '../src/effort.js';
import { isUpgraded } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';

const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html broadsheet";
/** What a player of HLS needs more, on pages that have one: it feeds the video from memory. */
const STREAM = "; media-src 'self' blob:";
/** And where other sites' pieces are framed from. Each is of one site here. */
const FRAMES = {
  X: "; frame-src 'self' https://platform.twitter.com",
  Datawrapper: "; frame-src 'self' https://datawrapper.dwcdn.net",
};

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
/** @type {Awaited<ReturnType<typeof startDelayingProxy>>} */
let proxy;
describe('policy', () => {
  before(async () => {
    site = await startDemo();
    proxy = await startDelayingProxy(site.url);
  });
  after(async () => {
    await proxy.close();
    await site.close();
  });

  test('every page is served with the policy', async () => {
    for (const path of ['/', '/subscribe', '/no-such-page', ...site.articles]) {
      const answer = await fetch(site.url + path);
      const html = await answer.text();
      const stream = /<news-video[^>]* hls=/.test(html) ? STREAM : '';
      const provider = /<news-embed[^>]* provider="([^"]*)"/.exec(html)?.[1];
      const frames = provider ? FRAMES[/** @type {keyof FRAMES} */ (provider)] : '';
      assert.equal(answer.headers.get('content-security-policy'), POLICY + stream + frames, path);
    }
  });

  for (const engine of engines(['chromium', 'firefox'])) {
    describe(`no violation in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      test('front page and every article, read to the end and used', async (t) => {
        const articles =
          engine === 'chromium' ? sample(site.articles, 1) : site.articles.slice(0, 3);
        for (const path of ['/', ...articles]) {
          await t.test(path, async () => {
            const page = await browser.open({ width: 1280, height: 800 });
            try {
              await page.goto(proxy.url + path);
              if (path !== '/') await page.until(isUpgraded);
              await readToTheEnd(page);
              await proxy.quiet();
              assert.deepEqual(await page.complaints(), [], 'before any act');
              await use(page);
              await proxy.quiet();
              assert.deepEqual(
                (await page.complaints()).filter(isViolation),
                [],
                'after opening everything',
              );
              assert.deepEqual(
                (await page.requests()).filter(isForeign),
                [],
                'asked for at other machines',
              );
            } finally {
              await page.close();
            }
          });
        }
      });

      test('a violation is noticed', async () => {
        const page = await browser.open();
        try {
          await page.goto(`${proxy.url}/`);
          await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
          await page.until(() => /** @type {any} */ (window).__violations.length > 0);
          assert.ok((await page.complaints()).some(isViolation));
        } finally {
          await page.close();
        }
      });
    });
  }
});

/** @param {string} complaint */
function isViolation(complaint) {
  return /^policy:|^dialog:|content.security.policy|trusted ?(type|html|script)/i.test(complaint);
}

/** @param {string} address */
function isForeign(address) {
  return (
    /^https?:/.test(address) && !['127.0.0.1', 'localhost'].includes(new URL(address).hostname)
  );
}

/** @param {import('../src/page.js').Page} page */
async function readToTheEnd(page) {
  for (let screen = 0; screen < 60; screen++) {
    const goesOn = await page.evaluate(() => {
      const at = scrollY;
      scrollBy({ top: innerHeight, behavior: 'instant' });
      return scrollY > at;
    });
    if (!goesOn) break;
    await proxy.quiet(60);
  }
}

/** Opens the badge, plays the video, opens the paywall: with real clicks. @param {import('../src/page.js').Page} page */
async function use(page) {
  for (const selector of [
    'news-trust-badge summary',
    'news-video >>> button',
    'news-paywall form button',
  ]) {
    const host = selector.split(' ')[0] ?? '';
    const isThere = await page.evaluate((name) => {
      const element = document.querySelector(name);
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return Boolean(element?.checkVisibility());
    }, host);
    if (!isThere) continue;
    await page.click(selector);
    await proxy.quiet();
  }
}
