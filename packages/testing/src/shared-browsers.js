/** The browsers of a process: one for each test that asks, or the same for all that ask for the same. */

/** @typedef {import('puppeteer-core').Browser} Driven */
/** @typedef {import('puppeteer-core').BrowserContext} Context */

/** Those in use by name. Undefined: each who asks has one to itself. @type {Map<string, Promise<Driven>> | undefined} */
let running;

/** From here on the tests of this process share their browsers. @returns {() => Promise<void>} ends them */
export function shareBrowsers() {
  const shared = (running = /** @type {NonNullable<typeof running>} */ (new Map()));
  return async () => {
    running = undefined;
    for (const browser of shared.values()) await (await browser).close();
  };
}

/**
 * A browser of which only the contexts opened here are the caller's.
 * @param {string} name those who ask by the same name may share
 * @param {() => Promise<Driven>} launch
 * @returns {Promise<{open(): Promise<Context>, close(): Promise<void>}>}
 */
export async function borrowBrowser(name, launch) {
  const isShared = running !== undefined;
  const browser = await (isShared ? fromRunning(name, launch) : launch());
  /** @type {Context[]} */
  const opened = [];
  return {
    async open() {
      const context = await browser.createBrowserContext();
      opened.push(context);
      return context;
    },
    async close() {
      if (!isShared) return browser.close();
      for (const context of opened) if (!context.closed) await context.close();
    },
  };
}

/** @param {string} name @param {() => Promise<Driven>} launch */
async function fromRunning(name, launch) {
  const found = await running?.get(name);
  if (found?.connected) return found;
  const started = launch();
  running?.set(name, started);
  return started;
}
