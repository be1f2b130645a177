/**
 * Runs the tests of pure functions, a package's in one process: what they import is loaded once, which is most of what a
 * small test costs. Node's own runner starts a process for each file.
 */
import { readFileSync } from 'node:fs';
import { nodeTests, root } from './repository.js';
import { runTests } from './run.js';

const TOGETHER = [
  '--import',
  'tsx',
  '--test-reporter',
  './packages/testing/src/node-reporter.js',
  'packages/testing/src/together.js',
];
/** Processes at a time. */
const LANES = 2;

/** @returns {Promise<import('./tally.js').Counts & {seconds: number}>} */
export async function runPureFunctions() {
  const start = performance.now();
  const waiting = processesFor(nodeTests());
  const sum = { passed: 0, failed: 0, notRun: /** @type {string[]} */ ([]) };
  const lane = async () => {
    for (let files = waiting.shift(); files; files = waiting.shift()) {
      const { passed, failed, notRun } = await runTests([...TOGETHER, ...files]);
      sum.passed += passed;
      sum.failed += failed;
      sum.notRun.push(...notRun);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return { ...sum, seconds: (performance.now() - start) / 1000 };
}

/** Hooks at the top of a file would be those of every file in its process. */
const OWN_HOOKS = /^(before|after)(Each)?\(/m;

/**
 * The files of one package, and by themselves those with hooks at their top; most files first.
 * @param {readonly string[]} files
 * @returns {string[][]}
 */
function processesFor(files) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  for (const file of files) {
    const isAlone = OWN_HOOKS.test(readFileSync(root + file, 'utf8'));
    const name = isAlone ? file : file.split('/').slice(0, 2).join('/');
    groups.set(name, [...(groups.get(name) ?? []), file]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}
