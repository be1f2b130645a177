/**
 * Hostile creatives on a page of the reference newspaper, in browsers as readers have them. What an engine lets a
 * creative do, and the kit cannot forbid, is printed.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { inFull } from '../src/effort.js';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { OPINION, startDemo } from '../src/demo.js';
import { layoutShift, movedText, rememberText } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { until } from '../src/until.js';

/** Milliseconds. */
const LONG = 40_000;

/** Says to the server that it runs, then never ends. */
const LOOP = `<script>
  const image = new Image();
  image.onload = image.onerror = () => { for (;;); };
  image.src = '/looping.json';
</script>`;

/** Wants the reader's attention at any price, and tells the server what it got. */
const PUSHY = `<a id="link" href="/popup.json" target="_blank">x</a><form id="form" action="/popup.json" target="_blank"></form>
<label id="label"><input autofocus required id="field"></label><dialog id="modal"><input></dialog><p style="margin-top: 900px" id="low">Low</p><script>
  const found = {};
  const name = (value) => (value === null || value === undefined ? 'nothing' : String(value));
  const attempt = async (what, act) => {
    try { found[what] = name(await act()); } catch (error) { found[what] = error.name; }
  };
  const all = async () => {
    await attempt('window.open', () => open('/popup.json'));
    await attempt('named window', () => open('/popup.json', 'mine', 'popup,width=100,height=100'));
    await attempt('link', () => link.click());
    await attempt('form', () => form.submit());
    await attempt('alert', () => alert('x'));
    await attempt('confirm', () => confirm('x'));
    await attempt('prompt', () => prompt('x'));
    await attempt('print', () => print());
    await attempt('fullscreen', () => document.body.requestFullscreen());
    await attempt('pointer lock', () => document.body.requestPointerLock());
    await attempt('focus', () => { focus(); field.focus(); field.select(); HTMLElement.prototype.focus.call(field); });
    await attempt('label', () => label.click());
    await attempt('invalid', () => field.reportValidity());
    await attempt('dialog', () => modal.showModal());
    await attempt('scroll', () => { low.scrollIntoView(); field.scrollIntoView(); location.hash = 'low'; scrollTo(0, 99); });
    await attempt('find', () => find('Low'));
    await attempt('keyboard lock', () => navigator.keyboard.lock());
    await attempt('notification', () => Notification.requestPermission());
    await attempt('wake lock', () => navigator.wakeLock.request());
    await attempt('vibrate', () => navigator.vibrate(100));
    fetch('/found.json?' + encodeURIComponent(JSON.stringify(found)), { mode: 'no-cors' });
  };
  setTimeout(all, 100);
</script>`;

/** What no function of the page around can be kept from: an address with a hash, and a frame within the creative. */
const NESTED = `<p id="low" tabindex="-1">Low</p><script>
  const frame = document.createElement('iframe');
  frame.srcdoc = \`<input id="field"><script>setTimeout(() => {
    field.focus();
    field.scrollIntoView();
    setTimeout(() => {
      fetch('/found.json?{}', { mode: 'no-cors' });
      history.back();
    }, 300);
  }, 100)<\\/script>\`;
  document.body.append(frame);
  location.hash = 'low';
</script>`;

/** Fills the history, and goes back in it. */
const PAST = `<script>
  setTimeout(() => {
    const before = history.length;
    for (let n = 0; n < 20; n++) {
      try { history.pushState(n, ''); } catch {}
      location.hash = n;
    }
    setTimeout(() => {
      fetch('/found.json?' + encodeURIComponent(JSON.stringify({ added: history.length - before })), { mode: 'no-cors' });
      history.go(-history.length + 1);
      history.back();
    }, 300);
  }, 300);
</script>`;

