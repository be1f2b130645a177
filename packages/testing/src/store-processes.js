/** Processes that use one store at the same time; see store-process.js. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { root } from './repository.js';
import { until } from './until.js';

/**
 * @typedef {object} Load
 * @property {'embedded' | 'redis'} store
 * @property {string} place folder or socket
 * @property {string} meter
 * @property {number} limit
 * @property {number} times how many different items are asked for
 * @property {string} name of the items
 */

/** Resolves when the process waits for `go`. @param {Load} load */
export async function startStoreProcess({ store, place, meter, limit, times, name }) {
  const program = `${root}packages/testing/src/store-process.js`;
  const values = [store, place, meter, `${limit}`, `${times}`, name];
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...values], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  /** @type {string[]} */
  const lines = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const closed = once(child, 'close');
  await until(async () => lines[0] === 'ready', `process ${name}`);

  return {
    go: () => void child.stdin.write('go\n'),
    /** Items whose call has resolved. */
    granted: () => lines.filter((line) => line !== 'ready' && line !== 'end'),
    isDone: () => lines.at(-1) === 'end',
    kill: () => child.kill('SIGKILL'),
    closed,
  };
}
