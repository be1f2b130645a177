/** Checks that are other programs. */
import { spawnSync } from 'node:child_process';
import { root } from '../repository.js';

/** @param {string} name @param {string[][]} runs each a script and its arguments, for Node */
function command(name, ...runs) {
  return {
    name,
    run() {
      const problems = [];
      for (const args of runs) {
        const { status, stdout, stderr } = spawnSync(process.execPath, args, {
          cwd: root,
          encoding: 'utf8',
          maxBuffer: 1e8,
        });
        if (status !== 0) problems.push(...`${stdout}${stderr}`.trim().split('\n'));
      }
      return { problems };
    },
  };
}

const TSC = 'node_modules/typescript/bin/tsc';

export const types = command('types', [TSC, '-b'], [TSC, '-p', 'packages/testing']);
export const lint = command('eslint', [
  'node_modules/eslint/bin/eslint.js',
  '.',
  '--max-warnings',
  '0',
]);
export const format = command('prettier', [
  'node_modules/prettier/bin/prettier.cjs',
  '--check',
  '--log-level',
  'warn',
  '.',
]);
export const manifest = command('manifest up to date', ['packages/elements/build.js', '--check']);
export const articleTypes = command('article types up to date', [
  'packages/article/build.js',
  '--check',
]);
