/** `npm run build`: all packages, only what changed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { root } from '../src/repository.js';

const STEPS = [
  ['packages/article/build.js'],
  ['node_modules/typescript/bin/tsc', '-b'],
  ['packages/elements/build.js'],
];

// The first build takes long enough that silence looks like a fault.
if (!existsSync(`${root}packages/elements/dist`)) console.log('Building…');
for (const step of STEPS) {
  const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
