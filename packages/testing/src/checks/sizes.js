/**
 * Sizes of the script, minified and brotli 11, against their budgets. What comes on demand (`import()`) does not count,
 * apart from what a page loads before any act of its reader, which is named here.
 */
import { build } from 'esbuild';
import { brotliCompressSync } from 'node:zlib';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, slices } from '../repository.js';

export const name = 'sizes';

const DIST = `${root}packages/elements/dist`;

/**
 * kB (1,000 bytes), brotli. The goals for core and ad-slot are 3 and 3.5: what is over them is what an ad slot refuses
 * and reports from its first ad on, and the settings of consent platforms.
 */
export const BUDGETS = {
  lit: 5.3,
  core: 3.2,
  words: 0.8,
  page: 24,
  /** Each over Lit and core. @type {Record<string, number>} */
  slices: {
    'ad-slot': 6.6,
    paywall: 2.5,
    video: 2,
    'next-article': 2,
    'article-header': 1.5,
    'trust-badge': 1.2,
    'comment-count': 1.2,
    embed: 1.2,
    figure: 0.8,
  },
  /** Each of the ad slot's providers, over Lit, core and ad-slot; `gpt-prebid` over the two that it joins. */
  provider: 1.55,
  /** For a slice that has no number of its own. */
  otherSlice: 1,
};

/** Modules that come by `import()`, yet before any act of the reader: what fills the slots, and one language. */
const EARLY = /ad-slot\/(?:providers\/json|watching)\.js$/;
const LANGUAGE = /core\/words\/en\.js$/;

const NOTHING = /(?!)/;

/** Elements of the opinion page that do not wait for the reader; a test of the whole page measures the same in a browser. */
const OPINION_PAGE = [
  'article',
  'article-header',
  'figure',
  'trust-badge',
  'comment-count',
  'ad-slot',
  'paywall',
  'autoload',
];

const LIT = `export { LitElement, html, css } from 'lit';`;
const CORE = [
  `export { property, state } from 'lit/decorators.js';`,
  `export { __decorate } from 'tslib';`,
  ...['article-context', 'consent', 'define', 'element', 'settings', 'visibility'].map(
    (file) => `export * from './core/${file}.js';`,
  ),
].join('');

/**
 * Size in bytes of everything that loads with `source` as the page's script. In one file: a bundler that splits puts
 * what both sides of an `import()` need into a third, and small files compress worse, which is not the slice's weight.
 * @param {string} source of a module in the elements' dist
 * @param {RegExp} early modules that count although they come by `import()`
 */
async function weigh(source, early = EARLY) {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: DIST },
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    conditions: ['production'],
    legalComments: 'none',
    plugins: [withoutLater(early)],
    write: false,
    logLevel: 'silent',
  });
  return sum(outputFiles.map((file) => file.contents));
}

/** Leaves out what comes on demand. @param {RegExp} early @returns {import('esbuild').Plugin} */
const withoutLater = (early) => ({
  name: 'without-later',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import' && !early.test(join(resolveDir, path))
        ? { path, external: true }
        : undefined,
    );
  },
});

/**
 * Outputs that load with `entry` by themselves: its static imports and the early ones among the others.
 * @param {import('esbuild').Metafile['outputs']} outputs @param {string} entry @param {RegExp[]} [early]
 */
export function loadedEarly(outputs, entry, early = [EARLY]) {
  const found = new Set([entry]);
  for (const file of found) {
    for (const { path, kind, external } of outputs[file]?.imports ?? []) {
      const isEarly =
        kind === 'import-statement' ||
        early.some((one) => one.test(outputs[path]?.entryPoint ?? ''));
      if (!external && isEarly) found.add(path);
    }
  }
  return [...found];
}

/** @param {Uint8Array[]} files */
function sum(files) {
  return files.reduce((total, file) => total + brotliCompressSync(file).length, 0);
}

