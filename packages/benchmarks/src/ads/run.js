/**
 * Ad slots beside `react-advertising` and `arcads` on the same fake of Google's library: bytes, requests, main-thread time
 * and how far text moves. Ends with an error where ours moves text or asks more often than once; times are printed.
 */
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS } from '../../../testing/src/browsers.js';
import { ensureBrowser } from '../../../testing/src/install-browser.js';
import { table } from '../table.js';
import { chromiumArgs, read, untilRequested } from './measure.js';
import { page, WRAPPERS } from './pages.js';
import { startServer } from './server.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const ROUNDS = Math.max(3, Number(values.rounds));
const OURS = 'Broadsheet';
const ALONE = 'Google’s library alone';
const SLOTS = [6, 30];
/** What the ad server answers, by its name in the table. */
const FILLS = { equal: 'fills', smaller: 'smaller', empty: 'empty' };
/** How a page is set up, by the wrapper's name and what is said of it. */
const READINGS = [
  [OURS, ''],
  ['react-advertising', ''],
  ['react-advertising', 'lazy', { lazy: true }],
  ['react-advertising', 'lazy, box by the page’s CSS', { lazy: true, box: true }],
  ['arcads', ''],
  ['arcads', 'box by the page’s CSS', { box: true }],
];

const executablePath = await ensureBrowser('chromium');
if (!executablePath) process.exit(1);
const server = await startServer();
const url = `http://127.0.0.1:${server.port}/`;
const browser = await puppeteer.launch({
  executablePath,
  args: [...CHROMIUM_ARGS, ...chromiumArgs(server.port)],
});
const problems = [];

const weights = await readings();
for (const slots of SLOTS) await starts(slots);

await browser.close();
await server.close();
for (const problem of problems) console.error(`✗ ${problem}`);
process.exit(problems.length ? 1 : 0);

/** Reads each page with each outcome. Returns what the scripts of each wrapper weigh, all that came by the end of it. */
async function readings() {
  const weights = {};
  const rows = [];
  for (const [wrapper, what, options] of READINGS) {
    const row = [what ? `${wrapper}, ${what}` : wrapper];
    let hole = 0;
    for (const [outcome, fill] of Object.entries(FILLS)) {
      server.show(page(wrapper, { slots: SLOTS[0], fill, ...options }));
      const seen = await read(browser, url);
      weights[wrapper] ??= await server.scripts();
      row.push(`${seen.pixels.toFixed(0)} px`, seen.shift.toFixed(3));
      if (outcome === 'empty') hole = seen.hole;
      if (wrapper === OURS) judge(outcome, seen);
    }
    rows.push([...row, `${hole.toFixed(0)} px`]);
  }
  const head = Object.keys(FILLS).flatMap((outcome) => [outcome, 'shift']);
  console.log(`\n## How far text in view moves, over ${SLOTS[0]} slots read to the end\n`);
  console.log(table(['', ...head, 'holes left'], rows));
  return weights;
}

function judge(outcome, { pixels, shift, asked, mistakes }) {
  if (pixels || shift) problems.push(`${outcome}: text moved by ${pixels} px, shift ${shift}`);
  if (asked !== SLOTS[0]) problems.push(`${outcome}: ${asked} of ${SLOTS[0]} slots were asked for`);
  if (mistakes.length) problems.push(`${outcome}: ${mistakes.join('; ')}`);
}

/** Opens each page in turn, round after round: what slows the machine down slows all of them. */
async function starts(slots) {
  const names = Object.keys(WRAPPERS);
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) {
    const round = {};
    for (let j = 0; j < names.length; j++) {
      const wrapper = names[(i + j) % names.length];
      server.show(page(wrapper, { slots, atOnce: true }));
      round[wrapper] = await untilRequested(browser, url);
      weights[wrapper] ??= await server.scripts();
    }
    rounds.push(round);
  }
  const rows = names.map((name) => {
    const { count, bytes } = weights[name];
    const busy = rounds.map((round) => round[name].busy);
    const ratios = rounds.map((round) => round[name].busy / round[ALONE].busy);
    const after = rounds.map((round) => round[name].after);
    const { requests } = rounds[0][name];
    return [
      name,
      (bytes / 1000).toFixed(1),
      `${count}`,
      `${requests}`,
      median(busy).toFixed(0),
      `${median(ratios).toFixed(2)} ×`,
      median(after).toFixed(0),
    ];
  });
  const requests = rounds.map((round) => round[OURS].requests);
  if (requests.some((count) => count !== 1))
    problems.push(`${slots} slots in ${Math.max(...requests)} requests; expected one`);
  console.log(`\n## ${slots} slots, all asked for when the page opens: ${ROUNDS} rounds\n`);
  console.log(table(['', 'script kB', 'files', 'ad requests', 'main thread ms', 'ratio', 'after ms'], rows)); // prettier-ignore
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}
