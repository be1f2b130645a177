/** What a reader of the demonstration paper does, in any engine: signs in, subscribes, signs out, goes back. */

import { isUpgraded } from './in-page.js';

/** @typedef {import('./page.js').Page} Page */

/**
 * Presses what leads to another page, and waits for that. By the page's own script: a driver waits for a load, which a
 * page that comes out of the back/forward cache does not have, and Firefox's then never goes on.
 * @param {Page} page @param {string} selector @param {RegExp} to the address
 * @param {Record<string, string>} [fields] what is filled in before, by selector
 */
export async function press(page, selector, to, fields = {}) {
  await page.evaluate(
    (one, values) => {
      for (const [name, value] of Object.entries(values))
        /** @type {HTMLInputElement} */ (document.querySelector(name)).value = value;
      const found = /** @type {HTMLElement} */ (document.querySelector(one));
      if (!found) throw new Error(`no ${one} on ${location.href}`);
      setTimeout(() => found.click());
    },
    selector,
    fields,
  );
  await arrive(page, to);
}

/** @param {Page} page @param {RegExp} at */
export function arrive(page, at) {
  return page.until(
    (source) => new RegExp(source).test(location.href) && document.readyState === 'complete',
    at.source,
  );
}

/** @param {Page} page @param {string} email of a new account */
export async function register(page, email) {
  const { pathname } = new URL(await page.evaluate(() => location.href));
  await press(page, '.masthead-reader a[href^="/access/login"]', /\/interaction\//);
  const fields = { '#new-email': email, '#name': 'Ada' };
  await press(page, 'form:has(#new-email) button', new RegExp(`${pathname}$`), fields);
}

/** @param {Page} page at the wall of an article */
export async function subscribe(page) {
  const { pathname } = new URL(await page.evaluate(() => location.href));
  await press(page, '[data-offer] a[href^="/subscribe"]', /\/subscribe/);
  await press(page, 'main form button:not([aria-label])', new RegExp(`${pathname}$`));
}

/** Presses the button of the page's first wall that is closed, and waits until the reader is told what came of it. @param {Page} page */
export async function askToReadOn(page) {
  await page.until(isUpgraded);
  const id = await page.evaluate(() =>
    document.querySelector('news-paywall:not(:state(open))')?.getAttribute('article-id'),
  );
  if (!id) throw new Error('there is no closed wall in this page');
  const wall = `news-paywall[article-id="${id}"]`;
  await page.click(`${wall} [data-offer] form button`);
  await page.until((selector) => {
    const pressed = document.querySelector(selector);
    const said = pressed?.querySelector('[data-status]')?.textContent;
    return !pressed?.matches(':state(busy)') && !!said;
  }, wall);
}

/** As far as the provider's question whether to leave it too. @param {Page} page */
export function signOut(page) {
  return press(page, '.masthead-reader form[action="/access/logout"] button', /\/session\/end/);
}

/** @param {Page} page @param {RegExp} to */
export async function goBack(page, to) {
  await page.evaluate(() => void setTimeout(() => history.back()));
  await arrive(page, to);
}

/** The words that can be read. @param {Page} page */
export async function readable(page) {
  const text = await page.evaluate(() => document.body.innerText);
  return text.replace(/\s+/g, ' ');
}
