/** axe on a whole page, sent in through the driver so that the page keeps its content policy. */
import axe from 'axe-core';

/**
 * Each violation in one line: the rule, what it says, where.
 * Frames are left out: a creative's document is the advertiser's.
 * @param {import('./page.js').Page} page
 * @param {string} [part] selector of a part; rules about whole pages (one main, one h1) are left out then
 * @returns {Promise<string[]>}
 */
export async function axeViolations(page, part) {
  await page.run(axe.source);
  return page.evaluate(async (part) => {
    const { violations } = await /** @type {any} */ (window).axe.run(part ?? document, {
      iframes: false,
      resultTypes: ['violations'],
    });
    return violations.map(
      (/** @type {any} */ { id, help, nodes }) =>
        `${id}: ${help} (${nodes.map((/** @type {any} */ node) => node.target.join(' ')).join(', ')})`,
    );
  }, part);
}
