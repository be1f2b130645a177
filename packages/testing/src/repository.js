/** Where things are in this repository. Only tools list folders; what ships names its parts. */
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with a slash at the end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Packages that other people run; `testing` and `benchmarks` serve them. */
export const SHIPPING = ['article', 'elements', 'render', 'access', 'site', 'cli'];

const IGNORED = new Set(['node_modules', 'dist', '.git', '.data', 'storybook-static', 'coverage']);

/**
 * Files below a folder of the repository, as paths from the repository's root, in the order of the alphabet.
 * @param {string} folder from the root, `packages/article/src`
 * @param {(path: string) => boolean} [wanted]
 * @returns {string[]}
 */
export function filesBelow(folder, wanted = () => true) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} at */
  const walk = (at) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      if (IGNORED.has(entry.name)) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) walk(path);
      else found.push(relative(root, path).split(sep).join('/'));
    }
  };
  if (statSync(join(root, folder), { throwIfNoEntry: false })) walk(join(root, folder));
  return found.filter(wanted).sort();
}

/** The folders of the elements: one newsroom idea each. `core` is what they share. */
export function slices() {
  return readdirSync(join(root, 'packages/elements/src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'core')
    .map((entry) => entry.name)
    .sort();
}

/** Tests of pure functions: all of them outside the elements, `*.node.test.ts` among these. */
export function nodeTests() {
  const ours = SHIPPING.flatMap((name) =>
    filesBelow(`packages/${name}`, (path) =>
      name === 'elements' ? path.endsWith('.node.test.ts') : /\.test\.(ts|js)$/.test(path),
    ),
  );
  const theirs = ['packages/testing/src', 'packages/benchmarks/src'].flatMap((folder) =>
    filesBelow(folder, (path) => path.endsWith('.test.js')),
  );
  return [...ours, ...theirs];
}

/** Tests of whole pages in browsers. */
export function pageTests() {
  return filesBelow('packages/testing/pages', (path) => path.endsWith('.test.js'));
}

/** Pages that are measured while they load: what else the machine does would disturb them. @param {string} path */
export function isMeasured(path) {
  return /\/(?:lighthouse|nothing-moves|paywall|weight)\.test\.js$/.test(path);
}
