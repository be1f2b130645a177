/** Started with the names of test files: runs them all in this process (lanes.js says why). */
import { after, describe } from 'node:test';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { shareBrowsers } from './shared-browsers.js';
import { root } from './repository.js';

after(shareBrowsers());
// All are loaded before the first runs: node:test takes what is declared while a test runs for a part of that test.
describe('together', async () => {
  for (const file of process.argv.slice(2)) {
    try {
      await import(pathToFileURL(resolve(root, file)).href);
    } catch (error) {
      describe(file, () => {
        throw error;
      });
    }
  }
});
