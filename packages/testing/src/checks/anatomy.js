/** Every slice has the same shape, so that a newcomer finds a thing in one guess; and no file holds two ideas. */
import { existsSync, readFileSync } from 'node:fs';
import { filesBelow, nodeTests, pageTests, root, SHIPPING, slices } from '../repository.js';

export const name = 'anatomy';

const MOST_LINES = 300;
/** Test files share a process (lanes.js). */
const OWN_HOOKS = /^(before|after)(Each)?\(/m;

/** The files that every slice has. @param {string} slice */
export function filesOf(slice) {
  return [
    ...[
      '.ts',
      '.define.ts',
      '.html.ts',
      '.page.css',
      '.test.ts',
      '.node.test.ts',
      '.stories.ts',
    ].map((end) => `${slice}${end}`),
    'README.md',
  ];
}

export function run() {
  const problems = [];
  const all = readFileSync(`${root}packages/elements/src/all.ts`, 'utf8');
  const autoload = readFileSync(`${root}packages/elements/src/autoload.ts`, 'utf8');
  for (const slice of slices()) {
    const folder = `packages/elements/src/${slice}`;
    for (const file of filesOf(slice)) {
      if (!existsSync(`${root}${folder}/${file}`)) problems.push(`${folder}/${file} is missing`);
    }
    if (!all.includes(`'./${slice}/${slice}.define.js'`))
      problems.push(`all.ts does not import ${slice}`);
    if (!autoload.includes(`'news-${slice}'`))
      problems.push(`autoload.ts does not know news-${slice}`);
  }
  for (const own of [...SHIPPING, 'testing']) {
    if (!existsSync(`${root}packages/${own}/README.md`))
      problems.push(`packages/${own}/README.md is missing`);
    for (const path of filesBelow(`packages/${own}`, isSource)) {
      const lines = readFileSync(root + path, 'utf8').split('\n').length;
      if (lines > MOST_LINES) problems.push(`${path} has ${lines} lines: it wants to be two ideas`);
    }
  }
  for (const path of [...nodeTests(), ...pageTests()]) {
    if (OWN_HOOKS.test(readFileSync(root + path, 'utf8')))
      problems.push(
        `${path} has a hook outside of every describe: its neighbours would have it too`,
      );
  }
  return { problems, notes: [`${slices().length} slices`] };
}

/** @param {string} path */
function isSource(path) {
  return /\.(ts|js|css)$/.test(path) && !path.includes('/generated/');
}
