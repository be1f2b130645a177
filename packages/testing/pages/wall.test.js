/** Every wall of the demonstration paper as its readers meet it: before the button is pressed, after, and in the article that follows another. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { axeViolations } from '../src/axe.js';
import { inFull, sample } from '../src/effort.js';
import { paidWords } from '../src/demo-words.js';
import { OPINION, startDemo, SUBSCRIBER } from '../src/demo.js';
import { isUpgraded } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { askToReadOn, readable, register } from '../src/reader.js';

/** @typedef {import('../src/page.js').Page} Page */

/** Metered both, and the one follows the other. */
const FIRST = '/articles/library-on-wheels';
const SECOND = '/articles/second-ring';
const SEALED = '/articles/the-lock-keepers-ledger';
const EDITOR = 'editor@harbour-post.example';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
/** Every way in, and a closed article in Arabic and in Chinese. @type {string[]} */
let closed;
describe('wall', () => {
  before(async () => {
    site = await startDemo();
    const tries = await (await fetch(`${site.url}/try-the-paywall`)).text();
    const linked = [...tries.matchAll(/<h3><a href="([^"]+)"/g)].map(([, path = '']) => path);
    const all = [...linked, '/articles/library-on-wheels', '/articles/last-ferry-old-pier'];
    const pages = await Promise.all(all.map(async (path) => (await fetch(site.url + path)).text()));
    // One opens and closes with the tide, every five minutes: it may be open by the time that it is looked at.
    const isTidal = (/** @type {string} */ path) => path.endsWith('/walk-to-the-tidal-island');
    closed = all.filter((path, i) => pages[i]?.includes('<news-paywall') && !isTidal(path));
    assert.ok(closed.length >= 10, `${closed.length} walls`);
  });
  after(() => site.close());

  /** What stands wider than the window. @param {Page} page */
  const overflow = (page) =>
    page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));

  /** @param {Page} page @param {string} where */
  async function isRight(page, where) {
    assert.deepEqual(await axeViolations(page, '#main'), [], where);
    assert.equal(await overflow(page), 0, `${where}: wider than the window`);
  }

  for (const engine of engines(['chromium'])) {
    // 1280 px at 400 % zoom (WCAG 1.4.10), and at 200 %.
    for (const [colorScheme, width] of sample(
      /** @type {const} */ ([
        ['dark', 320],
        ['light', 640],
      ]),
      1,
    ))
      test(`every wall before and after it is pressed: axe, and room at ${width} px, ${colorScheme}, in ${engine}`, async () => {
        const browser = await openBrowser(engine);
        try {
          for (const path of sample(closed, 2)) {
            const page = await browser.open({ width, height: 800, colorScheme });
            await page.goto(site.url + path);
            await isRight(page, path);
            await askToReadOn(page);
            await isRight(page, `${path}, pressed`);
            await page.close();
          }
        } finally {
          await browser.close();
        }
      });
  }

  /** What walls and opened pages say to readers who are known, or bring something; the editor's preview shows each. */
  const METERED = ['registered', 'registered:0', 'stranger:0', 'subscriber', 'subscriber:day-pass', 'gift', 'institution', 'down']; // prettier-ignore
  const KNOWN = [
    ...METERED.map((kind) => [OPINION, kind]),
    ...['registered', 'gift', 'down'].map((kind) => [SUBSCRIBER, kind]),
    ...['registered', 'subscriber'].map((kind) => [SEALED, kind]),
  ].map(([path, kind]) => `${path}?preview=${kind}`);

  for (const engine of engines(['chromium'])) {
    test(
      `every wall and opened page of known readers, pressed too: axe, and room at 320 px, in ${engine}`,
      inFull,
      async () => {
        const browser = await openBrowser(engine);
        const page = await browser.open({ width: 320, height: 800, colorScheme: 'dark' });
        let states = 0;
        try {
          await page.goto(site.url + SUBSCRIBER);
          await register(page, EDITOR);
          for (const path of [...KNOWN, `${SUBSCRIBER}?gift=of-another-year`]) {
            await page.goto(site.url + path);
            await isRight(page, path);
            states++;
            if (!(await page.evaluate(() => !!document.querySelector('news-paywall')))) continue;
            await askToReadOn(page);
            await isRight(page, `${path}, pressed`);
            states++;
          }
        } finally {
          await page.close();
          await browser.close();
        }
        assert.ok(states > 7, `${states} states`);
      },
    );
  }

  for (const engine of engines()) {
    test(`an article that follows has a wall of its own, which the one before does not open, in ${engine}`, async () => {
      const browser = await openBrowser(engine);
      const page = await browser.open();
      const open = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('news-paywall')].map((wall) =>
            wall.matches(':state(open)'),
          ),
        );
      try {
        await page.goto(site.url + FIRST);
        await askToReadOn(page);
        await page.until(() => !!document.querySelector('news-paywall')?.matches(':state(open)'));
        await page.evaluate(() => document.querySelector('news-next-article')?.scrollIntoView());
        await page.until(() => document.querySelectorAll('news-paywall').length > 1);
        await page.until(isUpgraded);
        assert.deepEqual(await open(), [true, false]);
        const paid = /** @type {string} */ (paidWords(SECOND)[0]);
        assert.ok(!(await readable(page)).includes(paid));
        await askToReadOn(page);
        await page.until(() => !document.querySelector('news-paywall:not(:state(open))'));
        assert.ok((await readable(page)).includes(paid), 'opened by its own button');
      } finally {
        await page.close();
        await browser.close();
      }
    });
  }
});
