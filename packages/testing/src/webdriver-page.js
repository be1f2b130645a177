/**
 * Pages in WebKit, over the classic WebDriver protocol (https://www.w3.org/TR/webdriver2/), which is the only one that
 * WebKitGTK's driver speaks.
 */
import { writeFile } from 'node:fs/promises';
import { startWebKitDriver } from './webkit-driver.js';
import { until } from './until.js';

/**
 * Each page has a driver and a browser of its own: WebKitGTK's driver has one session at a time, and does not say when
 * its browser has gone.
 * @returns {Promise<import('./page.js').Browser>}
 */
export async function openWebKit() {
  /** @type {Set<Awaited<ReturnType<typeof startWebKitDriver>>>} */
  const drivers = new Set();
  return {
    engine: 'webkit',
    async open(options) {
      const driver = await startWebKitDriver();
      drivers.add(driver);
      try {
        return await openPage(driver, options);
      } catch (error) {
        driver.stop();
        throw error;
      }
    },
    // Pages that were left open would keep this process from its end.
    close: async () => drivers.forEach(({ stop }) => stop()),
  };
}

/** Milliseconds in which the driver answers any command. */
const PATIENCE = 60_000;

/** @param {string} base @param {string} method @param {string} path @param {unknown} [body] */
async function command(base, method, path, body) {
  const answer = await fetch(`${base}${path}`, {
    method,
    signal: AbortSignal.timeout(PATIENCE),
    ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
  });
  const { value } = /** @type {{value: any}} */ (await answer.json());
  if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

/**
 * @param {Awaited<ReturnType<typeof startWebKitDriver>>} driver
 * @param {import('./page.js').PageOptions} [options]
 * @returns {Promise<import('./page.js').Page>}
 */
async function openPage(driver, options = {}) {
  const { script = true } = options;
  if (!script) throw new Error('WebKitWebDriver cannot turn script off');
  const base = `http://127.0.0.1:${driver.port}`;
  // What is for webdriverio alone, the driver does not know.
  const { 'wdio:enforceWebDriverClassic': _, ...capabilities } = driver.capabilities;
  const { sessionId } = await command(base, 'POST', '/session', {
    capabilities: { alwaysMatch: { ...capabilities, pageLoadStrategy: 'none' } },
  });
  const session = `${base}/session/${sessionId}`;
  const first = await command(session, 'GET', '/window');
  return tabOf({ driver, session, options, now: first }, first);
}

/**
 * @typedef {object} Tabs
 * @property {Awaited<ReturnType<typeof startWebKitDriver>>} driver
 * @property {string} session
 * @property {import('./page.js').PageOptions} options
 * @property {string} now the tab that commands go to
 */

/** @param {Tabs} tabs @param {string} handle @returns {Promise<import('./page.js').Page>} */
async function tabOf(tabs, handle) {
  const { driver, session, options } = tabs;
  const { width = 1280, height = 800 } = options;
  /** @param {string} path @param {unknown} [body] */
  const post = async (path, body) => {
    if (tabs.now !== handle) await command(session, 'POST', '/window', { handle });
    tabs.now = handle;
    return command(session, 'POST', path, body);
  };
  /** @param {Function} fn @param {unknown[]} args */
  const evaluate = (fn, ...args) =>
    post('/execute/async', {
      script: `const done = arguments[arguments.length - 1];
        Promise.resolve((${fn})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args,
    }).then((/** @type {any} */ answer) => {
      if (answer?.error) throw new Error(answer.error);
      return answer?.value;
    });
  await setViewport(post, evaluate, Math.max(width, NARROWEST), height);

  /** @param {string} url @param {string[]} states */
  const load = async (url, states) => {
    if (width < NARROWEST) await openFrame(post, evaluate, url, width, height);
    else await post('/url', { url });
    await until(() => evaluate(hasReached, url, states), `${url} in WebKit`);
  };
  return {
    goto: (url) => load(url, ['complete']),
    start: (url) => load(url, ['interactive', 'complete']),
    evaluate: /** @type {any} */ (evaluate),
    run: (source) => post('/execute/sync', { script: source, args: [] }),
    until: (fn, ...args) => until(() => evaluate(fn, ...args), String(fn)),
    async click(selector) {
      const found = await post('/element', { using: 'css selector', value: selector });
      await post(`/element/${Object.values(found)[0]}/click`);
    },
    async screenshot(path) {
      await writeFile(path, Buffer.from(await command(session, 'GET', '/screenshot'), 'base64'));
    },
    slow: async () => {},
    requests: () =>
      evaluate(() => performance.getEntriesByType('resource').map((entry) => entry.name)),
    complaints: async () => [],
    layouts: async () => {
      throw new Error('WebKitWebDriver does not count layouts');
    },
    memory: async () => {
      throw new Error('WebKitWebDriver does not tell what memory a page takes');
    },
    windows: async () => (await command(session, 'GET', '/window/handles')).length,
    another: async () => tabOf(tabs, (await post('/window/new', { type: 'tab' })).handle),
    accessibility: async () => {
      throw new Error('WebKitWebDriver does not give the accessibility tree');
    },
    close: async () => driver.stop(),
  };
}

/** Runs in the page. @param {string} url @param {string[]} states */
function hasReached(url, states) {
  return location.href === url && states.includes(document.readyState);
}

/** MiniBrowser's toolbar does not get narrower. A narrower page stands in a frame of its own origin. */
const NARROWEST = 480;

/** @typedef {(path: string, body?: unknown) => Promise<any>} Post */
/** @typedef {(fn: Function, ...args: unknown[]) => Promise<any>} Evaluate */

/** @param {Post} post @param {Evaluate} evaluate @param {string} url @param {number} width @param {number} height */
async function openFrame(post, evaluate, url, width, height) {
  await post('/frame', { id: null });
  // Any document of the page's origin will do to stand around it.
  const around = new URL('/robots.txt', url).href;
  // It stays for the next page: a second one of the same address could not be told from the first.
  if (!(await evaluate(hasReached, around, ['complete']))) {
    await post('/url', { url: around });
    await until(() => evaluate(hasReached, around, ['complete']), 'the document around the frame');
  }
  await evaluate(standAround, url, width, height);
  await post('/frame', { id: 0 });
}

/** Runs in the page. @param {string} url @param {number} width @param {number} height */
function standAround(url, width, height) {
  const frame = document.createElement('iframe');
  Object.assign(frame.style, {
    border: 0,
    position: 'absolute',
    inset: 0,
    width: `${width}px`,
    height: `${height}px`,
  });
  frame.src = url;
  document.body.replaceChildren(frame);
}

/**
 * WebDriver sizes windows, not viewports, and the window takes its size some time later: its height is measured until
 * it is there, and what the toolbar takes of it is added.
 * @param {Post} post @param {Evaluate} evaluate @param {number} width @param {number} height
 */
async function setViewport(post, evaluate, width, height) {
  let toolbar = 0;
  const isThere = async () => {
    await post('/window/rect', { x: 0, y: 0, width, height: height + toolbar });
    const [innerWidth, innerHeight] = await evaluate(() => [window.innerWidth, window.innerHeight]);
    if (innerWidth === width && innerHeight === height) return true;
    if (innerWidth === width) toolbar = Math.max(0, toolbar + height - innerHeight);
    return false;
  };
  await until(isThere, `a viewport of ${width} × ${height} px in WebKit`);
}
