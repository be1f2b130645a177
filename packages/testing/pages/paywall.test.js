/** Nothing of a paid article's body leaves the server before the reader has a grant; with it comes all that stands in it. */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { sample } from '../src/effort.js';
import { startDemo, SUBSCRIBER } from '../src/demo.js';
import { paidWords, previewWords } from '../src/demo-words.js';
import { isUpgraded, layoutShift, movedText, rememberText } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { startPaidPage } from '../src/paid-page.js';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
describe('paywall', () => {
  before(async () => {
    site = await startDemo();
  });
  after(() => site.close());

  /** @param {string} [cookie] */
  async function articleAnswer(cookie) {
    const answer = await fetch(site.url + SUBSCRIBER, cookie ? { headers: { cookie } } : {});
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
    return { status: answer.status, headers, html: await answer.text() };
  }

  /** Subscribes as the form on the site does, and returns the reader's cookie. */
  async function subscribe() {
    const answer = await fetch(`${site.url}/subscribe`, {
      method: 'POST',
      headers: { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ return: SUBSCRIBER }),
      redirect: 'manual',
    });
    assert.equal(answer.status, 303);
    return answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  test('a stranger gets the preview and no word of the paid part, in HTML, JSON-LD and headers', async () => {
    const { status, headers, html } = await articleAnswer();
    assert.equal(status, 200);
    const paid = paidWords(SUBSCRIBER);
    assert.ok(paid.length >= 5, 'the article has a paid part');
    const readable = plain(html);
    for (const words of previewWords(SUBSCRIBER))
      assert.ok(readable.includes(words), `preview lacks "${words}"`);
    for (const words of paid) {
      assert.ok(!readable.includes(words), `HTML or JSON-LD holds "${words}"`);
      assert.ok(!headers.includes(words), `a header holds "${words}"`);
    }
  });

  test('asking for the paid part without a grant is refused, without a word of it', async () => {
    const answer = await fetch(`${site.url}/access/open`, {
      method: 'POST',
      headers: { origin: site.url, 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ article: SUBSCRIBER.split('/').at(-1) }),
    });
    assert.equal(answer.status, 402);
    assert.match(answer.headers.get('content-type') ?? '', /problem\+json/);
    const body = plain(await answer.text());
    for (const words of paidWords(SUBSCRIBER)) assert.ok(!body.includes(words));
  });

  test('a subscriber gets all of it, and no shared cache may keep it', async () => {
    const { html, headers } = await articleAnswer(await subscribe());
    const readable = plain(html);
    for (const words of [...previewWords(SUBSCRIBER), ...paidWords(SUBSCRIBER)]) {
      assert.ok(readable.includes(words), `lacks "${words}"`);
    }
    assert.match(headers, /cache-control: .*private/);
  });

  /** @type {{mode: 'cut' | 'sealed', ads: string, tier?: string}[]} */
  const CASES = [
    { mode: 'cut', ads: 'equal' },
    { mode: 'sealed', ads: 'equal', tier: 'light' },
    { mode: 'cut', ads: 'blocked' },
  ];

  for (const engine of engines()) {
    for (const { mode, ads, tier } of sample(CASES, 1))
      test(`what stands in the paid part works, ${mode}, ads ${tier ?? ads}, in ${engine}`, async () => {
        const paper = await startPaidPage({ mode, ads, ...(tier && { tier }) });
        const browser = await openBrowser(engine);
        const page = await browser.open();
        try {
          await page.goto(`${paper.url}/`);
          await page.until(isUpgraded);
          await page.evaluate(listen);
          paper.hold();
          const before = await page.evaluate(previewPlaces);
          await page.click('news-paywall button');
          await page.until(() => !!document.querySelector('news-paywall')?.matches(':state(open)'));
          await page.until(isUpgraded);
          assert.deepEqual(await page.evaluate(heard), ['Opening the article', 'The full article is open.']); // prettier-ignore
          assert.equal(await page.evaluate(focused), 'The paid part begins here.');
          assert.deepEqual(await page.evaluate(previewPlaces), before);
          const units = tier === 'light' ? ['paid-all'] : ['paid-all', 'paid-full'];
          assert.deepEqual(await page.evaluate(unitsIn), units);

          for (const unit of units) {
            await page.evaluate(toTheSlot, unit);
            await page.until(rememberText);
            paper.release();
            await page.until(isSettled, unit);
            assert.deepEqual(await page.evaluate(movedText, 0.5), [], unit);
            paper.hold();
          }
          paper.release();
          await page.until(() => document.querySelector('[thread=mill-paid] data')?.textContent === '12 comments'); // prettier-ignore
          // The page ended in view before the press, so the reader is asked.
          await page.evaluate(showNext);
          await page.until(() => !!document.querySelector('news-article[article-id=weir]:defined'));
          await page.until(isUpgraded);
          if (engine === 'chromium') assert.equal(await page.evaluate(layoutShift), 0);
          const asked = paper.asked.filter((unit) => unit.startsWith('paid'));
          assert.deepEqual([...new Set(asked)], units);
          const violations = (await page.complaints()).filter((one) => one.startsWith('policy:'));
          assert.deepEqual(violations, []);
        } finally {
          await page.close();
          await browser.close();
          await paper.close();
        }
      });
  }
});

/** Runs in the page, as those below: notes what is said to who cannot see. */
function listen() {
  const status = /** @type {Element} */ (document.querySelector('news-paywall > [data-status]'));
  /** @type {any} */ (window).__said = [];
  new MutationObserver(() => {
    const words = status.textContent;
    if (words) /** @type {any} */ (window).__said.push(words);
  }).observe(status, { childList: true, characterData: true, subtree: true });
}

/** @returns {string[]} */
function heard() {
  return /** @type {any} */ (window).__said;
}

function focused() {
  return document.activeElement?.textContent;
}

/** Where the headline and the open paragraphs stand in the window. */
function previewPlaces() {
  const blocks = document.querySelectorAll('h1, [data-body] > p');
  return [...blocks].map((block) => block.getBoundingClientRect().top);
}

function unitsIn() {
  const slots = document.querySelectorAll('[data-paid] news-ad-slot');
  return [...slots].map((slot) => slot.getAttribute('unit'));
}

/** @param {string} unit */
function toTheSlot(unit) {
  document
    .querySelector(`[unit=${unit}]`)
    ?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Presses what offers the next article. */
function showNext() {
  document.querySelector('news-next-article')?.shadowRoot?.querySelector('button')?.click();
}

/** The slot has its ad, or has none. @param {string} unit */
function isSettled(unit) {
  const slot = document.querySelector(`[unit=${unit}]`);
  return slot?.matches(':state(filled)') || slot?.matches(':state(empty)');
}

/** Text as it reads once references and tags are gone: words that differ in markup alone are still the words. @param {string} html */
function plain(html) {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\\u003c/g, '<')
    .replace(/\s+/g, ' ');
}
