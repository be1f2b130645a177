/**
 * Where the browsers are. `npm test` runs on one engine (Chromium); ENGINES=chromium,firefox,webkit names others.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Programs by engine, the first that is present is used. */
const PROGRAMS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
  webkit: ['WebKitWebDriver'],
};

const PLACES = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  webkit: [],
};

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** The engines that this run is meant to cover. @returns {Engine[]} */
export function wantedEngines() {
  const wanted = (process.env.ENGINES ?? 'chromium')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  for (const name of wanted) {
    if (!Object.hasOwn(PROGRAMS, name)) {
      throw new Error(
        `ENGINES=${process.env.ENGINES}: "${name}" is none of ${Object.keys(PROGRAMS).join(', ')}`,
      );
    }
  }
  return /** @type {Engine[]} */ (wanted);
}

/** Path of an engine's program, undefined where it is not installed. @param {Engine} engine */
export function findBrowser(engine) {
  const named = process.env[`${engine.toUpperCase()}_PATH`];
  if (named) return named;
  for (const program of PROGRAMS[engine]) {
    for (const folder of (process.env.PATH ?? '').split(':')) {
      if (folder && existsSync(join(folder, program))) return join(folder, program);
    }
  }
  return PLACES[engine].find((path) => existsSync(path));
}

/** Chromium asks its maker's servers for updates and field trials unless told not to; tests stay on this machine. */
export const CHROMIUM_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
  // Chromium's sandbox does not start for root, which is who tests run as in containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** The same quiet for Firefox. */
export const FIREFOX_PREFS = {
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'extensions.getAddons.cache.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};
