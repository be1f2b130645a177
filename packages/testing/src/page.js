/**
 * Whole pages in real browsers, with one small interface for all three engines.
 *
 * What only some engines can do is said here and nowhere else:
 * - script off, a slower processor, a chosen colour scheme, the accessibility tree, memory, the
 *   number of layouts: Chromium;
 * - a listener for content-policy violations from the first byte: Chromium and Firefox;
 * - an answer of the test's own for every other machine: Chromium and Firefox;
 * - the log of requests: Chromium and Firefox as the browser makes them, WebKit as the page's own timing entries
 *   have them. No engine reaches another machine: names do not resolve, or a dead proxy stands in the way.
 */
import { openPuppeteer } from './puppeteer-page.js';
import { openWebKit } from './webdriver-page.js';
import { findBrowser, wantedEngines } from './browsers.js';

/**
 * @typedef {object} PageOptions
 * @property {number} [width] of the viewport, CSS pixels
 * @property {number} [height]
 * @property {boolean} [script] false: script is off; Chromium only
 * @property {'light' | 'dark'} [colorScheme] Chromium only
 * @property {string} [elsewhere] HTML with which every other machine answers; Chromium and Firefox
 */

/**
 * @typedef {object} Page
 * @property {(url: string) => Promise<void>} goto resolves at the `load` event
 * @property {(url: string) => Promise<void>} start begins to load, resolves when the HTML has been read
 * @property {<A extends unknown[], R>(fn: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} evaluate
 * @property {(source: string) => Promise<unknown>} run evaluates source text, past the page's content policy
 * @property {<A extends unknown[]>(fn: (...args: A) => unknown, ...args: A) => Promise<void>} until waits for true
 * @property {(selector: string) => Promise<void>} click a real click in the middle of the element
 * @property {(path: string) => Promise<void>} screenshot
 * @property {(times: number) => Promise<void>} slow slows the processor down; nothing outside Chromium
 * @property {() => Promise<string[]>} requests addresses that the page asked for
 * @property {() => Promise<string[]>} complaints what the console had as an error, dialogs, policy violations
 * @property {() => Promise<number>} windows how many are open, this one included
 * @property {() => Promise<Page>} another a further tab of the same reader, in front of this one
 * @property {() => Promise<AccessibleNode[]>} accessibility roles and names in reading order; Chromium only
 * @property {() => Promise<number>} layouts how often the page has been laid out; Chromium only
 * @property {() => Promise<Memory>} memory what the page takes once garbage is collected; Chromium only
 * @property {() => Promise<void>} close
 */

/** @typedef {{bytes: number, documents: number, nodes: number, listeners: number}} Memory bytes of script's objects */
/** @typedef {{role: string, name: string}} AccessibleNode */

/**
 * @typedef {object} Browser
 * @property {import('./browsers.js').Engine} engine
 * @property {(options?: PageOptions) => Promise<Page>} open a fresh page, with no cookies or storage of another
 * @property {() => Promise<void>} close
 */

/**
 * @param {import('./browsers.js').Engine} engine
 * @param {{shipped?: boolean}} [options] shipped: windows that pages open, and the processes of frames, are as readers have them
 * @returns {Promise<Browser>}
 */
export function openBrowser(engine, { shipped = false } = {}) {
  return engine === 'webkit' ? openWebKit() : openPuppeteer(engine, shipped);
}

/**
 * The engines of this run that a test can use.
 * @param {import('./browsers.js').Engine[]} [able] those that can do what the test needs
 */
export function engines(able = ['chromium', 'firefox', 'webkit']) {
  return wantedEngines().filter((engine) => able.includes(engine) && findBrowser(engine));
}
