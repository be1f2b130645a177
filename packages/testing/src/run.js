/** Starts a program of tests, shows what it prints, and reads the counts that our reporters print last. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { COUNTS } from './node-reporter.js';
import { root } from './repository.js';

/**
 * A program that ends without counts has failed as a whole.
 * @param {string[]} args for Node
 * @param {Record<string, string>} [environment]
 * @returns {Promise<import('./tally.js').Counts & {seconds: number}>}
 */
export async function runTests(args, environment = {}) {
  const start = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  /** @type {import('./tally.js').Counts | undefined} */
  let counts;
  const ended = new Promise((resolve) => child.on('close', resolve));
  for await (const line of createInterface({ input: child.stdout })) {
    // Runners put terminal codes in front of lines, so the mark is looked for anywhere.
    const at = line.indexOf(COUNTS);
    if (at >= 0) counts = JSON.parse(line.slice(at + COUNTS.length));
    else console.log(line);
  }
  const code = await ended;
  const seconds = (performance.now() - start) / 1000;
  if (!counts) {
    console.log(
      `\n✗ ended with code ${code} before its tests were counted: node ${args.join(' ')}`,
    );
    return { passed: 0, failed: 1, notRun: [], seconds };
  }
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return { ...counts, seconds };
}
