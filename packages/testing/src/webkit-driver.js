/**
 * Starts WebKit's own driver (Debian: webkit2gtk-driver) and names the browser that it should start. The browser
 * needs a display, so the driver runs under Xvfb. It ends with this process.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { findBrowser } from './browsers.js';

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** WebKit's small test browser, which distributions keep beside the library. */
function miniBrowser() {
  const libraries = '/usr/lib/x86_64-linux-gnu';
  const found = (existsSync(libraries) ? readdirSync(libraries) : [])
    .filter((name) => name.startsWith('webkit2gtk-'))
    .map((name) => `${libraries}/${name}/MiniBrowser`)
    .find((path) => existsSync(path));
  return process.env.MINIBROWSER_PATH ?? found ?? '/usr/libexec/webkit2gtk-4.1/MiniBrowser';
}

/** The capabilities that make a WebDriver client start that browser. */
function capabilities() {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    // WebKitGTK's driver speaks the classic protocol only.
    'wdio:enforceWebDriverClassic': true,
  };
}

// A process that a signal ends has no `exit` event of its own, and the display would stay.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

export async function startWebKitDriver() {
  const driver = findBrowser('webkit');
  if (!driver) throw new Error('not run: webkit missing');
  const port = await freePort();
  const child = spawn(
    'xvfb-run',
    ['-a', '-s', '-screen 0 1600x1200x24', driver, `--port=${port}`],
    {
      stdio: 'ignore',
      detached: true,
    },
  );
  const stop = () => {
    process.off('exit', stop);
    try {
      process.kill(-(/** @type {number} */ (child.pid)));
    } catch {
      // Already gone.
    }
  };
  process.on('exit', stop);
  await waitForDriver(port, child);
  return { port, capabilities: capabilities(), stop };
}

/** @param {number} port @param {import('node:child_process').ChildProcess} child */
async function waitForDriver(port, child) {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null)
      throw new Error(`WebKitWebDriver ended with code ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error('WebKitWebDriver did not answer within 10 s');
}
