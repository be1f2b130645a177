/** Pages in Chromium (over CDP) and Firefox (over WebDriver BiDi). */
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, FIREFOX_PREFS, findBrowser } from './browsers.js';
import { borrowBrowser } from './shared-browsers.js';
import { until } from './until.js';

/** Nothing but this machine can be reached, whatever a page asks for. */
const OFFLINE_ARGS = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];
const OFFLINE_PREFS = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
};

/**
 * Chromium as readers have it. Puppeteer lets every page open windows, and keeps sandboxed frames in the process of the page
 * around them.
 * @param {string[]} args
 */
function asShipped(args) {
  return puppeteer
    .defaultArgs({ args })
    .filter((arg) => arg !== '--disable-popup-blocking')
    .map((arg) => (arg.startsWith('--disable-features=') ? arg.replace(',IsolateSandboxedIframes', '') : arg)); // prettier-ignore
}

/**
 * The browser itself, for tools that drive it on their own.
 * @param {'chromium' | 'firefox'} engine
 * @param {{shipped?: boolean, extension?: string}} [options] shipped: as readers have it; extension: the folder of one, Chromium only
 */
export function launch(engine, { shipped = false, extension } = {}) {
  const executablePath = findBrowser(engine);
  const args = [...CHROMIUM_ARGS, ...OFFLINE_ARGS, '--autoplay-policy=no-user-gesture-required'];
  return puppeteer.launch(
    engine === 'firefox'
      ? {
          browser: 'firefox',
          executablePath,
          extraPrefsFirefox: {
            ...FIREFOX_PREFS,
            ...OFFLINE_PREFS,
            'dom.disable_open_during_load': shipped,
          },
        }
      : {
          executablePath,
          ...(extension && { enableExtensions: [extension], pipe: true }),
          ...(shipped ? { ignoreDefaultArgs: true, args: asShipped(args) } : { args }),
        },
  );
}

/**
 * @param {'chromium' | 'firefox'} engine @param {boolean} shipped
 * @returns {Promise<import('./page.js').Browser>}
 */
export async function openPuppeteer(engine, shipped) {
  const browser = await borrowBrowser(`${engine} ${shipped}`, () => launch(engine, { shipped }));
  return {
    engine,
    open: async (options = {}) => openTab(engine, await browser.open(), options),
    close: () => browser.close(),
  };
}

/**
 * @param {string} engine
 * @param {import('puppeteer-core').BrowserContext} context
 * @param {import('./page.js').PageOptions} options
 */
async function openTab(engine, context, options) {
  const tab = await context.newPage();
  await prepare(engine, tab, options);
  return page(engine, tab, context, options);
}

/**
 * @param {string} engine
 * @param {import('puppeteer-core').Page} tab
 * @param {import('./page.js').PageOptions} options
 */
async function prepare(engine, tab, options) {
  const { width = 1280, height = 800, script = true, colorScheme, elsewhere } = options;
  await tab.setViewport({ width, height });
  // Firefox ESR's BiDi knows no command for this yet.
  if (!script && engine !== 'chromium') throw new Error(`${engine} cannot turn script off`);
  if (!script) await tab.setJavaScriptEnabled(false);
  if (colorScheme)
    await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
  if (elsewhere !== undefined) await answerFor(tab, elsewhere);
  await tab.evaluateOnNewDocument(watchPolicy);
}

/** @param {import('puppeteer-core').Page} tab @param {string} body */
async function answerFor(tab, body) {
  await tab.setRequestInterception(true);
  tab.on('request', (request) => {
    const isHere = /^https?:\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(request.url());
    const answer = { status: 200, contentType: 'text/html; charset=utf-8', body };
    // A page that the reader leaves takes its requests with it, and there is nothing left to answer (Firefox says so).
    (isHere ? request.continue() : request.respond(answer)).catch(() => undefined);
  });
}

/** Runs in the page, before anything else. */
function watchPolicy() {
  const page = /** @type {any} */ (window);
  page.__violations = [];
  addEventListener(
    'securitypolicyviolation',
    (event) =>
      page.__violations.push(
        `${event.violatedDirective}: ${event.blockedURI} ${event.sample} (${event.sourceFile ?? ''}:${event.lineNumber})`,
      ),
    true,
  );
}

/**
 * @param {string} engine
 * @param {import('puppeteer-core').Page} tab
 * @param {import('puppeteer-core').BrowserContext} context
 * @param {import('./page.js').PageOptions} options
 * @returns {import('./page.js').Page}
 */
function page(engine, tab, context, options) {
  /** @type {string[]} */
  const requests = [];
  /** @type {string[]} */
  const complaints = [];
  tab.on('request', (request) => requests.push(request.url()));
  tab.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || /content.security.policy|trusted ?types?/i.test(text))
      complaints.push(text);
  });
  tab.on('pageerror', (error) =>
    complaints.push(`uncaught: ${error instanceof Error ? error.message : error}`),
  );
  tab.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {
    async goto(url) {
      await tab.goto(url, { waitUntil: 'load' });
    },
    async start(url) {
      // A page whose script is held back does not reach `load`, nor even DOMContentLoaded.
      tab.goto(url, { waitUntil: 'load', timeout: 60_000 }).catch(() => {});
      await until(
        () =>
          tab.evaluate(
            (wanted) => location.href === wanted && document.readyState !== 'loading',
            url,
          ),
        `the HTML of ${url}`,
      );
    },
    evaluate: (fn, ...args) => /** @type {any} */ (tab.evaluate(/** @type {any} */ (fn), ...args)),
    run: (source) => tab.evaluate(source),
    until: (fn, ...args) => until(() => tab.evaluate(/** @type {any} */ (fn), ...args), String(fn)),
    click: (selector) => tab.click(selector),
    async screenshot(path) {
      await tab.screenshot({ path: /** @type {`${string}.png`} */ (path), fullPage: true });
    },
    async slow(times) {
      if (engine === 'chromium') await tab.emulateCPUThrottling(times);
    },
    memory: () => memory(engine, tab),
    // Firefox does not count them.
    layouts: async () => (await tab.metrics()).LayoutCount ?? 0,
    requests: async () => requests,
    async complaints() {
      const violations = await tab.evaluate(() => /** @type {any} */ (window).__violations ?? []);
      return [...complaints, ...violations.map((/** @type {string} */ one) => `policy: ${one}`)];
    },
    windows: async () => (await context.pages()).length,
    another: () => openTab(engine, context, options),
    accessibility: () => accessibleNodes(tab),
    async close() {
      await context.close();
    },
  };
}

/** @param {string} engine @param {import('puppeteer-core').Page} tab @returns {Promise<import('./page.js').Memory>} */
async function memory(engine, tab) {
  if (engine !== 'chromium') throw new Error(`${engine} does not tell what memory a page takes`);
  const session = await tab.createCDPSession();
  // Weak references and what they let go take a turn each.
  for (let turns = 0; turns < 3; turns++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  await session.detach();
  return { bytes: usedSize, documents, nodes, listeners: jsEventListeners };
}

/** @param {import('puppeteer-core').Page} tab */
async function accessibleNodes(tab) {
  /** @type {import('./page.js').AccessibleNode[]} */
  const found = [];
  /** @param {import('puppeteer-core').SerializedAXNode | null} node */
  const walk = (node) => {
    if (!node) return;
    if (node.name) found.push({ role: node.role, name: node.name });
    node.children?.forEach(walk);
  };
  walk(await tab.accessibility.snapshot({ interestingOnly: false }));
  return found;
}
