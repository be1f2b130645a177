/** The smallest page with an ad, as the slot's README begins; and the debug overlay where it is allowed, and only there. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { layoutShift, movedText, rememberText } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { root } from '../src/repository.js';
import { startStaticServer } from '../src/static-server.js';

const README = readFileSync(`${root}packages/elements/src/ad-slot/README.md`, 'utf8');
const [, EXAMPLE = ''] = /```html\n(.*?)```/s.exec(README) ?? [];
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html broadsheet";

/** @param {object} ads the page's settings @param {string} [example] */
const page = (ads, example = EXAMPLE) => `<!doctype html><html lang="en"><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}"><title>Ads</title>
<script type="application/json" data-broadsheet>${JSON.stringify({ ads })}</script>
<p>Words before.</p>
${example}<p>Words after.</p>`;

/** What a JSON endpoint answers, as the README has it. */
const AD = JSON.stringify({ html: '<p>Ad</p>', width: 300, height: 250 });

/** @type {Record<string, string>} */
const PAGES = {
  '/json': page({ endpoint: '/decide' }),
  '/decide': AD,
  '/preview': page({ provider: 'preview' }),
  '/off': page({ provider: 'preview', debug: false }),
};

/** @type {Awaited<ReturnType<typeof startStaticServer>>} */
let server;
describe('ad preview', () => {
  before(async () => {
    // The kit is at /broadsheet/, as the example has it, and may be asked for from the page of another host.
    server = await startStaticServer(
      `${root}packages/elements/dist`,
      { 'access-control-allow-origin': '*' },
      (path) => PAGES[path] ?? kitAt(path),
    );
  });
  after(() => server.close());

  /** @param {string} path */
  function kitAt(path) {
    const [, file] = /^\/broadsheet\/([\w./-]+)$/.exec(path) ?? [];
    return file ? readFileSync(`${root}packages/elements/dist/${file}`, 'utf8') : undefined;
  }

  /** Runs in the page. */
  const isFilled = () => document.querySelector('news-ad-slot')?.matches(':state(filled)') === true;
  /** Runs in the page. */
  const hasPanel = () => document.querySelector('[data-news-ad-debug]') !== null;

  /** @param {readonly string[]} requests */
  const forDebug = (requests) => requests.filter((address) => /overlay|debug\//.test(address));

  for (const engine of engines(['chromium', 'firefox'])) {
    describe(`the smallest page with an ad in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      /**
       * Opens a page with its script held back, lets it come, and sees the slot filled and no text moved.
       * @param {string} path @param {(page: import('../src/page.js').Page) => Promise<void>} look
       */
      async function fillsStill(path, look) {
        const proxy = await startDelayingProxy(server.url);
        const tab = await browser.open({ width: 1280, height: 700 });
        try {
          proxy.hold();
          await tab.start(proxy.url + path);
          await tab.until(() => document.styleSheets.length > 0);
          assert.equal(await tab.evaluate(rememberText), 2);
          proxy.release();
          await tab.until(isFilled);
          await proxy.quiet();
          assert.deepEqual(await tab.evaluate(movedText, 0.5), []);
          if (engine === 'chromium') assert.equal(await tab.evaluate(layoutShift), 0);
          assert.deepEqual(await tab.complaints(), []);
          await look(tab);
        } finally {
          await tab.close();
          await proxy.close();
        }
      }

      for (const path of ['/json', '/preview'])
        test(`${path}: three lines of HTML are filled and nothing moves`, async () => {
          assert.equal(EXAMPLE.trim().split('\n').length, 3);
          await fillsStill(path, async (tab) => {
            const size = await tab.evaluate(() => {
              const frame = document.querySelector('news-ad-slot iframe');
              const { width, height } = /** @type {Element} */ (frame).getBoundingClientRect();
              return [width, height];
            });
            assert.deepEqual(size, [300, 250]);
            assert.deepEqual(forDebug(await tab.requests()), []);
          });
        });

      test('the overlay comes to a developer’s own machine, under the kit’s policy, and moves nothing', async () => {
        await fillsStill('/preview?ads-debug', async (tab) => {
          assert.equal(forDebug(await tab.requests()).length, 1);
          const height = await tab.evaluate(
            () =>
              document
                .querySelector('[data-news-ad-debug]')
                ?.shadowRoot?.querySelector('section')
                ?.getBoundingClientRect().height,
          );
          assert.ok(height && height > 20);
        });
      });

      test('where the page says false, nothing of it is asked for', async () => {
        const tab = await browser.open();
        try {
          await tab.goto(`${server.url}/off?ads-debug`);
          await tab.until(isFilled);
          assert.deepEqual(forDebug(await tab.requests()), []);
          assert.equal(await tab.evaluate(hasPanel), false);
        } finally {
          await tab.close();
        }
      });

      // Chromium lets no page of another host load from the machine itself (Local Network Access).
      if (engine === 'chromium') return;
      for (const [ads, isAllowed] of /** @type {const} */ ([
        [{}, false],
        [{ debug: true }, true],
      ]))
        test(`on a live site ${isAllowed ? 'the setting lets it in' : 'nothing of it is asked for'}`, async () => {
          const example = EXAMPLE.replaceAll('/broadsheet/', `${server.url}/broadsheet/`);
          const elsewhere = page({ ...ads, provider: 'preview' }, example).replace(/<meta http.*?>/, ''); // prettier-ignore
          const tab = await browser.open({ elsewhere });
          try {
            await tab.goto('http://news.example/story?ads-debug');
            await tab.until(isFilled);
            assert.equal(forDebug(await tab.requests()).length, isAllowed ? 1 : 0);
            assert.equal(await tab.evaluate(hasPanel), isAllowed);
          } finally {
            await tab.close();
          }
        });
    });
  }
});
