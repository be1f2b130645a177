/** What readers try in the browser who want the paid part without a grant: it is not there to be found. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { FAULTS, startFaultyProxy } from '../src/bypass/faulty-proxy.js';
import { everythingInPage } from '../src/bypass/in-page.js';
import { startClosedPaper } from '../src/bypass/papers.js';
import { findSentinel } from '../src/bypass/sentinel.js';
import { isUpgraded } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { READABILITY } from '../src/readability.js';

const CLOSED = '/articles/closed-subscriber';

/** @type {Awaited<ReturnType<typeof startClosedPaper>>} */
let paper;
/** @type {Awaited<ReturnType<typeof startFaultyProxy>>} */
let proxy;
before(async () => {
  paper = await startClosedPaper();
  proxy = await startFaultyProxy(paper.url);
});
after(async () => {
  await proxy.close();
  await paper.close();
});

/** @param {string} text */
const found = (text) => paper.words.flatMap((word) => findSentinel(Buffer.from(text), word));

for (const engine of engines()) {
  describe(`in ${engine}`, () => {
    /** @type {import('../src/page.js').Browser} */
    let browser;
    before(async () => {
      browser = await openBrowser(engine);
    });
    after(() => browser.close());

    /** @param {(page: import('../src/page.js').Page) => Promise<void>} act @param {import('../src/page.js').PageOptions} [options] */
    async function visit(act, options) {
      const page = await browser.open(options);
      try {
        await page.goto(proxy.url + CLOSED);
        await act(page);
      } finally {
        await page.close();
      }
    }

    /** Presses the button and waits until something is said. @param {import('../src/page.js').Page} page */
    async function press(page) {
      await page.until(isUpgraded);
      await page.click('news-paywall button');
      await page.until(
        () =>
          !document.querySelector('news-paywall')?.matches(':state(busy)') &&
          !!document.querySelector('[data-status]')?.textContent,
      );
    }

    test('the word is found where a grant is', async () => {
      const page = await browser.open();
      try {
        await page.goto(`${proxy.url}/articles/closed-metered`);
        await press(page);
        assert.notDeepEqual(found(await page.evaluate(everythingInPage)), []);
      } finally {
        await page.close();
      }
    });

    test('all hidden things shown, styles off, shadow roots opened, storage read', () =>
      visit(async (page) => {
        await page.until(isUpgraded);
        assert.deepEqual(found(await page.evaluate(everythingInPage)), []);
      }));

    test('a refused press', () =>
      visit(async (page) => {
        await press(page);
        assert.deepEqual(found(await page.evaluate(everythingInPage)), []);
      }));

    test('the wall taken out, the state set by hand, reader mode', async () => {
      proxy.dropPolicy(true);
      try {
        await visit(async (page) => {
          await page.until(isUpgraded);
          const read = await page.run(`(() => {
          const wall = document.querySelector('news-paywall');
          wall.setAttribute('model', 'free');
          wall.setAttribute('open', '');
          for (const form of wall.querySelectorAll('form')) form.remove();
          wall.replaceWith(...wall.childNodes);
          ${READABILITY}; return new Readability(document.cloneNode(true)).parse()?.content ?? '';
        })()`);
          assert.deepEqual(found(String(read) + (await page.evaluate(everythingInPage))), []);
        });
      } finally {
        proxy.dropPolicy(false);
      }
    });

    test('every script blocked', async () => {
      proxy.blockScripts(true);
      try {
        await visit(async (page) => {
          assert.deepEqual(found(await page.evaluate(everythingInPage)), []);
          const text = await page.evaluate(() => document.body.innerText);
          assert.match(text, /an owner whom nobody knows/);
        });
      } finally {
        proxy.blockScripts(false);
      }
    });

    // The other engines show that theirs is the same element.
    const faults = Object.keys(FAULTS).slice(0, engine === 'chromium' ? undefined : 1);
    for (const fault of faults)
      test(`an access service that ${fault}`, async () => {
        proxy.fail(fault);
        try {
          await visit(async (page) => {
            await press(page);
            assert.deepEqual(found(await page.evaluate(everythingInPage)), []);
            assert.ok(
              await page.evaluate(() => document.querySelector('[data-offer]')?.checkVisibility()),
            );
          });
        } finally {
          proxy.fail(undefined);
        }
      });

    if (engine === 'chromium')
      test('script off', () =>
        visit(
          async (page) =>
            assert.deepEqual(
              found(await page.evaluate(() => document.documentElement.outerHTML)),
              [],
            ),
          { script: false },
        ));
  });
}
