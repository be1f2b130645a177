/** Our own modules as one classic script, for pages that load it before the kit. */
import { build } from 'esbuild';
import { root } from './repository.js';

/** @param {string} contents of a module in the folder of this one, TypeScript allowed @returns {Promise<string>} */
export async function pageScript(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: `${root}packages/testing/src`, loader: 'ts' },
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** The fake of Google's library, at `window.fakeGPT`. */
export const fakeGPTScript = () =>
  pageScript(
    `import { FakeGPT } from './fake-gpt.ts'; Object.assign(window, { fakeGPT: new FakeGPT().install() });`,
  );
