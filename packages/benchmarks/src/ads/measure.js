/** Opens one page of the benchmark in Chromium, on a narrow phone with a slow processor, and measures. */
import { GPT } from './pages.js';
import { twoFrames, watchText } from './in-page.js';

const PHONE = { width: 360, height: 800 };
const SLOWER = 4;
const LIMIT = 60_000;
/** How long a reader stays on a screen at least, in milliseconds, and until every ad that was asked for is there. */
const STAY = 400;

/** Google's library comes from the page's own server under its own name, since its address stands in the peers' code. */
export const chromiumArgs = (port) => [
  `--host-resolver-rules=MAP ${new URL(GPT).hostname}:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
];

async function open(browser) {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport(PHONE);
  await tab.emulateCPUThrottling(SLOWER);
  return { tab, close: () => context.close() };
}

/**
 * From the navigation to the last slot's request: how many milliseconds passed (`after`), how many of them the page's main
 * thread computed (`busy`), and how many requests went to the ad server.
 */
export async function untilRequested(browser, url) {
  const { tab, close } = await open(browser);
  try {
    const asked = said(tab, 'all-requested');
    await tab.tracing.start({ categories: ['toplevel', 'blink.user_timing', 'devtools.timeline'] });
    await tab.goto(url);
    await asked;
    const requests = await tab.evaluate(() => window.bench.fake.requests.length);
    const trace = JSON.parse(Buffer.from(await tab.tracing.stop()).toString());
    return { ...untilMark(trace.traceEvents, 'all-requested'), requests };
  } finally {
    await close();
  }
}

/** Resolves when the page says a word in the console. */
function said(tab, word) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the page did not say ${word}`)), LIMIT);
    tab.on('console', (message) => {
      if (message.text() !== word) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

/**
 * By the browser's own trace, so that measuring adds nothing to the page. Time of the thread's processor counts, with layout
 * and paint, and without the time in which others had it.
 */
function untilMark(events, name) {
  const mark = events.find((event) => event.name === name && event.cat.includes('user_timing'));
  const isBefore = ({ pid, ts }) => pid === mark.pid && ts <= mark.ts;
  const start = events.find(
    (event) => event.name === 'navigationStart' && isBefore(event) && event.args.data?.documentLoaderURL.startsWith('http'), // prettier-ignore
  );
  const tasks = events.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && isBefore(event) && event.tid === mark.tid && event.ts >= start.ts, // prettier-ignore
  );
  // Of the last task the part before the mark.
  const busy = tasks.reduce(
    (sum, { ts, dur = 0, tdur = 0 }) => sum + tdur * Math.min(1, (mark.ts - ts) / (dur || 1)),
    0,
  );
  return { busy: busy / 1000, after: (mark.ts - start.ts) / 1000 };
}

/**
 * Reads the page to its end. How far text in view jumped meanwhile, in pixels, the sum of layout shifts, and the height of
 * the boxes that hold nothing at the end.
 */
export async function read(browser, url) {
  const { tab, close } = await open(browser);
  try {
    await tab.evaluateOnNewDocument(`(${watchWhenThere})(${watchText})`);
    await tab.goto(url);
    do {
      await new Promise((next) => setTimeout(next, STAY));
      // The first screen has an ad, so somebody is asked there.
      await tab.waitForFunction(() => window.bench.waiting === 0);
      await tab.evaluate(twoFrames);
    } while (await tab.evaluate(() => window.moves.scroll()));
    return await tab.evaluate(result);
  } finally {
    await close();
  }
}

/** Frames of ads have none of it to watch. Runs in the page. */
function watchWhenThere(watch) {
  if (window === top) document.addEventListener('DOMContentLoaded', watch, { once: true });
}

/** Runs in the page. */
function result() {
  const { pixels, shift } = window.moves;
  const { requests, mistakes } = window.bench.fake;
  const places = [...document.querySelectorAll('.place, news-ad-slot')];
  const hole = places
    .filter((place) => !place.querySelector('iframe'))
    .reduce((sum, place) => sum + place.getBoundingClientRect().height, 0);
  const asked = requests.reduce((sum, { slots }) => sum + slots.length, 0);
  return { pixels, shift, hole, asked, mistakes };
}
