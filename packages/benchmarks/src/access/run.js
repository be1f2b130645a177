/**
 * How long a sealed article of 10 kB takes to open beside a cut one, in Chromium on a processor slowed down to a quarter, and
 * what sealed pages weigh beside plain ones, packed as the site packs them. Ends with an error where one does not open.
 */
import { parseArgs } from 'node:util';
import { ensureBrowser } from '../../../testing/src/install-browser.js';
import { openBrowser } from '../../../testing/src/page.js';
import { startSealedPage } from '../../../testing/src/sealed-page.js';
import { sealedWeights } from '../../../testing/src/sealed-weight.js';
import { isUpgraded } from '../../../testing/src/in-page.js';
import { table } from '../table.js';
import { openedHere, unsealedHere } from './in-page.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } });
const ROUNDS = Math.max(5, Number(values.rounds));
const SLOWER = 4;

if (!(await ensureBrowser('chromium'))) process.exit(1);
const site = await startSealedPage();
const browser = await openBrowser('chromium');
/** Pages in turn, so that what slows the machine down slows both. */
const rounds = { cut: [], '': [] };
let alone;
for (let round = 0; round < ROUNDS; round++) {
  for (const path of ['cut', '']) {
    const page = await browser.open({ width: 360, height: 800 });
    await page.slow(SLOWER);
    await page.goto(`${site.url}/${path}`);
    await page.until(isUpgraded);
    rounds[path].push(await page.evaluate(openedHere));
    if (!path) alone ??= await page.evaluate(unsealedHere, ROUNDS * 5);
    await page.close();
  }
}
await browser.close();
await site.close();
const weights = await sealedWeights();
report();

function report() {
  const paragraphs = site.paid.match(/<p[ >]/g).length;
  const { cut, '': sealed } = rounds;
  const wrong = [...cut, ...sealed].filter((round) => round.paragraphs !== paragraphs);
  console.log(
    `\n## Opening ${site.paid.length} bytes at ${SLOWER} × throttle (ms, ${ROUNDS} pages of each kind)\n`,
  );
  const rows = [
    row(
      'cut: the request for the text',
      cut.map(({ request }) => request),
    ),
    row(
      'cut: from the press to the painted text',
      cut.map(({ painted }) => painted),
    ),
    row(
      'sealed: the request for the key',
      sealed.map(({ request }) => request),
    ),
    row(
      'sealed: from the press to the painted text',
      sealed.map(({ painted }) => painted),
    ),
    row('decrypting and decompressing alone, again and again', alone),
  ];
  console.log(table(['', 'p50', 'p95'], rows));
  const beyond = (pages) =>
    quantile(
      pages.map(({ painted, request }) => painted - request),
      0.5,
    );
  console.log(
    `\nBeyond the request, sealed to cut: ${(beyond(sealed) / beyond(cut)).toFixed(2)} ×`,
  );
  console.log(`\n## What pages weigh as gzip (bytes)\n`);
  console.log(table(['', 'words', 'plain', 'sealed', 'ratio'], weights.map(weight)));
  for (const round of wrong) console.error(`✗ ${round.paragraphs} of ${paragraphs} paragraphs`);
  process.exit(wrong.length ? 1 : 0);
}

function row(name, times) {
  return [name, quantile(times, 0.5).toFixed(1), quantile(times, 0.95).toFixed(1)];
}

function quantile(times, part) {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * part) - 1];
}

function weight({ name, words, plain, sealed }) {
  return [name, words, plain, sealed].map(String).concat(`${(sealed / plain).toFixed(2)} ×`);
}