/** Five megabytes of words, markup and script. */
const HEAVY = `<p>${'Boats for hire. '.repeat(130_000)}</p>${'<b>x</b>'.repeat(120_000)}<script>const text = "${'x'.repeat(2_000_000)}"</script>`;

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
/** @type {Awaited<ReturnType<typeof startDelayingProxy>>} */
let proxy;
let creative = '';
/** Where `creative.html` is served from. */
let host = '';
describe('attack', () => {
  before(async () => {
    site = await startDemo();
    proxy = await startDelayingProxy(site.url, { policy: false, change });
  });
  after(async () => {
    await proxy.close();
    await site.close();
  });

  /** The first ad that is asked for is the hostile one. @param {string} path @param {string} body */
  function change(path, body) {
    if (path === '/ads/decide' && creative) {
      const ads = JSON.parse(body);
      ads[0] = { width: 300, height: 250, html: creative.replaceAll("'/", `'${proxy.url}/`).replaceAll('"/', `"${proxy.url}/`) }; // prettier-ignore
      creative = '';
      return JSON.stringify(ads);
    }
    // With time enough for a machine that has other work.
    return body.replaceAll(
      '"/broadsheet/creative.html"',
      `"${host}/broadsheet/creative.html","timeout":20000`,
    );
  }

  /** Runs in the page: sixty frames in which it scrolls. How far it got, and the longest time between two of them. */
  function scrolls() {
    return new Promise((resolve) => {
      const from = scrollY;
      let last = performance.now();
      let longest = 0;
      let left = 60;
      const step = (/** @type {number} */ now) => {
        longest = Math.max(longest, now - last);
        last = now;
        scrollBy({ top: 5, behavior: 'instant' });
        if (left-- > 0) requestAnimationFrame(step);
        else resolve({ by: scrollY - from, longest: Math.round(longest) });
      };
      requestAnimationFrame(step);
    });
  }

  /** @template T @param {Promise<T>} work @param {number} ms @returns {Promise<T | undefined>} */
  function inTime(work, ms) {
    /** @type {NodeJS.Timeout} */
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(resolve, ms)));
    work.catch(() => {});
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }

  /** What the creative told the server. */
  async function report() {
    const about = () => proxy.paths.find((path) => path.startsWith('/found.json?'));
    await until(async () => about(), 'what the creative found', LONG);
    return JSON.parse(decodeURIComponent(String(about()).slice('/found.json?'.length)));
  }

  for (const engine of engines()) {
    describe(`hostile creatives in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine, { shipped: true });
      });
      after(() => browser.close());

      /**
       * @param {string} markup
       * @param {(page: import('../src/page.js').Page) => Promise<void>} look
       */
      async function meets(markup, look, at = '') {
        creative = markup;
        host = at;
        proxy.paths.length = 0;
        const page = await browser.open({ width: 1280, height: 800 });
        try {
          await page.goto(proxy.url + OPINION);
          await look(page);
        } finally {
          await page.close();
        }
      }

      test('windows, dialogs, focus, scrolling, the whole screen: nothing of it is had without the reader', async (t) => {
        await meets(PUSHY, async (page) => {
          const found = await report();
          t.diagnostic(JSON.stringify(found));
          assert.equal(await page.windows(), 1);
          assert.deepEqual(
            proxy.paths.filter((path) => path.startsWith('/popup')),
            [],
          );
          assert.deepEqual(
            (await page.complaints()).filter((one) => /^dialog/.test(one)),
            [],
          );
          const state = await page.evaluate(() => ({
            focus: document.activeElement?.localName,
            top: scrollY,
            full: document.fullscreenElement === null,
          }));
          t.diagnostic(JSON.stringify(state));
          for (const what of ['window.open', 'named window'])
            assert.equal(found[what], 'nothing', what);
          assert.equal(found.confirm, 'false');
          assert.equal(found.prompt, 'nothing');
          assert.equal(state.top, 0);
          assert.equal(state.full, true);
          assert.equal(state.focus, 'body');
        });
      });

      test('a hash, and a frame within the creative', async (t) => {
        await meets(NESTED, async (page) => {
          await report();
          await proxy.quiet();
          const state = await page.evaluate(() => [location.pathname, document.activeElement?.localName, scrollY]); // prettier-ignore
          t.diagnostic(`the page's address, focus and scrolling afterwards: ${state.join(', ')}`);
        });
      });

      test('the page is not sent back in its history', inFull, async (t) => {
        await meets(PAST, async (page) => {
          const before = await page.evaluate(() => history.length);
          const found = await report();
          await proxy.quiet();
          const state = await page.evaluate(() => ({
            at: location.pathname,
            length: history.length,
          }));
          t.diagnostic(JSON.stringify({ before, ...found, ...state }));
          assert.equal(state.at, OPINION);
        });
      });

      test('five megabytes: nothing moves', inFull, async (t) => {
        await meets(HEAVY, async (page) => {
          await page.evaluate(rememberText);
          // It is shown, or refused in time.
          const isOver = () => document.querySelector('news-ad-slot:is(:state(filled), :state(empty))') !== null; // prettier-ignore
          await until(() => page.evaluate(isOver), 'the ad, or its refusal', LONG);
          assert.deepEqual(await page.evaluate(movedText, 0.5), []);
          if (engine === 'chromium') assert.equal(await page.evaluate(layoutShift), 0);
          t.diagnostic(JSON.stringify(await page.evaluate(scrolls)));
        });
      });

      for (const [where, at] of /** @type {const} */ ([
        ['the page’s own host', () => ''],
        ['another host', () => proxy.url.replace('127.0.0.1', 'localhost')],
      ]))
        test(`an endless loop, creative.html on ${where}`, async (t) => {
          await meets(
            LOOP,
            async (page) => {
              await until(async () => proxy.paths.includes('/looping.json'), 'the loop', LONG);
              const scrolled = await inTime(page.evaluate(scrolls), 10_000);
              t.diagnostic(scrolled ? `the page scrolls: ${JSON.stringify(scrolled)}` : 'the page stands still'); // prettier-ignore
              if (engine === 'chromium') assert.ok(scrolled, 'the page stands still');
            },
            at(),
          );
        });
    });
  }
});
