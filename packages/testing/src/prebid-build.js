/** Builds of the real Prebid.js, as a paper would make one. A quarter of a second each. */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/**
 * The script of a build with the given modules, among them no bidder: pages register their own.
 * @param {string[]} [modules] names of files in `prebid.js/modules`
 */
export async function buildPrebid(modules = []) {
  const contents = [
    `import pbjs from 'prebid.js';`,
    ...modules.map((name) => `import 'prebid.js/modules/${name}.js';`),
    'pbjs.processQueue();',
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here },
    bundle: true,
    format: 'iife',
    minify: true,
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  });
  return /** @type {{text: string}} */ (outputFiles[0]).text;
}
