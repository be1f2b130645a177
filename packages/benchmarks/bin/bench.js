/** `npm run bench` lists the benchmarks, `npm run bench render` runs one: builds, installs what it compares with, runs. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('../', import.meta.url));
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Some of what the tests share with benchmarks is TypeScript. The project's own, wherever a benchmark runs. */
const TSX = import.meta.resolve('tsx');

const [name, ...options] = process.argv.slice(2);
const names = benchmarks();
if (name === undefined) list();
else if (names.includes(name)) run();
else fail(`There is no benchmark ${JSON.stringify(name)}. There are: ${names.join(', ')}`);

/** Each folder of src/ that has a run.js. */
function benchmarks() {
  return readdirSync(`${own}src`).filter((folder) => existsSync(`${own}src/${folder}/run.js`));
}

/** With the first sentence of what each run.js says of itself. */
function list() {
  for (const one of names) {
    const source = readFileSync(`${own}src/${one}/run.js`, 'utf8');
    const said = /^\/\*\*([^]*?)\*\//.exec(source)?.[1]?.replace(/\s*\n? \* /g, ' ') ?? '';
    console.log(`npm run bench ${one.padEnd(12)}${said.trim().split(/(?<=\.)\s/)[0]}`);
  }
}

function run() {
  node(['packages/testing/bin/build.js'], root);
  if (isStale()) install();
  // React and others have a slow half for developers.
  node(['--import', TSX, `src/${name}/run.js`, ...options], own, { NODE_ENV: 'production' });
}

/** Whether what is installed is older than the lockfile. npm writes `.package-lock.json` at the end of an installation. */
function isStale() {
  const installed = `${own}node_modules/.package-lock.json`;
  return (
    !existsSync(installed) ||
    statSync(installed).mtimeMs < statSync(`${own}package-lock.json`).mtimeMs
  );
}

function install() {
  console.log('Installing what is compared with…');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error'], {
    cwd: own,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('`npm ci` failed in packages/benchmarks.');
}

/** @param {string[]} args @param {string} cwd @param {Record<string, string>} [environment] */
function node(args, cwd, environment) {
  const { status } = spawnSync(process.execPath, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}
