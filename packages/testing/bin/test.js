/**
 * `npm test`: everything that can be tested on this machine. ENGINES=chromium,firefox,webkit names the browsers
 * (Chromium alone by default); CI=1 counts a suite that could not run as failed.
 */
import { spawnSync } from 'node:child_process';
import { wantedEngines } from '../src/browsers.js';
import { ensureBrowser } from '../src/install-browser.js';
import { nodeTests, pageTests, root } from '../src/repository.js';
import { runTests } from '../src/run.js';
import { Tally } from '../src/tally.js';

const built = spawnSync(process.execPath, ['packages/testing/bin/build.js'], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

const wanted = wantedEngines();
const engines = [];
const tally = new Tally();
for (const engine of wanted) {
  const program = await ensureBrowser(engine);
  if (program) {
    process.env[`${engine.toUpperCase()}_PATH`] = program;
    engines.push(engine);
  } else {
    tally.missing(engine);
  }
}
if (wanted.includes('chromium') && !engines.includes('chromium')) process.exit(1);

const NODE_TEST = ['--import', 'tsx', '--test', '--test-reporter', './packages/testing/src/node-reporter.js'];

/** @param {string} name @param {string[]} args @param {Record<string, string>} [environment] */
async function suite(name, args, environment) {
  console.log(`\n── ${name}`);
  const { seconds, ...counts } = await runTests(args, environment);
  tally.add(name, counts, seconds);
}

await suite('pure functions', [...NODE_TEST, ...nodeTests()]);
for (const engine of engines) {
  await suite(
    `elements in ${engine}`,
    ['node_modules/@web/test-runner/dist/bin.js', '--config', 'packages/testing/config/wtr.config.js'],
    { ENGINES: engine, COUNTED: '1' },
  );
}
// One file at a time: pages are measured, and two browsers on two cores would disturb each other.
await suite('whole pages', [...NODE_TEST, '--test-concurrency=1', ...pageTests()], { ENGINES: engines.join() });

const { failed } = tally.close({ strict: process.env.CI === '1' });
process.exit(failed ? 1 : 0);
