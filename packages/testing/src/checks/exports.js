/** The elements' entry points: each resolves, registers what it says and nothing else, and a bundler drops what is not used. */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root, slices } from '../repository.js';

export const name = 'exports';

const PACKAGE = '@broadsheet/elements';
const SHARED = [
  ...['html', 'face', 'words', 'format', 'settings', 'consent', 'reader-access', 'remembered'].map(
    (file) => `core/${file}.js`,
  ),
  'ad-slot/conformance.js',
  'comment-count/words.js',
  'all.js',
  'autoload.js',
  'broadsheet.css',
  'creative.html',
  'ads-hint.js',
  'text-size.js',
  'custom-elements.json',
];

/** @param {string} slice */
function entries(slice) {
  return {
    class: `${PACKAGE}/${slice}.js`,
    define: `${PACKAGE}/${slice}/define.js`,
    html: `${PACKAGE}/${slice}/html.js`,
  };
}

/** Entries that lead to no file. */
function unresolved() {
  const all = [
    ...SHARED.map((path) => `${PACKAGE}/${path}`),
    ...slices().flatMap((slice) => Object.values(entries(slice))),
  ];
  return all.filter((entry) => {
    try {
      return !existsSync(fileURLToPath(import.meta.resolve(entry)));
    } catch {
      return true;
    }
  });
}

/**
 * What an import registers, seen in Node, where Lit brings its own stand-ins for the DOM's classes.
 * @param {string} entry
 * @returns {{tags?: string[], error?: string}}
 */
function registeredBy(entry) {
  const source = `
    const tags = [];
    globalThis.customElements = { define: (tag) => tags.push(tag), get: () => undefined, whenDefined: () => new Promise(() => {}) };
    await import(${JSON.stringify(entry)});
    console.log(JSON.stringify(tags));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', source], {
    cwd: `${root}packages/testing`,
    encoding: 'utf8',
  });
  if (!stdout.trim())
    return {
      error:
        stderr
          .trim()
          .split('\n')
          .find((line) => line.includes('Error')) ?? stderr,
    };
  return { tags: JSON.parse(stdout) };
}

/**
 * A bundle of one bare import, which is all that a bundler may drop.
 * @param {string} entry
 */
async function bundled(entry) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `import ${JSON.stringify(entry)};`, resolveDir: `${root}packages/testing` },
    bundle: true,
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
    external: ['hls.js'],
  });
  return { code: outputFiles[0]?.text.trim() ?? '', inputs: Object.keys(metafile.inputs) };
}

/** @param {string} slice @returns {Promise<string[]>} */
async function sliceProblems(slice) {
  const problems = [];
  const entry = entries(slice);
  const tag = `news-${slice}`;
  for (const [kind, path] of Object.entries(entry)) {
    const { tags = [], error } = registeredBy(path);
    const expected = kind === 'define' ? [tag] : [];
    if (error) problems.push(`${path} does not import in Node: ${error}`);
    else if (String(tags) !== String(expected))
      problems.push(`${path} registers [${tags}], not [${expected}]`);
  }
  if ((await bundled(entry.class)).code.replace(/^\/\/.*$/gm, '').trim()) {
    problems.push(`${entry.class}: a bundler keeps it though nothing of it is used`);
  }
  if (!(await bundled(entry.define)).code.includes(tag))
    problems.push(`${entry.define}: a bundler drops it`);
  const heavy = (await bundled(entry.html)).inputs.find((path) =>
    /node_modules\/(lit|@lit)/.test(path),
  );
  if (heavy) problems.push(`${entry.html} brings ${heavy}`);
  return problems;
}

export async function run() {
  const missing = unresolved();
  if (missing.length) return { problems: missing.map((entry) => `${entry} leads to no file`) };
  const problems = (await Promise.all(slices().map(sliceProblems))).flat();
  const all = registeredBy(`${PACKAGE}/all.js`);
  const expected = slices().map((slice) => `news-${slice}`);
  if (all.error) problems.push(`${PACKAGE}/all.js does not import in Node: ${all.error}`);
  else if (String(all.tags?.sort()) !== String(expected))
    problems.push(`${PACKAGE}/all.js registers ${all.tags}`);
  const autoload = registeredBy(`${PACKAGE}/autoload.js`);
  if (autoload.error || autoload.tags?.length)
    problems.push(`${PACKAGE}/autoload.js: ${autoload.error ?? autoload.tags}`);
  return { problems, notes: [`${SHARED.length + 3 * slices().length} entries`] };
}
