/** Gets a browser for `npm test` on a machine that has none. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browsers.js';
import { root } from './repository.js';

/** Debian's packages: Chromium, and the fonts that the demo's languages need. */
const PACKAGES = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk'];
const CACHE = join(root, 'node_modules/.cache/browsers');

/**
 * Path of the engine's program, installed if need be; undefined where that is not possible.
 * Only Chromium is installed unasked: the other engines are for who names them and has them.
 * @param {import('./browsers.js').Engine} engine
 */
export async function ensureBrowser(engine) {
  const present = findBrowser(engine);
  if (present || engine !== 'chromium') return present;
  console.log('No Chromium on this machine: getting one for the tests.');
  const installed = fromDebian() ?? (await download());
  if (!installed) console.error(ADVICE);
  return installed;
}

const ADVICE = `The tests need a Chromium, and none could be installed. Install Chromium or Chrome so that it is on
the PATH, or name it: CHROMIUM_PATH=/path/to/chrome npm test`;

function fromDebian() {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', args, { env, stdio: 'inherit' }).status === 0;
  apt('update', '-q');
  apt('install', '-y', '-q', '--no-install-recommends', ...PACKAGES);
  return findBrowser('chromium');
}

/** Chrome for Testing, kept beside the other development dependencies. */
async function download() {
  const { Browser, computeExecutablePath, detectBrowserPlatform, install, resolveBuildId } =
    await import('@puppeteer/browsers');
  const platform = detectBrowserPlatform();
  if (!platform) return undefined;
  try {
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable');
    const target = { browser: Browser.CHROME, buildId, cacheDir: CACHE };
    const executable = computeExecutablePath(target);
    if (!existsSync(executable)) await install(target);
    // A download may lack the system's libraries: only a browser that starts counts.
    const started = spawnSync(executable, ['--version'], { encoding: 'utf8' });
    if (started.status === 0) return executable;
    console.error(`The downloaded browser does not start: ${started.stderr.trim()}`);
  } catch (error) {
    console.error(`No browser could be downloaded: ${/** @type {Error} */ (error).message}`);
  }
  return undefined;
}
