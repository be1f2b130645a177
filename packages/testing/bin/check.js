/**
 * `npm run check`: everything that can be said about the sources without running them. Names can be given:
 * `npm run check -- sizes eslint`.
 */
import { spawnSync } from 'node:child_process';
import * as anatomy from '../src/checks/anatomy.js';
import { articleTypes, format, lint, manifest, types } from '../src/checks/commands.js';
import * as exports from '../src/checks/exports.js';
import * as imports from '../src/checks/imports.js';
import * as publishable from '../src/checks/publishable.js';
import * as sizes from '../src/checks/sizes.js';
import * as styles from '../src/checks/styles.js';
import { COUNTS } from '../src/node-reporter.js';
import { root } from '../src/repository.js';

/** @typedef {{problems: string[], notes?: string[]}} Result */
/** @type {{name: string, run: () => Result | Promise<Result>}[]} */
const ALL = [
  types,
  lint,
  format,
  manifest,
  articleTypes,
  imports,
  exports,
  publishable,
  styles,
  anatomy,
  sizes,
];

const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = asked.filter((word) => !ALL.some(({ name }) => name === word));
if (unknown.length) {
  console.error(
    `No check is named ${unknown.join(', ')}. There are: ${ALL.map(({ name }) => name).join(', ')}`,
  );
  process.exit(1);
}

const built = spawnSync(process.execPath, ['packages/testing/bin/build.js'], {
  cwd: root,
  stdio: 'inherit',
});
const counts = { passed: 0, failed: built.status === 0 ? 0 : 1, notRun: [] };
for (const { name, run } of ALL.filter(
  (check) => asked.length === 0 || asked.includes(check.name),
)) {
  const { problems, notes = [] } = await run();
  console.log(`${problems.length ? '✗' : '✓'} ${name}`);
  for (const line of notes) console.log(`    ${line}`);
  for (const line of problems) console.log(`  ! ${line}`);
  if (problems.length) counts.failed++;
  else counts.passed++;
}
if (process.env.COUNTED) console.log(`${COUNTS}${JSON.stringify(counts)}`);
process.exit(counts.failed ? 1 : 0);
