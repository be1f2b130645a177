/**
 * Web Test Runner: the elements' own tests, in real browsers.
 * One slice in one engine: `ENGINES=firefox npx wtr --config packages/testing/config/wtr.config.js --files packages/elements/src/video/*.test.ts`
 */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_ARGS, FIREFOX_PREFS, findBrowser, wantedEngines } from '../src/browsers.js';
import { startWebKitDriver } from '../src/webkit-driver.js';
import { wtrReporter } from '../src/wtr-reporter.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @param {import('../src/browsers.js').Engine} engine */
async function launcher(engine) {
  const executablePath = findBrowser(engine);
  if (!executablePath) throw new Error(`not run: ${engine} missing`);
  if (engine === 'webkit') {
    const driver = await startWebKitDriver();
    return webdriverLauncher({
      hostname: '127.0.0.1',
      port: driver.port,
      logLevel: 'error',
      capabilities: driver.capabilities,
    });
  }
  if (engine === 'firefox')
    return puppeteerLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath, extraPrefsFirefox: FIREFOX_PREFS },
    });
  return puppeteerLauncher({
    puppeteer,
    concurrency: 2,
    createPage: alwaysInFront,
    launchOptions: { executablePath, args: CHROMIUM_ARGS },
  });
}

/**
 * Two files at a time, each in a window of its own, both of which believe to have the focus: Chromium alone can be told so.
 * @param {{browser: import('puppeteer-core').Browser}} launched
 */
async function alwaysInFront({ browser }) {
  const page = await (await browser.createBrowserContext()).newPage();
  const session = await page.createCDPSession();
  await session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
  return page;
}

/** `--files 'video/*.test.ts'` names tests of pure functions too, which run in Node alone. */
const nodeTestsElsewhere = {
  name: 'node-tests-elsewhere',
  /** @param {{path: string}} context */
  serve: ({ path }) => (path.endsWith('.node.test.ts') ? { body: '', type: 'js' } : undefined),
};

/** What the build makes beside the modules, where the sources look for it. */
const built = (/** @type {{url: string}} */ context, /** @type {() => unknown} */ next) => {
  context.url = context.url.replace('/elements/src/credentials/', '/elements/dist/credentials/');
  return next();
};

export default {
  rootDir: root,
  middleware: [built],
  files: ['packages/elements/src/**/*.test.ts', '!packages/elements/src/**/*.node.test.ts'],
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [
    nodeTestsElsewhere,
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: `${root}/packages/elements/tsconfig.json`,
    }),
  ],
  browsers: await Promise.all(wantedEngines().map(launcher)),
  // Under `npm test` the counts are read by the program that started this.
  ...(process.env.COUNTED ? { reporters: [wtrReporter()], staticLogging: true } : {}),
  concurrentBrowsers: 1,
  concurrency: 1,
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
};
