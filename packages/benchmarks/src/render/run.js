/**
 * Pages a second of CPU time: our renderer beside plain concatenation, Lit, Preact and React, at five sizes of one
 * article. Ends with an error only where two of them do not print the same page.
 */
import { parseArgs } from 'node:util';
import { compare, timesFaster } from '../compare.js';
import { table } from '../table.js';
import { benchmarkArticle } from './article.js';
import { dataOf } from './data.js';
import { broadsheet, broadsheetBytes } from './printers/broadsheet.js';
import { lit } from './printers/lit.js';
import { lit as litHydratable } from './printers/lit.js?hydratable';
import { plain } from './printers/plain/page.js';
import { preact } from './printers/preact.js';
import { react } from './printers/react.js';
import { contentOf, firstDifference } from './same.js';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '60' } } });
const rounds = Math.max(7, Number(values.rounds));

const OURS = 'Broadsheet';
const PRINTERS = {
  [OURS]: broadsheet,
  'plain concatenation': plain,
  '@lit-labs/ssr': litHydratable,
  '@lit-labs/ssr, server-only': lit,
  'preact-render-to-string': preact,
  'react-dom/server': react,
};
/** The same data work stands in every line. */
const DATA = 'data work alone';

const SIZES = [
  { paragraphs: 40, components: 1 },
  { paragraphs: 400, components: 1 },
  { paragraphs: 4000, components: 1 },
  { paragraphs: 40, components: 10 },
  { paragraphs: 400, components: 10 },
];

/** What has to hold, for text that is sent: bytes. */
const verdicts = [];
const costs = new Map();
const encoder = new TextEncoder();
/** As a server does: the whole string at once. Ours has a function of its own for it. */
const encoders = Object.fromEntries(
  Object.entries(PRINTERS).map(([name, print]) => [name, (a) => encoder.encode(print(a))]),
);
encoders[OURS] = broadsheetBytes;

for (const size of SIZES) {
  const article = benchmarkArticle(size);
  checkSame(article);
  const page = broadsheet(article);
  const title = `${size.paragraphs} paragraphs, ${describe(page)}`;
  console.log(`\n## ${title}\n`);
  const bytes = measure(article, encoders);
  console.log(`Printed and encoded as UTF-8:\n\n${report(bytes)}\n`);
  console.log(`Printed as a string:\n\n${report(measure(article, PRINTERS))}`);
  judge(bytes, title);
  costs.set(size, bytes);
}

const [one, ten, hundred] = SIZES.map((size) => costs.get(size)[OURS].median);
const growth = (hundred - ten) / 3600 / ((ten - one) / 360);
verdict(
  growth <= 1.3,
  `linear: from 400 to 4,000 paragraphs each costs ${ratio(growth)} × what each costs from 40 to 400, at most 1.3`,
);
console.log(`\n## What holds\n\n${verdicts.join('\n')}`);

function checkSame(article) {
  const page = broadsheet(article);
  const bytes = new TextDecoder().decode(broadsheetBytes(article));
  if (bytes !== page) throw new Error(`${OURS} prints other bytes than text`);
  const difference = firstDifference(page, plain(article));
  if (difference) throw new Error(`${OURS} and plain concatenation differ ${difference}`);
  const content = contentOf(page);
  for (const [name, print] of Object.entries(PRINTERS)) {
    const other = firstDifference(content, contentOf(print(article)));
    if (other) throw new Error(`${OURS} and ${name} differ ${other}`);
  }
}

function measure(article, printers) {
  const calls = Object.entries(printers).map(([name, print]) => [name, () => print(article)]);
  return compare(Object.fromEntries([...calls, [DATA, () => dataOf(article)]]), { rounds });
}

function report(samples) {
  const rows = Object.entries(samples).map(([name, sample]) => [
    name,
    (1e6 / sample.median).toFixed(0),
    sample.median.toFixed(0),
    `${sample.low.toFixed(0)}–${sample.high.toFixed(0)}`,
    ratio(timesFaster(sample, samples['plain concatenation'])),
    ratio(timesFaster(samples[OURS], sample)),
  ]);
  return table(['', 'pages/s', 'µs a page', 'middle half', '× plain', 'ours is × faster'], rows);
}

function judge(samples, title) {
  const ours = samples[OURS];
  const against = (name) => timesFaster(ours, samples[name]);
  const holds = (name, least) =>
    verdict(
      against(name) >= least,
      `${title}: ${ratio(against(name))} × ${name}, at least ${least}`,
    );
  holds('plain concatenation', 0.8);
  holds('@lit-labs/ssr', 5);
  holds('preact-render-to-string', 1);
  holds('react-dom/server', 1);
}

function verdict(holds, sentence) {
  verdicts.push(`- ${holds ? 'holds' : '**does not hold**'}: ${sentence}`);
}

function describe(page) {
  const count = (tag) => page.split(`<${tag} `).length + page.split(`<${tag}>`).length - 2;
  const kB = (encoder.encode(page).length / 1000).toFixed(0);
  return `${count('news-ad-slot')} ads, ${count('news-video')} videos, ${count('news-figure')} pictures (${kB} kB)`;
}

function ratio(number) {
  return number.toFixed(2);
}
