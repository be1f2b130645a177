/** What would be published is what package.json says: `publint` on every public package. */
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { readFileSync } from 'node:fs';
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
  }
  return { problems, notes: [checked.join(', ')] };
}
