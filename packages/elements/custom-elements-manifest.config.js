/**
 * What the custom elements manifest is made of. The kit registers through its own guarded `define()`, which the
 * analyzer does not know: the first plugin reads the tags from the `*.define.ts` files.
 */
import { readdirSync, readFileSync } from 'node:fs';

const SOURCES = 'src/';
const here = (path) => new URL(path, import.meta.url);

export default {
  globs: [`${SOURCES}*/*.ts`],
  exclude: [
    'core/!(element)',
    '*/*.test',
    '*/*.stories',
    '*/*.html',
    '*/*.styles',
    '*/*.define',
  ].map((name) => `${SOURCES}${name}.ts`),
  litelement: true,
  packagejson: false,
  plugins: [tagsFromDefineFiles(), publicNamesOnly(), publishedPaths()],
};

/** Tag by class name, from `define('news-x', NewsX)`. */
function tagNames() {
  const tags = new Map();
  for (const slice of readdirSync(here(SOURCES), { withFileTypes: true })) {
    if (!slice.isDirectory()) continue;
    for (const file of readdirSync(here(`${SOURCES}${slice.name}/`))) {
      if (!file.endsWith('.define.ts')) continue;
      const source = readFileSync(here(`${SOURCES}${slice.name}/${file}`), 'utf8');
      for (const [, tag, name] of source.matchAll(/^define\('([\w-]+)', (\w+)\)/gm))
        tags.set(name, tag);
    }
  }
  return tags;
}

function tagsFromDefineFiles() {
  const tags = tagNames();
  return {
    name: 'tags-from-define-files',
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations ?? []) {
        const tagName = tags.get(declaration.name);
        if (tagName) Object.assign(declaration, { tagName, customElement: true });
      }
    },
    packageLinkPhase({ customElementsManifest: { modules } }) {
      for (const module of [...modules]) {
        for (const { tagName, name } of module.declarations ?? []) {
          if (tagName) modules.push(definition(module.path, tagName, name));
        }
      }
    },
  };
}

/** The module that registers a class which another module declares. */
function definition(path, tagName, className) {
  return {
    kind: 'javascript-module',
    path: path.replace(/\.ts$/, '.define.ts'),
    declarations: [],
    exports: [
      {
        kind: 'custom-element-definition',
        name: tagName,
        declaration: { name: className, module: path },
      },
    ],
  };
}

/** Private fields, handlers and the base class's own members are nobody's business outside. */
function publicNamesOnly() {
  const isPublic = (member) =>
    !/^[#_]/.test(member.name) &&
    !['private', 'protected'].includes(member.privacy) &&
    !member.static &&
    !['connectedCallback', 'disconnectedCallback', 'createRenderRoot'].includes(member.name);
  return {
    name: 'public-names-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.declarations = module.declarations.filter((one) => one.tagName);
        const declared = module.declarations.map((one) => one.name);
        module.exports = module.exports.filter(
          (one) =>
            one.kind === 'custom-element-definition' || declared.includes(one.declaration.name),
        );
        for (const declaration of module.declarations) {
          declaration.members = (declaration.members ?? []).filter(isPublic);
        }
      }
      customElementsManifest.modules = customElementsManifest.modules
        .filter((module) => module.exports.length > 0)
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}

/** Paths as they are in the published package. */
function publishedPaths() {
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      const published = JSON.stringify(customElementsManifest).replace(
        /"(\/?)src\/([^"]+)\.[jt]s"/g,
        (_, slash, path) => `"${slash}dist/${path}.js"`,
      );
      Object.assign(customElementsManifest, JSON.parse(published));
    },
  };
}
