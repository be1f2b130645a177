/** Whether a page keeps still while its script comes late, elements upgrade, slots fill and numbers arrive. */
import { isUpgraded, layoutShift, movedText, rememberText, shiftedParts } from './in-page.js';

/** No text moves by more than this, in CSS pixels. */
const THRESHOLD = 0.5;
/** How late script comes, in milliseconds after the HTML has been read. */
const LATE = 2000;

/**
 * Opens `path` with the script held back and names all text that moves, first when script comes, then while the reader
 * goes down the page and slots fill around them.
 * @param {import('./page.js').Page} page
 * @param {Awaited<ReturnType<typeof import('./delaying-proxy.js').startDelayingProxy>>} proxy
 * @param {string} path
 * @param {{screens?: number, late?: number, shifts?: boolean}} [options] how many screens to scroll; whether the
 *   browser counts layout shifts
 */
export async function movements(
  page,
  proxy,
  path,
  { screens = 20, late = LATE, shifts = false } = {},
) {
  proxy.hold();
  await page.start(proxy.url + path);
  await page.until(stylesAreThere);
  const before = await page.evaluate(rememberText);
  await new Promise((next) => setTimeout(next, late));
  proxy.release();
  await page.until(isUpgraded);
  await proxy.quiet();
  const moved = await page.evaluate(movedText, THRESHOLD);
  await page.slow(1);
  for (let screen = 1; screen <= screens; screen++) {
    if (!(await page.evaluate(scrollDown))) break;
    await page.evaluate(rememberText);
    await proxy.quiet(150);
    await page.until(isUpgraded);
    for (const one of await page.evaluate(movedText, THRESHOLD))
      moved.push(`screen ${screen + 1}: ${one}`);
  }
  const shift = shifts ? await page.evaluate(layoutShift) : 0;
  const parts = shift > 0 ? await page.evaluate(shiftedParts) : [];
  return { texts: before, moved, shift, parts };
}

/**
 * Runs in the page. Pictures are not waited for: held scripts can take all six connections that a browser opens to one
 * host over HTTP/1.1, and a picture that comes late must move nothing either.
 */
function stylesAreThere() {
  const links = [...document.querySelectorAll('link[rel=stylesheet]')];
  // Each of them: with some, a page that is measured is laid out without the others. Firefox throws before rules are there.
  return links.every((link) => /** @type {HTMLLinkElement} */ (link).sheet?.cssRules);
}

/** Runs in the page: a screen down, as far as the main part reaches. */
function scrollDown() {
  const before = scrollY;
  const next =
    document.querySelector('news-next-article')?.getBoundingClientRect().bottom ?? Infinity;
  // Further articles are put below; the reader who goes on into them is another test's.
  if (next < innerHeight) return false;
  scrollBy({ top: innerHeight * 0.8, behavior: 'instant' });
  return scrollY > before;
}
