/** The reference paper's whole way in, through its real OpenID provider, in a browser and by keyboard. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { HAS_TIME, inFull } from '../src/effort.js';
import { paidWords } from '../src/demo-words.js';
import { startDemo, SUBSCRIBER } from '../src/demo.js';
import { engines } from '../src/page.js';
import { launch } from '../src/puppeteer-page.js';

/** @typedef {import('puppeteer-core').Page} Tab */

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
describe('login', () => {
  before(async () => {
    site = await startDemo();
  });
  after(() => site.close());

  const PAID = /** @type {string} */ (paidWords(SUBSCRIBER)[0]);

  /** @param {Tab} tab */
  const textOf = async (tab) =>
    (await tab.evaluate(() => document.body.textContent ?? '')).replace(/\s+/g, ' ');

  /** Goes to an element by the Tab key alone. @param {Tab} tab @param {string} selector */
  async function tabTo(tab, selector) {
    for (let n = 0; n < 100; n++) {
      if (await tab.evaluate((one) => !!document.activeElement?.matches(one), selector)) return;
      await tab.keyboard.press('Tab');
    }
    assert.fail(`the Tab key never comes to ${selector} on ${tab.url()}`);
  }

  /** @param {Tab} tab @param {string} selector */
  async function enter(tab, selector) {
    await tabTo(tab, selector);
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
  }

  /** @param {Tab} tab @param {string} email */
  async function register(tab, email) {
    await enter(tab, '.masthead-reader a[href^="/access/login"]');
    await tabTo(tab, '#new-email');
    await tab.keyboard.type(email);
    await tabTo(tab, '#name');
    await tab.keyboard.type('Ada');
    await Promise.all([tab.waitForNavigation(), tab.keyboard.press('Enter')]);
  }

  // WebKit's driver has no keys here; there, and in Firefox each time, signed-out.test.js has the short way in and out.
  for (const engine of engines(HAS_TIME ? ['chromium', 'firefox'] : ['chromium'])) {
    test(`by keyboard in ${engine}: register, subscribe, read, give, sign out; Back shows no paid word`, async () => {
      const browser = await launch(/** @type {'chromium' | 'firefox'} */ (engine));
      try {
        const tab = await (await browser.createBrowserContext()).newPage();
        /** @type {string[]} */
        const asked = [];
        tab.on('request', (request) => asked.push(request.url()));
        await tab.goto(site.url + SUBSCRIBER);
        assert.ok(!(await textOf(tab)).includes(PAID), 'closed at first');
        await register(tab, 'ada@paper.example');
        assert.equal(tab.url(), site.url + SUBSCRIBER, 'back where the reader was');
        assert.match(await textOf(tab), /ada@paper\.example/);

        await enter(tab, '[data-offer] a[href^="/subscribe"]');
        await enter(tab, 'main form button:not([aria-label])');
        assert.equal(tab.url(), site.url + SUBSCRIBER);
        assert.ok((await textOf(tab)).includes(PAID), 'open to the subscriber');

        await tab.goto(`${site.url}/try-the-paywall`);
        await enter(tab, '.try-give button');
        const link = await tab.evaluate(
          () => /** @type {HTMLInputElement} */ (document.querySelector('.try-given input')).value,
        );
        const other = await (await browser.createBrowserContext()).newPage();
        await other.goto(link);
        assert.match(await textOf(other), /A subscriber gives you this article/);
        await tabTo(other, '[data-offer] button');
        await other.keyboard.press('Enter');
        await other.waitForFunction((words) => document.body.textContent?.replace(/\s+/g, ' ').includes(words), {}, PAID); // prettier-ignore

        await tab.goto(site.url + SUBSCRIBER);
        // The other reader's tab stands before it, and Firefox sends no form from behind.
        await tab.bringToFront();
        await enter(tab, '.masthead-reader button');
        assert.match(await textOf(tab), /You are signed out of The Harbour Post/);
        // Not the driver's own way back, which waits for a load that a kept page does not have.
        await tab.evaluate(() => void setTimeout(() => history.back()));
        await tab.waitForFunction((path) => location.pathname === path && document.querySelector('[data-offer]'), {}, SUBSCRIBER); // prettier-ignore
        assert.ok(!(await textOf(tab)).includes(PAID), 'closed after Back');

        const elsewhere = asked.filter((url) => !/^http:\/\/(localhost|127\.0\.0\.1):|^data:/.test(url)); // prettier-ignore
        assert.deepEqual(elsewhere, []);
      } finally {
        await browser.close();
      }
    });

    test(
      `a meter that is used up leads to registration, and the account has more, until it is deleted, in ${engine}`,
      inFull,
      async () => {
        const browser = await launch(/** @type {'chromium' | 'firefox'} */ (engine));
        try {
          const tab = await browser.newPage();
          await tab.goto(`${site.url}/try-the-paywall`);
          await enter(tab, 'input[value="use-up"] + button');
          await tab.goto(`${site.url}/articles/leave-the-lamps-on`);
          const wall = await textOf(tab);
          assert.match(wall, /Register to read on/);
          await register(tab, 'grace@paper.example');
          assert.match(await textOf(tab), /You have 2 of 5 free articles left/);

          await enter(tab, '.masthead-account');
          await enter(tab, 'main a[href="/account/delete"]');
          await enter(tab, 'main form button');
          assert.match(await textOf(tab), /It is deleted/);
          await tab.goto(`${site.url}/articles/leave-the-lamps-on`);
          const stranger = await textOf(tab);
          assert.match(stranger, /You have 3 of 3 free articles left/);
          assert.doesNotMatch(stranger, /grace@paper\.example/);
        } finally {
          await browser.close();
        }
      },
    );
  }
});
