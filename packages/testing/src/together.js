/** Started with the names of test files: runs them all in this process (pure-functions.js says why). */
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root } from './repository.js';

for (const file of process.argv.slice(2)) {
  try {
    await import(pathToFileURL(root + file).href);
  } catch (error) {
    test(file, () => {
      throw error;
    });
  }
}
