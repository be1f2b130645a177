/** What readers try in the browser who want the paid part without a grant: it is not there to be found. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { inFull } from '../src/effort.js';
import { FAULTS, startFaultyProxy } from '../src/bypass/faulty-proxy.js';
import { everythingInPage } from '../src/bypass/in-page.js';
import { tell } from '../src/bypass/outcomes.js';
import { startClosedPaper } from '../src/bypass/papers.js';
import { isUpgraded } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { READABILITY } from '../src/readability.js';
import { askToReadOn } from '../src/reader.js';

/** @type {import('../src/bypass/papers.js').ClosedPaper} */
let paper;
/** @type {Awaited<ReturnType<typeof startFaultyProxy>>} */
let proxy;
describe('bypass browser', () => {
  before(async () => {
    paper = await startClosedPaper();
    proxy = await startFaultyProxy(paper.url);
  });
  after(async () => {
    await proxy.close();
    await paper.close();
  });

  for (const engine of engines()) {
    describe(`in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      /**
       * Lets a reader try something on a cut article and on a sealed one, and looks through all that came of it.
       * @param {import('node:test').TestContext} t @param {number} kind @param {string} what
       * @param {(page: import('../src/page.js').Page) => Promise<string>} act gives what was got
       * @param {import('../src/page.js').PageOptions} [options]
       */
      async function findsNothing(t, kind, what, act, options) {
        for (const mode of /** @type {const} */ (['cut', 'sealed'])) {
          const page = await browser.open(options);
          try {
            await page.goto(proxy.url + paper[mode]);
            const found = paper.found(await act(page));
            tell(t, { kind, what, mode, over: engine, requests: 1, found: found.length });
            assert.deepEqual(found, [], mode);
          } finally {
            await page.close();
          }
        }
      }

      /** @param {import('../src/page.js').Page} page */
      const everything = (page) => page.evaluate(everythingInPage);

      test('the words are found where a grant is, cut and sealed', async () => {
        const page = await browser.open();
        try {
          await page.goto(`${paper.url}/subscribe?return=${paper.cut}`);
          await page.click('form[action="/subscribe"] button');
          await page.until(() => location.pathname.startsWith('/articles/'));
          for (const mode of /** @type {const} */ (['cut', 'sealed'])) {
            await page.goto(paper.url + paper[mode]);
            // A cut page is whole for a subscriber from the start.
            if (mode === 'sealed') await askToReadOn(page);
            assert.notDeepEqual(paper.found(await everything(page)), [], mode);
          }
        } finally {
          await page.close();
        }
      });

      test('all hidden things shown, styles off, shadow roots opened, storage read', (t) =>
        findsNothing(t, 3, 'un-hidden, styles off, shadow roots, storage', async (page) => {
          await page.until(isUpgraded);
          return everything(page);
        }));

      test('a refused press', (t) =>
        findsNothing(t, 18, 'page and storage after a refusal', async (page) => {
          await askToReadOn(page);
          return everything(page);
        }));

      test('the wall taken out, the state set by hand, reader mode', inFull, async (t) => {
        proxy.dropPolicy(true);
        try {
          await findsNothing(t, 3, 'wall removed, state set, reader mode', async (page) => {
            await page.until(isUpgraded);
            const read = await page.run(`(() => {
          const wall = document.querySelector('news-paywall');
          wall.setAttribute('model', 'free');
          wall.setAttribute('open', '');
          for (const form of wall.querySelectorAll('form')) form.remove();
          wall.replaceWith(...wall.childNodes);
          ${READABILITY}; return new Readability(document.cloneNode(true)).parse()?.content ?? '';
        })()`);
            return String(read) + (await everything(page));
          });
        } finally {
          proxy.dropPolicy(false);
        }
      });

      test('every script blocked', inFull, async (t) => {
        proxy.blockScripts(true);
        try {
          await findsNothing(t, 4, 'every script refused by the network', async (page) => {
            const text = await page.evaluate(() => document.body.innerText);
            assert.match(text, /an owner whom nobody knows/);
            return everything(page);
          });
        } finally {
          proxy.blockScripts(false);
        }
      });

      // The other engines show that theirs is the same element.
      const faults = Object.keys(FAULTS).slice(0, engine === 'chromium' ? undefined : 1);
      for (const fault of faults)
        test(`an access service that ${fault}`, inFull, async (t) => {
          proxy.fail(fault);
          try {
            await findsNothing(t, 5, `service ${fault}`, async (page) => {
              await askToReadOn(page);
              assert.ok(
                await page.evaluate(() =>
                  document.querySelector('[data-offer]')?.checkVisibility(),
                ),
              );
              return everything(page);
            });
          } finally {
            proxy.fail(undefined);
          }
        });

      if (engine === 'chromium')
        test('script off', (t) =>
          findsNothing(
            t,
            2,
            'script off',
            (page) => page.evaluate(() => document.documentElement.outerHTML),
            { script: false },
          ));
    });
  }
});
