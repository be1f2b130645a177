/**
 * Nothing moves, and no hole stays, whatever comes of an ad: each outcome at each width in Chromium where time allows (DEEP=1), a
 * set by name elsewhere.
 */
import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import { html } from '@broadsheet/elements/core/html.js';
import { face } from '@broadsheet/elements/core/face.js';
import { adSlotHTML } from '@broadsheet/elements/ad-slot/html.js';
import { startAdSite } from '../src/ad-site.js';
import { HAS_TIME, sample } from '../src/effort.js';
import { startDelayingProxy } from '../src/delaying-proxy.js';
import { isUpgraded, layoutShift, movedText, rememberText } from '../src/in-page.js';
import { engines, openBrowser } from '../src/page.js';
import { movements } from '../src/still-page.js';
import { until } from '../src/until.js';

const WIDTHS = [360, 768, 1280];

/**
 * What comes of an ad: the word for the ad server, where the slot stands when the answer comes, and the state that the slot
 * ends in. Slots without a notice of the paper's own are `bare`.
 * @typedef {{answer: string, place?: 'above' | 'below', ends: 'filled' | 'empty' | 'gone', format?: string, refresh?: true}} Outcome
 * @type {Record<string, Outcome>}
 */
const OUTCOMES = {
  equal: { answer: 'equal', ends: 'filled' },
  smaller: { answer: 'smaller', ends: 'filled' },
  larger: { answer: 'larger', ends: 'empty' },
  fluid: { answer: 'fluid', ends: 'filled', format: 'native' },
  'empty in view': { answer: 'empty', ends: 'empty' },
  'empty above': { answer: 'empty', place: 'above', ends: 'gone' },
  'empty below': { answer: 'empty', place: 'below', ends: 'gone' },
  timeout: { answer: 'timeout', ends: 'empty' },
  blocked: { answer: 'blocked', ends: 'empty' },
  error: { answer: 'error', ends: 'empty' },
  'refresh ×3': { answer: 'equal', ends: 'filled', refresh: true },
};
/** With script 2 s late all the others stand on one page. */
const LATE = 'script 2 s late';

/**
 * In place of all: every outcome, and every width with an ad that stands, an ad that is refused, no ad in view, no ad above
 * the window, no ad below it, an ad that is replaced, and late script.
 * @type {[outcome: string, width: number][]}
 */
const PAIRWISE = [
  ['equal', 360],
  ['smaller', 768],
  ['fluid', 1280],
  ['larger', 360],
  ['larger', 768],
  ['larger', 1280],
  ['empty in view', 360],
  ['timeout', 768],
  ['blocked', 768],
  ['error', 1280],
  ['empty above', 360],
  ['empty above', 768],
  ['empty above', 1280],
  ['empty below', 360],
  ['empty below', 768],
  ['empty below', 1280],
  ['refresh ×3', 360],
  ['refresh ×3', 768],
  ['refresh ×3', 1280],
  [LATE, 360],
  [LATE, 768],
  [LATE, 1280],
];

/** WebKit's narrowest pages stand in a frame, and what is below a frame's window is near to no observer. @param {[string, number]} cell */
const isBelowInFrame = ([name, width]) => width < 480 && OUTCOMES[name]?.place === 'below';

/** No text moves by more than this, in CSS pixels. */
const THRESHOLD = 0.5;
/** How long a slot waits for an ad that comes, in milliseconds: a busy machine is no outcome. */
const PATIENCE = 15_000;
/** How much faster time goes by on pages whose ads are replaced. */
const FASTER = 100;
const HOUSE = html`<p>The Harbour Post by letter, <a href="/letters">every Friday</a></p>`;

const words = (/** @type {number} */ count) =>
  Array.from(
    { length: count },
    (_, n) =>
      `<p>Paragraph ${n}: the tide came in at noon, and the mill stood still as it does.</p>`,
  ).join('\n');

/** @param {string} id @param {string} format @param {string} answer @param {boolean} [bare] @param {string} [more] */
function slot(id, format, answer, bare, more = '') {
  const data = { format: /** @type {'mpu'} */ (format), unit: id, endpoint: `/ads/${answer}` };
  const made = `${adSlotHTML({ ...data, house: bare ? undefined : HOUSE }, face('en'))}`;
  return made.replace('<news-ad-slot', `<news-ad-slot id="${id}" ${more}`);
}