/** What the opinion page loads of dist/cdn: the renderer names a file for each element that stands in it. */
function opinionPage() {
  const folder = join(DIST, 'cdn');
  const { outputs } = JSON.parse(readFileSync(join(DIST, 'cdn-meta.json'), 'utf8'));
  const loaded = OPINION_PAGE.map((name) => {
    const entry = Object.keys(outputs).find((path) => path.endsWith(`cdn/${name}.js`)) ?? '';
    return loadedEarly(outputs, entry, [EARLY, LANGUAGE]).map(
      (path) => path.split('/').at(-1) ?? '',
    );
  });
  const all = loaded.flat();
  const files = [...new Set(all)];
  const bytes = sum(files.map((file) => readFileSync(join(folder, file))));
  const isShared = (/** @type {string} */ file) => all.indexOf(file) !== all.lastIndexOf(file);
  return {
    bytes,
    files,
    shared: files.filter((file) => file.startsWith('chunk-') && isShared(file)),
  };
}

/** The providers that the list of them loads. */
function providers() {
  const list = readFileSync(join(DIST, 'ad-slot/providers/list.js'), 'utf8');
  return [...list.matchAll(/import\('\.\/([\w-]+)\.js'\)/g)].map(([, name = '']) => name);
}

/** An ad slot with some providers, and what core has for those that load a script. @param {string[]} some */
function slotWith(some) {
  const core = `${LIT}${CORE}export * from './core/trusted-types.js';`;
  const imports = some.map((name) => `export * from './ad-slot/providers/${name}.js';`);
  return `${core}import './ad-slot/ad-slot.define.js';${imports.join('')}`;
}

/** Chunks that hold Lit: it registers itself in `litElementVersions`. */
function chunksWithLit() {
  const folder = join(DIST, 'cdn');
  return readdirSync(folder).filter(
    (file) =>
      file.endsWith('.js') &&
      readFileSync(join(folder, file), 'utf8').includes('litElementVersions'),
  );
}

export async function run() {
  if (!existsSync(join(DIST, 'cdn-meta.json')))
    return { problems: ['packages/elements is not built'] };
  const lit = await weigh(LIT);
  const base = await weigh(LIT + CORE);
  /** @type {[name: string, bytes: number, budget: number][]} */
  const rows = [
    ['Lit', lit, BUDGETS.lit],
    ['core', base - lit, BUDGETS.core],
    [
      'words of one language',
      await weigh(`export { default } from './core/words/en.js';`),
      BUDGETS.words,
    ],
  ];
  const problems = [];
  for (const slice of slices()) {
    const budget = BUDGETS.slices[slice] ?? BUDGETS.otherSlice;
    rows.push([
      slice,
      (await weigh(`${LIT}${CORE}import './${slice}/${slice}.define.js';`)) - base,
      budget,
    ]);
  }
  for (const provider of providers()) {
    const joined = provider.split('-').filter((part) => part !== provider);
    const base = slotWith(joined);
    const bytes =
      (await weigh(slotWith([...joined, provider]), NOTHING)) - (await weigh(base, NOTHING));
    rows.push([`provider ${provider}`, bytes, BUDGETS.provider]);
  }
  const page = opinionPage();
  rows.push([`opinion page (${page.files.length} files)`, page.bytes, BUDGETS.page]);

  for (const [what, bytes, budget] of rows) {
    if (bytes > budget * 1000) problems.push(`${what} is ${kB(bytes)} kB, budget ${budget} kB`);
  }
  if (page.shared.length !== 1)
    problems.push(
      `what the elements share is in ${page.shared.length} files: ${page.shared.join(', ')}`,
    );
  const withLit = chunksWithLit();
  if (withLit.length !== 1)
    problems.push(`Lit is in ${withLit.length} files of dist/cdn: ${withLit.join(', ')}`);
  return {
    problems,
    notes: rows.map(
      ([what, bytes, budget]) => `${what.padEnd(26)}${kB(bytes).padStart(6)} of ${budget} kB`,
    ),
  };
}

/** @param {number} bytes */
function kB(bytes) {
  return (bytes / 1000).toFixed(2);
}
