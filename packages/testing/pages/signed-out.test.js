/** Who signs out takes what was open away: from other tabs, and from the pages that the browser keeps for Back. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { inFull } from '../src/effort.js';
import { paidWords } from '../src/demo-words.js';
import { startDemo, SUBSCRIBER } from '../src/demo.js';
import { isUpgraded, toNextArticle } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import {
  arrive,
  askToReadOn,
  goBack,
  press,
  readable,
  register,
  signOut,
  subscribe,
} from '../src/reader.js';

/** @typedef {import('../src/page.js').Page} Page */

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
describe('signed out', () => {
  before(async () => void (site = await startDemo()));
  after(() => site.close());

  const PAID = /** @type {string} */ (paidWords(SUBSCRIBER)[0]);
  const SEALED = '/articles/the-lock-keepers-ledger';
  const SEALED_WORDS = /Constance/;
  const ARTICLE = new RegExp(`${SUBSCRIBER}$`);
  /** The one is the same for every reader, the other is metered and follows it. */
  const FREE = '/articles/night-ferry';
  const FOLLOWING_WORDS = /** @type {string} */ (paidWords('/articles/second-ring')[0]);
  let readers = 0;

  /**
   * A subscriber before the open article.
   * @param {import('../src/browsers.js').Engine} engine @param {(page: Page) => Promise<void>} work
   */
  async function withReader(engine, work) {
    const browser = await openBrowser(engine);
    const page = await browser.open();
    try {
      await page.goto(site.url + SUBSCRIBER);
      assert.ok(!(await readable(page)).includes(PAID), 'closed at first');
      await register(page, `reader${++readers}@paper.example`);
      await subscribe(page);
      assert.ok((await readable(page)).includes(PAID), 'open to the subscriber');
      await work(page);
    } finally {
      await page.close();
      await browser.close();
    }
  }

  /** Notes in the tab's session whether the page comes back as it was left. @param {Page} page */
  const watch = (page) =>
    page.evaluate(() => {
      sessionStorage.setItem('kept', 'no');
      addEventListener('pageshow', ({ persisted }) => {
        if (persisted) sessionStorage.setItem('kept', 'yes');
      });
    });
  /** @param {Page} page */
  const wasKept = (page) => page.evaluate(() => sessionStorage.getItem('kept') === 'yes');
  /** @param {Page} page */
  const isClosed = (page) => page.until(() => !!document.querySelector('[data-offer]'));

  /** On a free article's page, until the one that follows stands below it, open. @param {Page} page */
  async function toFollowing(page) {
    await page.goto(site.url + FREE);
    await page.until(isUpgraded);
    await page.evaluate(toNextArticle);
    await page.until((words) => document.body.innerText.includes(words), FOLLOWING_WORDS);
    await page.until(() => performance.getEntriesByName(new URL('/access/state', location.href).href).length > 0); // prettier-ignore
  }

  for (const engine of engines()) {
    test(`Back shows a kept page again, and no paid word after signing out, in ${engine}`, async () => {
      await withReader(engine, async (page) => {
        await watch(page);
        await press(page, '.masthead-name a', /:\d+\/$/);
        await goBack(page, ARTICLE);
        assert.ok(await wasKept(page), 'kept while signed in');
        await page.until(() => document.documentElement.style.visibility === '');
        assert.ok((await readable(page)).includes(PAID), 'open as it was left');

        await watch(page);
        await signOut(page);
        await goBack(page, ARTICLE);
        await isClosed(page);
        assert.ok(await wasKept(page), 'kept at signing out');
        assert.ok(!(await readable(page)).includes(PAID), 'closed');
      });
    });

    test(
      `a page from before the one that signed out is closed too, and so are the forms without script, in ${engine}`,
      inFull,
      async () => {
        await withReader(engine, async (page) => {
          // WebKit keeps what is `no-store` where it came over plain http, as on this machine alone.
          const forms = engine === 'webkit' ? [] : ['/print', '.txt'];
          for (const form of forms) {
            await page.evaluate((url) => void setTimeout(() => (location.href = url)), site.url + SUBSCRIBER + form); // prettier-ignore
            await arrive(page, new RegExp(`${SUBSCRIBER}${form}$`));
            assert.ok((await readable(page)).includes(PAID), form);
          }
          await page.evaluate(() => void setTimeout(() => (location.href = '/try-the-paywall')));
          await arrive(page, /try-the-paywall$/);
          await signOut(page);
          await goBack(page, /try-the-paywall$/);
          await page.until(() => !document.querySelector('.masthead-account'));
          for (const form of [...forms.reverse(), '']) {
            await goBack(page, new RegExp(`${SUBSCRIBER}${form}$`));
            if (form === '') await isClosed(page);
            assert.ok(!(await readable(page)).includes(PAID), form || 'the article');
          }
        });
      },
    );

    test(`signing out in one tab closes the others, in ${engine}`, async () => {
      await withReader(engine, async (page) => {
        const other = await page.another();
        await other.goto(site.url + SUBSCRIBER);
        assert.ok((await readable(other)).includes(PAID), 'open in both');
        await signOut(other);
        await isClosed(page);
        assert.ok(!(await readable(page)).includes(PAID), 'closed in the first');
      });
    });

    test(
      `so it does with a sealed page that was opened, which Back shows sealed, in ${engine}`,
      inFull,
      async () => {
        await withReader(engine, async (page) => {
          await page.goto(site.url + SEALED);
          await askToReadOn(page);
          await page.until(() => !!document.querySelector('news-paywall')?.matches(':state(open)'));
          assert.match(await readable(page), SEALED_WORDS);
          await page.evaluate(() => void setTimeout(() => (location.href = '/try-the-paywall')));
          await arrive(page, /try-the-paywall$/);
          await signOut(page);
          await goBack(page, /try-the-paywall$/);
          await page.until(() => !document.querySelector('.masthead-account'));
          await goBack(page, new RegExp(`${SEALED}$`));
          await page.until(() => {
            const wall = document.querySelector('news-paywall:defined');
            return document.readyState === 'complete' && wall?.matches(':not(:state(open))');
          });
          assert.doesNotMatch(await readable(page), SEALED_WORDS);
        });
      },
    );

    test(`and with an open article that came below a free one, in ${engine}`, inFull, async () => {
      await withReader(engine, async (page) => {
        await toFollowing(page);
        await watch(page);
        await press(page, '.masthead-name a', /:\d+\/$/);
        await goBack(page, new RegExp(`${FREE}$`));
        assert.ok(await wasKept(page), 'kept while signed in');
        await page.until(() => document.documentElement.style.visibility === '');
        assert.ok((await readable(page)).includes(FOLLOWING_WORDS), 'open as it was left');

        const other = await page.another();
        await other.goto(`${site.url}/try-the-paywall`);
        await signOut(other);
        await page.until((words) => !document.body.innerText.includes(words), FOLLOWING_WORDS);
      });
    });
  }
});
