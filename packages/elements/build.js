/**
 * After `tsc -b`: the one stylesheet, the creative's frame, the script for the head, the build for pages without a
 * bundler, the manifest.
 * `node build.js --check` only says whether custom-elements.json is what the sources say.
 */
import { build, transform } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
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

/** What the build for pages without a bundler is made of: everything at once, everything on demand, each element. */
const ELEMENTS = Object.fromEntries(
  slices()
    .map((slice) => [slice, here(`dist/${slice}/${slice}.define.js`)])
    .filter(([, file]) => existsSync(file)),
);
const OPTIONS = {
  outdir: here('dist/cdn'),
  bundle: true,
  format: 'esm',
  target: 'es2022',
  minify: true,
  conditions: ['production'],
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/**
 * The build for pages without a bundler. All of its files share one copy of Lit: two copies would cost twice and fail
 * under `trusted-types lit-html`, which allows the policy to be made once.
 */
async function cdn() {
  await rm(here('dist/cdn'), { recursive: true, force: true });
  const { metafile } = await build({
    ...OPTIONS,
    entryPoints: {
      broadsheet: here('dist/all.js'),
      autoload: here('dist/autoload.js'),
      ...ELEMENTS,
    },
    splitting: true,
    // A comment that names its map would cost the readers of a page half a kilobyte; the header `SourceMap` names it too.
    sourcemap: 'external',
    plugins: [stylesMinified, coreTogether(await sharedCore()), elementsApart],
    logOverride: { 'ignored-bare-import': 'silent' },
  });
  // Which file imports which: the size check reads it.
  await writeFile(here('dist/cdn-meta.json'), JSON.stringify(metafile));
}

/** Scripts for the head: classic ones, since a module would wait until the page is read. */
async function headScripts() {
  const scripts = {
    'ads-hint': here('src/ad-slot/ads-hint.ts'),
    'text-size': here('src/article-header/text-size-head.ts'),
  };
  await build({
    entryPoints: scripts,
    outdir: here('dist'),
    format: 'iife',
    target: 'es2022',
    minify: true,
    logLevel: 'warning',
  });
}

/** The verifier of content credentials, in one file with its WebAssembly beside it. */
async function credentialsReader() {
  const source = here('dist/trust-badge/credentials-reader.js');
  if (!existsSync(source)) return;
  const outfile = here('dist/credentials/reader.js');
  const worker = here('dist/trust-badge/own-worker.js');
  await build({
    ...OPTIONS,
    outdir: undefined,
    outfile,
    metafile: false,
    entryPoints: [source],
    inject: [worker],
    define: { Worker: 'OwnWorker' },
  });
  const files = { 'resources/c2pa.wasm': 'c2pa.wasm', c2pa_worker: 'worker.js' };
  for (const [name, file] of Object.entries(files)) {
    const path = fileURLToPath(import.meta.resolve(`@contentauth/c2pa-web/${name}`));
    await copyFile(path, here(`dist/credentials/${file}`));
  }
}

/** The modules of core that more than one element needs from the start; what one alone needs stays with it. */
async function sharedCore() {
  const { metafile } = await build({
    ...OPTIONS,
    entryPoints: ELEMENTS,
    write: false,
    plugins: [withoutLater],
  });
  const users = {};
  for (const { entryPoint, inputs } of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const [, module] = /dist\/core\/([\w-]+\.js)$/.exec(path) ?? [];
      if (module && bytesInOutput > 0) (users[module] ??= new Set()).add(entryPoint);
    }
  }
  return Object.keys(users).filter((module) => users[module].size > 1);
}

/** Leaves out what comes on demand. */
const withoutLater = {
  name: 'without-later',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
};

/**
 * The bundler makes a chunk for each set of entries that share a module: some thirty files of a few hundred bytes.
 * With all that they share behind every module that uses any of it, also behind those that come on demand, Lit and core
 * are one file, and each element one more.
 */
const coreTogether = (modules) => ({
  name: 'core-together',
  setup({ onLoad, onResolve }) {
    const [core, elements] = [here('dist/core'), here('dist')];
    onLoad({ filter: /\.js$/ }, async ({ path }) => {
      if (dirname(path) === core || !path.startsWith(elements)) return undefined;
      const source = await readFile(path, 'utf8');
      return SHARES.test(source) ? { contents: `import 'shared-core';\n${source}` } : undefined;
    });
    onResolve({ filter: /^shared-core$/ }, () => ({
      path: 'shared-core',
      namespace: 'core',
      sideEffects: true,
    }));
    onLoad({ filter: /./, namespace: 'core' }, () => ({
      contents: ['lit/decorators.js', 'tslib', ...modules.map((file) => `./${file}`)]
        .map((module) => `import '${module}';`)
        .join('\n'),
      resolveDir: core,
    }));
  },
});
const SHARES = /from ['"](?:@?lit\b|tslib|.*\/core\/|\.\.\/)/;

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

/** The bundler leaves the text of templates as it is; the shadow styles of an element are one template of CSS. */
const stylesMinified = {
  name: 'styles-minified',
  setup({ onLoad }) {
    onLoad({ filter: /\.styles\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [template, css] = /css\s*`([^`$]*)`/.exec(source) ?? [];
      if (css === undefined) throw new Error(`${path}: expected one css template without holes`);
      const { code } = await transform(css, { loader: 'css', minify: true });
      const small = code.trim().replaceAll('\\', '\\\\');
      return { contents: source.replace(template, () => `css\`${small}\``) };
    });
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
  await headScripts();
  await credentialsReader();
  await cdn();
  await writeManifest();
}
