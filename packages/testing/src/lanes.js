/**
 * Runs Node's tests, many files in one process: what they import is loaded once, and one browser serves them all, which is
 * most of what a small test costs. Node's own runner starts a process for each file.
 */
import { runTests } from './run.js';

const TOGETHER = [
  '--import',
  'tsx',
  '--test-reporter',
  './packages/testing/src/node-reporter.js',
  'packages/testing/src/together.js',
];

/**
 * @param {readonly string[]} files
 * @param {{lanes: number, files: number}} most processes at a time, and files in one of them
 * @param {Record<string, string>} [environment]
 * @returns {Promise<import('./tally.js').Counts & {seconds: number}>}
 */
export async function runInLanes(files, most, environment) {
  const start = performance.now();
  // The services come last by name and take longest: begun first, they do not keep one lane waiting for the other.
  const waiting = parts(files, most.files).reverse();
  const sum = { passed: 0, failed: 0, notRun: /** @type {string[]} */ ([]), failedIn: /** @type {string[]} */ ([]) }; // prettier-ignore
  const lane = async () => {
    for (let some = waiting.shift(); some; some = waiting.shift()) {
      const { passed, failed, notRun, failedIn } = await runTests([...TOGETHER, ...some], environment); // prettier-ignore
      sum.passed += passed;
      sum.failed += failed;
      sum.notRun.push(...notRun);
      // A process that ended before its end may have failed in any of its files.
      sum.failedIn.push(...(failedIn ?? some));
    }
  };
  await Promise.all(Array.from({ length: most.lanes }, lane));
  return { ...sum, seconds: (performance.now() - start) / 1000 };
}

/** Neighbours together: they mostly load the same. @param {readonly string[]} files @param {number} most @returns {string[][]} */
function parts(files, most) {
  const count = Math.ceil(files.length / most);
  const size = Math.ceil(files.length / count);
  return Array.from({ length: count }, (_, n) => files.slice(n * size, (n + 1) * size));
}
