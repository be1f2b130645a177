/**
 * What would be published is what package.json says: `publint` on every public package, and types that need no
 * package which their users do not get.
 */
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { root, SHIPPING } from '../repository.js';

export const name = 'publint';

export async function run() {
  const problems = [];
  const checked = [];
  for (const own of SHIPPING) {
    const pkg = JSON.parse(readFileSync(`${root}packages/${own}/package.json`, 'utf8'));
    if (pkg.private) continue;
    checked.push(own);
    const { messages } = await publint({
      pkgDir: `${root}packages/${own}`,
      strict: true,
      pack: false,
      level: 'warning',
    });
    for (const message of messages)
      problems.push(`packages/${own}: ${formatMessage(message, pkg, { color: false })}`);
    const { devDependencies = {} } = pkg;
    for (const name of packagesInTypes(`${root}packages/${own}`, pkg.exports)) {
      if (name in devDependencies || `@types/${name}` in devDependencies)
        problems.push(`packages/${own}: its types need ${name}, which is for developers only`);
    }
  }
  return { problems, notes: [checked.join(', ')] };
}

/**
 * The packages that the types behind the entry points take something from, at any distance.
 * @param {string} folder @param {Record<string, string | {types?: string}>} [exports] of its package.json
 */
function packagesInTypes(folder, exports = {}) {
  const packages = new Set();
  const entries = Object.values(exports).flatMap((entry) =>
    typeof entry === 'object' && entry.types && !entry.types.includes('*') ? [entry.types] : [],
  );
  const files = entries.map((path) => join(folder, path));
  // The list grows while it is read.
  for (const file of files) {
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      if (!fileName.startsWith('.')) {
        packages.add(
          fileName
            .split('/')
            .slice(0, fileName.startsWith('@') ? 2 : 1)
            .join('/'),
        );
        continue;
      }
      const next = join(dirname(file), fileName.replace(/\.js$/, '.d.ts'));
      if (existsSync(next) && !files.includes(next)) files.push(next);
    }
  }
  return packages;
}
