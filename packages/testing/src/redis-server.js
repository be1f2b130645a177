/** A real Redis of a test's own: on a socket in a temporary folder, writing every change to disk before it answers. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.js';

/** For `test`'s `skip`. */
export const withoutRedis = spawnSync('redis-server', ['--version']).error
  ? 'not run: redis-server missing'
  : false;

export function startRedisServer() {
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  const socket = join(folder, 'redis.sock');
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let child;

  async function start() {
    // A killed server leaves its socket behind.
    rmSync(socket, { force: true });
    const options = {
      port: 0,
      unixsocket: socket,
      dir: folder,
      appendonly: 'yes',
      appendfsync: 'always',
    };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, `${value}`]);
    child = spawn('redis-server', args, { stdio: 'ignore' });
    await until(async () => existsSync(socket), 'the socket of redis-server');
  }

  /** @param {NodeJS.Signals} signal */
  async function end(signal) {
    if (!child || child.exitCode !== null || child.signalCode) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  return {
    socket,
    start,
    kill: () => end('SIGKILL'),
    /** Stops answering without closing anything. */
    pause: () => child?.kill('SIGSTOP'),
    resume: () => child?.kill('SIGCONT'),
    async close() {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