/** @param {string} story @param {{timeout?: number, first?: string}} [options] */
const pageOf = (story, { timeout = PATIENCE, first = '' } = {}) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>The Harbour Post</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/elements/dist/broadsheet.css"><link rel="stylesheet" href="/page.css">
<script type="application/json" data-broadsheet>{"ads": {"timeout": ${timeout}}}</script>
${first}<script type="module" src="/elements/dist/cdn/ad-slot.js"></script>
<article>${story}</article>`;

/** @type {Record<string, string>} */
const FILES = {
  '/page.css': 'body { margin: 0 8px; font: 16px/1.5 serif } p { margin: 0 0 1rem }',
  '/faster.js': `(${passFaster})(${FASTER})`,
};
for (const [name, { answer, place, format = 'billboard', refresh }] of Object.entries(OUTCOMES)) {
  const more = refresh ? 'refresh="30" refresh-limit="3"' : '';
  const bare = slot('bare', format, answer, true, more);
  FILES[pathOf(name)] = place
    ? pageOf(words(place === 'below' ? 30 : 3) + bare + words(60))
    : pageOf(words(1) + bare + words(1) + slot('house', format, answer, false, more) + words(60), {
        timeout: answer === 'timeout' ? 300 : refresh ? PATIENCE * FASTER : PATIENCE,
        first: refresh ? '<script src="/faster.js"></script>' : '',
      });
}
FILES[pathOf(LATE)] = pageOf(
  Object.entries(OUTCOMES)
    .filter(([name, { place, refresh }]) => !place && !refresh && name !== 'timeout')
    .map(([, { answer, format = 'leaderboard' }], n) => {
      const of = (/** @type {boolean} */ bare) => slot(`late-${n}-${bare}`, format, answer, bare);
      return words(1) + of(true) + words(1) + of(false);
    })
    .join('') + words(60),
);

/** @param {string} name */
function pathOf(name) {
  return `/${name.replace(/\W+/g, '-')}`;
}

/** Runs in the page, before the kit: its time goes by faster, and its tab is always the one in front. @param {number} times */
function passFaster(times) {
  const now = performance.now.bind(performance);
  const { setTimeout } = window;
  performance.now = () => times * now();
  Object.assign(window, {
    setTimeout: (/** @type {TimerHandler} */ call, ms = 0) => setTimeout(call, ms / times),
  });
  document.hasFocus = () => true;
  document.addEventListener('news-ad-refreshed', ({ target }) => {
    const slot = /** @type {HTMLElement} */ (target);
    slot.dataset.refreshed = `${Number(slot.dataset.refreshed ?? 0) + 1}`;
  });
}

/** Runs in the page. @param {string} state @param {string} [more] what every slot must be besides */
function allAre(state, more = '*') {
  return [...document.querySelectorAll('news-ad-slot')].every((slot) =>
    slot.matches(`:state(${state})${more === '*' ? '' : more}`),
  );
}

/** Heights of the slots, and what is seen in their boxes. Runs in the page. */
function boxes() {
  return [...document.querySelectorAll('news-ad-slot')].map((slot) => {
    const isSeen = (/** @type {string} */ part) => {
      const found = slot.querySelector(`[data-${part}]`);
      return !!found?.firstElementChild && getComputedStyle(found).visibility === 'visible';
    };
    return {
      height: slot.getBoundingClientRect().height,
      shows: ['house', 'creative'].filter(isSeen).join(),
    };
  });
}

/** Runs in the page: until the slot with this id is just above the window, or just below it. @param {string} id @param {'above' | 'below'} where */
function leave(id, where) {
  const { top, bottom } = /** @type {Element} */ (
    document.getElementById(id)
  ).getBoundingClientRect();
  const by = where === 'above' ? bottom + 1 : top - innerHeight - 1;
  scrollBy({ top: by, behavior: 'instant' });
  // Observers have seen it two frames later.
  return new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
}

/** Runs in the page. @param {string} id */
function isGone(id) {
  const slot = /** @type {Element} */ (document.getElementById(id));
  return slot.matches(':state(gone)') && slot.getBoundingClientRect().height === 0;
}

/** @type {Awaited<ReturnType<typeof startAdSite>>} */
let site;
describe('ads still', () => {
  before(async () => {
    site = await startAdSite((path) => FILES[path]);
  });
  after(() => site.close());

  for (const engine of engines()) {
    const isChromium = engine === 'chromium';
    const names = [...Object.keys(OUTCOMES), LATE];
    const cells =
      isChromium && HAS_TIME
        ? WIDTHS.flatMap((width) => names.map((name) => /** @type {const} */ ([name, width])))
        : sample(PAIRWISE, 5).filter((cell) => engine !== 'webkit' || !isBelowInFrame(cell));

    describe(`ads do not move the page, in ${engine}`, () => {
      /** @type {import('../src/page.js').Browser} */
      let browser;
      before(async () => {
        browser = await openBrowser(engine);
      });
      after(() => browser.close());

      for (const width of WIDTHS)
        test(`at ${width} px`, async (t) => {
          const page = await browser.open({ width, height: 800 });
          const still = async () => {
            assert.deepEqual(await page.evaluate(movedText, THRESHOLD), []);
            if (isChromium) assert.equal((await page.evaluate(layoutShift)).toFixed(3), '0.000');
          };
          try {
            for (const [name] of cells.filter((cell) => cell[1] === width))
              await t.test(`${name}, ${width} px, ${engine}`, () =>
                name === LATE ? late(page, isChromium) : cell(page, name, still),
              );
          } finally {
            await page.close();
          }
        });
    });
  }
});

/**
 * @param {import('../src/page.js').Page} page @param {string} name
 * @param {() => Promise<void>} still fails if what was remembered has moved
 */
async function cell(page, name, still) {
  const { place, ends, refresh } = /** @type {Outcome} */ (OUTCOMES[name]);
  const askedBefore = site.asked.length;
  site.hold();
  try {
    await page.goto(site.url + pathOf(name));
    await page.until(isUpgraded);
    const before = await page.evaluate(boxes);
    if (place === 'above') await page.evaluate(leave, 'bare', place);
    await page.evaluate(rememberText);
    site.release();
    await page.until(allAre, ends);
    await still();
    if (refresh) {
      await page.until(allAre, ends, '[data-refreshed="3"]');
      await still();
    }
    if (ends === 'gone') return;
    const shows = ends === 'filled' ? ['creative', 'creative'] : ['', 'house'];
    const [{ height = 0 } = {}] = before;
    assert.ok(height > 90);
    assert.deepEqual(
      await page.evaluate(boxes),
      shows.map((shows) => ({ height, shows })),
    );
    if (refresh) assert.equal(site.asked.length - askedBefore, 2 * (1 + 3));
    if (ends === 'empty') await goes(page, still);
  } finally {
    site.release();
  }
}

/** The empty box goes as soon as the reader has passed it, and the notice stays. @param {import('../src/page.js').Page} page @param {() => Promise<void>} still */
async function goes(page, still) {
  await page.evaluate(leave, 'bare', 'above');
  await page.evaluate(rememberText);
  await page.until(isGone, 'bare');
  await still();
  await page.evaluate(leave, 'house', 'above');
  await page.evaluate(rememberText);
  assert.equal((await page.evaluate(boxes))[1]?.shows, 'house');
  await still();
}

/** @param {import('../src/page.js').Page} page @param {boolean} shifts */
async function late(page, shifts) {
  const proxy = await startDelayingProxy(site.url);
  try {
    const { texts, moved, shift } = await movements(page, proxy, pathOf(LATE), { shifts });
    assert.ok(texts > 3, `only ${texts} texts in view`);
    assert.deepEqual(moved, []);
    assert.equal(shift.toFixed(3), '0.000');
    // The reader has passed all of them; on a busy machine the last one is still on its way.
    const holes = async () =>
      (await page.evaluate(boxes)).filter(({ height, shows }) => height > 0 && !shows);
    await until(async () => (await holes()).length === 0, 'no empty box is left');
    const filled = await page.evaluate(() => document.querySelectorAll(':state(filled)').length);
    assert.equal(filled, 2 * ['equal', 'smaller', 'fluid'].length);
  } finally {
    await proxy.close();
  }
}
