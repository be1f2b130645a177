/**
 * `npm test`: everything that can be tested on this machine. ENGINES=chromium,firefox,webkit names the browsers
 * (Chromium alone by default). CI=1 adds the checks and Storybook, and counts a suite that could not run as failed.
 * `npm run test:deep` (`--deep`, DEEP=1) tries more of whatever there is too much of to try all: attacks, mutations.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { wantedEngines } from '../src/browsers.js';
import { many } from '../src/effort.js';
import { ensureBrowser } from '../src/install-browser.js';
import { runInLanes } from '../src/lanes.js';
import { isMeasured, nodeTests, pageTests, root } from '../src/repository.js';
import { attempts } from '../src/attempts.js';
import { runTests } from '../src/run.js';
import { Tally } from '../src/tally.js';

const WEB_TEST = [
  'node_modules/@web/test-runner/dist/bin.js',
  '--config',
  'packages/testing/config/wtr.config.js',
];
if (process.argv.includes('--deep')) process.env.DEEP = '1';
const strict = process.env.CI === '1';
const tally = new Tally();

/** @param {string} name @param {() => ReturnType<typeof runTests>} run */
async function suite(name, run) {
  console.log(`\n── ${name}`);
  const { seconds, ...counts } = await run();
  tally.add(name, counts, seconds);
}

/** @param {string} engine @param {string[]} [files] all by default */
const inBrowser = (engine, files) =>
  runTests([...WEB_TEST, ...(files ? ['--files', ...files] : [])], {
    ENGINES: engine,
    COUNTED: '1',
  });

/** A suite of one test: whether a program succeeds. @param {string} name @param {string[]} args for Node */
function command(name, args) {
  console.log(`\n── ${name}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const failed = status === 0 ? 0 : 1;
  tally.add(name, { passed: 1 - failed, failed, notRun: [] }, (performance.now() - start) / 1000);
  return !failed;
}

/** The engines of this run that are here, Chromium fetched if need be. */
async function presentEngines() {
  const present = [];
  for (const engine of wantedEngines()) {
    const program = await ensureBrowser(engine);
    if (program) {
      process.env[`${engine.toUpperCase()}_PATH`] = program;
      present.push(engine);
    } else if (engine === 'chromium') {
      // Nothing that matters can be said without it; why is on the screen already.
      tally.add('Chromium', { passed: 0, failed: 1, notRun: [] }, 0);
      tally.close();
      process.exit(1);
    } else {
      tally.missing(engine);
    }
  }
  return present;
}

const engines = await presentEngines();
if (!command('build', ['packages/testing/bin/build.js'])) {
  tally.close();
  process.exit(1);
}
if (strict) {
  await suite('checks', () => runTests(['packages/testing/bin/check.js'], { COUNTED: '1' }));
  if (existsSync(`${root}.storybook`)) {
    command('Storybook', [
      'node_modules/storybook/dist/bin/dispatcher.js',
      'build',
      '-c',
      '.storybook',
      '-o',
      'storybook-static',
      '--quiet',
    ]);
  }
}
// No second attempt here: what is right only now and then is wrong.
await suite('pure functions', () => runInLanes(nodeTests(), { lanes: 2, files: 25 }));
/** @param {string} engine */
const elementsIn = (engine) =>
  suite(`elements in ${engine}`, () => attempts((files) => inBrowser(engine, files)));
const [first = 'chromium', ...others] = engines;
await elementsIn(first);
// Together: each has its own windows and its own focus, and waits more than it works.
await Promise.all(others.map(elementsIn));
const pages = pageTests();
const measured = pages.filter(isMeasured);
const unmeasured = pages.filter((path) => !isMeasured(path));
/** @param {string} name @param {string[]} all @param {number} lanes */
const wholePages = (name, all, lanes) =>
  suite(name, () =>
    attempts((files = all) =>
      runInLanes(
        files,
        { lanes, files: Math.ceil(all.length / (2 * lanes)) },
        { ENGINES: engines.join() },
      ),
    ),
  );
await wholePages('whole pages', unmeasured, 2);
// What else the machine does would be measured too; a sample has to make do with the second attempt.
await wholePages('whole pages, measured', measured, many(2, 1));

const { failed } = tally.close({ strict });
process.exit(failed ? 1 : 0);
