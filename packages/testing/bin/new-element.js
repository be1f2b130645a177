/** `npm run new-element photo-essay`: the folder of `<news-photo-essay>`, with tests that pass. */
import { spawnSync } from 'node:child_process';
import { root } from '../src/repository.js';
import { newElement } from '../src/scaffold.js';

const [name = '', ...more] = process.argv.slice(2);
try {
  if (more.length > 0) {
    const given = [name, ...more];
    throw new Error(
      `expected one name, got ${given.join(' ')}; words are joined by hyphens: ${given.join('-')}`,
    );
  }
  const made = newElement(name, `${root}packages/elements/src`);
  const paths = made.map((file) => `packages/elements/src/${file}`);
  // Long names break lines in other places than short ones.
  spawnSync(process.execPath, ['node_modules/prettier/bin/prettier.cjs', '--write', ...paths], {
    cwd: root,
  });
  for (const path of paths) console.log(path);
  console.log(`
Next: \`npm run build\`, which also writes the element into custom-elements.json, then its tests in one engine:
npx wtr --config packages/testing/config/wtr.config.js --files 'packages/elements/src/${name}/*.test.ts'`);
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exit(1);
}
