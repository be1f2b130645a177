/**
 * After `tsc -b`: the one stylesheet, the creative's frame, the script for the head, the build for pages without a
 * bundler, the manifest.
 * `node build.js --check` only says whether custom-elements.json is what the sources say.
 */
import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { manifestIsCurrent, writeManifest } from './manifest.js';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const FIRST = ['core', 'article'];

/** Folders of src: core and article first, since the others' styles may build on theirs. */
function slices() {
  const names = readdirSync(here('src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return [
    ...FIRST.filter((name) => names.includes(name)),
    ...names.filter((name) => !FIRST.includes(name)),
  ];
}

/** Every slice's page CSS in one file, each under its name. */
export async function pageStyles() {
  const parts = [];
  for (const slice of slices()) {
    for (const file of readdirSync(here(`src/${slice}`)).sort()) {
      if (!file.endsWith('.page.css')) continue;
      parts.push(
        `/* ${slice} */\n${(await readFile(here(`src/${slice}/${file}`), 'utf8')).trim()}\n`,
      );
    }
  }
  return parts.join('\n');
}

/**
 * The build for pages without a bundler: everything at once, everything on demand, and each element by itself. All of
 * them share one copy of Lit: two copies would cost twice and fail under `trusted-types lit-html`, which allows the policy to be made once.
 */
async function cdn() {
  await rm(here('dist/cdn'), { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: {
      broadsheet: here('dist/all.js'),
      autoload: here('dist/autoload.js'),
      ...Object.fromEntries(
        slices()
          .map((slice) => [slice, here(`dist/${slice}/${slice}.define.js`)])
          .filter(([, file]) => existsSync(file)),
      ),
    },
    outdir: here('dist/cdn'),
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    conditions: ['production'],
    legalComments: 'none',
    sourcemap: true,
    metafile: true,
    plugins: [coreTogether, elementsApart],
    logOverride: { 'ignored-bare-import': 'silent' },
    logLevel: 'warning',
  });
  // Which file imports which: the size check reads it.
  await writeFile(here('dist/cdn-meta.json'), JSON.stringify(metafile));
}

/** The ads' script for the head: a classic one, since a module would wait until the page is read. */
async function headScript() {
  const source = here('src/ad-slot/ads-hint.ts');
  if (!existsSync(source)) return;
  await build({
    entryPoints: [source],
    outfile: here('dist/ads-hint.js'),
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'warning',
  });
}

/**
 * The bundler makes a chunk for each set of entries that share a module: some thirty files of a few hundred bytes.
 * With all of core behind every element, Lit and core are one file, and each element one more. What comes on demand and
 * uses a part of that file would split it again.
 */
const coreTogether = {
  name: 'core-together',
  setup({ onLoad, onResolve }) {
    const core = here('dist/core');
    const modules = readdirSync(core).filter((file) => file.endsWith('.js'));
    onLoad(
      {
        filter:
          /\.define\.js$|\/(embed\/piece|ad-slot\/(watching|refreshing|beyond\/place)|core\/consent\/(tcf|gpp))\.js$/,
      },
      async ({ path }) => ({
        contents: `import 'all-of-core';\n${await readFile(path, 'utf8')}`,
      }),
    );
    onResolve({ filter: /^all-of-core$/ }, () => ({
      path: 'all-of-core',
      namespace: 'core',
      sideEffects: true,
    }));
    onLoad({ filter: /./, namespace: 'core' }, () => ({
      contents: [
        "import 'lit/decorators.js';",
        ...modules.map((file) => `import './${file}';`),
      ].join('\n'),
      resolveDir: core,
    }));
  },
};

/**
 * The two files that know every element ask for its own file, which a page may also name itself. Bundled into them, each
 * element would be a chunk behind a file that only leads to it.
 */
const elementsApart = {
  name: 'elements-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\.define\.js$/ }, ({ path, importer }) =>
      /[\\/](?:all|autoload)\.js$/.test(importer)
        ? { path: `./${path.split('/').at(-1).replace('.define', '')}`, external: true }
        : undefined,
    );
  },
};

if (process.argv.includes('--check')) {
  if (!(await manifestIsCurrent())) {
    console.error(
      'custom-elements.json is not what the sources say: run `npm run build` and commit it.',
    );
    process.exit(1);
  }
} else {
  await writeFile(here('dist/broadsheet.css'), await pageStyles());
  const creative = here('src/ad-slot/creative.html');
  if (existsSync(creative)) await copyFile(creative, here('dist/creative.html'));
  await headScript();
  await cdn();
  await writeManifest();
}
