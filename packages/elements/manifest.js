/** custom-elements.json from the sources, and from it what editors and frameworks read. */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';
import { generateVuejsTypes } from 'custom-element-vuejs-integration';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { format, resolveConfig } from 'prettier';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const FILE = here('custom-elements.json');

/** The manifest as the sources have it now. */
export async function manifest() {
  return cli({
    argv: ['analyze', '--quiet', '--config', 'custom-elements-manifest.config.js'],
    cwd: here('.'),
    noWrite: true,
  });
}

async function text(made) {
  return format(JSON.stringify(made), { ...(await resolveConfig(FILE)), parser: 'json' });
}

/** Whether the committed file is what the sources say. */
export async function manifestIsCurrent() {
  const committed = await readFile(FILE, 'utf8').catch(() => '');
  return committed === (await text(await manifest()));
}

/** Writes the manifest, and VS Code data, web-types, JSX and Vue types into dist. */
export async function writeManifest() {
  const made = await manifest();
  await writeFile(FILE, await text(made));
  const outdir = here('dist');
  quietly(() => {
    generateVsCodeCustomElementData(made, {
      outdir,
      htmlFileName: 'vscode.html-custom-data.json',
      cssFileName: null,
    });
    generateJetBrainsWebTypes(made, {
      outdir,
      webTypesFileName: 'web-types.json',
      packageJson: false,
    });
    generateVuejsTypes(made, { outdir, fileName: 'vue.d.ts', componentTypePath });
    jsxTypesPlugin({ outdir, fileName: 'jsx.d.ts', componentTypePath }).packageLinkPhase({
      customElementsManifest: made,
    });
  });
}

/** The generators name each file they write, whatever they are told. @param {() => void} work */
function quietly(work) {
  const { log } = console;
  console.log = () => {};
  try {
    work();
  } finally {
    console.log = log;
  }
}

/** Where a class's types are, seen from dist: `./ad-slot/ad-slot.js`. */
function componentTypePath(_name, tag) {
  const slice = tag.replace(/^news-/, '');
  return `./${slice}/${slice}.js`;
}
