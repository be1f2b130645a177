/** An edge runtime on this machine: workerd, with nothing of Node and no way out but to this machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

/** Its program comes in a package for each platform, which may not be there. */
function findWorkerd() {
  try {
    const { default: program } = createRequire(import.meta.url)('workerd');
    return existsSync(program) ? /** @type {string} */ (program) : undefined;
  } catch {
    return undefined;
  }
}

const program = findWorkerd();

/** For `test`'s `skip`. */
export const withoutWorkerd = program ? false : 'not run: workerd missing';

/** Of late it has much of Node unless it is told otherwise; other edge runtimes have not. */
const CONFIG = `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-11-01",
      compatibilityFlags = ["no_nodejs_compat", "no_nodejs_compat_v2"],
    )),
    (name = "internet", network = (allow = ["local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);`;

/** A module and all that it imports, for a runtime of web standards. @param {string} entry */
async function bundle(entry) {
  const { outputFiles } = await build({
    // The runtime takes everything else that is exported for a service of its own.
    stdin: { contents: `export { default } from ${JSON.stringify(entry)};`, resolveDir: '/' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['workerd', 'worker', 'browser'],
    target: 'es2022',
  });
  return /** @type {import('esbuild').OutputFile} */ (outputFiles[0]).text;
}

/** @param {string} entry of a module whose default export has `fetch(request)` */
export async function startWorkerd(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'workerd-'));
  writeFileSync(join(folder, 'worker.js'), await bundle(entry));
  writeFileSync(join(folder, 'config.capnp'), CONFIG);
  const args = ['serve', '--control-fd=3', join(folder, 'config.capnp')];
  const child = spawn(/** @type {string} */ (program), args, {
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  // It says on which port it listens, in JSON, a line each.
  const control = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
  const lines = createInterface(control);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`workerd ended: ${code}`);
  });
  ended.catch(() => {});
  const [line] = await Promise.race([once(lines, 'line'), ended]);
  const { port } = JSON.parse(line);
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      child.kill('SIGKILL');
      await ended.catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
