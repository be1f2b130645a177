/**
 * A second attempt for the few files of browser tests with a failure. Real browsers on a busy machine miss a deadline now and
 * then; among some thousand tests one miss would hide what the run says. Nothing is hidden: whatever passes only when
 * tried again is named beside the total.
 */

import { root } from './repository.js';

/** @typedef {import('./tally.js').Counts & {seconds: number}} Run */

/** More files than this fail by the change, not by the machine. */
const FEW = 4;

/**
 * @param {(files?: string[]) => Promise<Run>} run the suite, or these files of it
 * @param {(line: string) => void} [say]
 * @returns {Promise<Run>}
 */
export async function attempts(run, say = console.log) {
  const first = await run();
  if (!first.failedIn) return whole(first, run, say);
  const files = first.failedIn;
  if (files.length === 0 || files.length > FEW) return first;
  say(`\ntried again: ${files.map(short).join(', ')}`);
  const second = await run(files);
  // Without this list the second one ended before its tests were counted.
  return second.failedIn ? joined(first, second) : first;
}

/**
 * A browser, or its driver, that is gone takes the program of its tests with it, and says nothing of any of them.
 * @param {Run} first without counts @param {() => Promise<Run>} run @param {(line: string) => void} say
 */
async function whole(first, run, say) {
  say('\ntried again: all of it');
  const second = await run();
  if (!second.failedIn) return first;
  return { ...second, unsteady: ['all of it'], seconds: first.seconds + second.seconds };
}

/** @param {Run} first @param {Run} second of the first's failed files alone @returns {Run} */
function joined(first, second) {
  const failed = Math.min(first.failed, second.failed);
  const steady = new Set(second.failedIn);
  return {
    ...first,
    passed: first.passed + first.failed - failed,
    failed,
    unsteady: (first.failedIn ?? []).filter((file) => !steady.has(file)).map(short),
    seconds: first.seconds + second.seconds,
  };
}

/** @param {string} path */
const short = (path) => path.replace(root, '');
