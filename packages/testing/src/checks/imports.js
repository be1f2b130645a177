/** The import graph: who may import whom, one way only. */
import ts from 'typescript';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { filesBelow, root, SHIPPING } from '../repository.js';

export const name = 'import graph';

/** Which of our packages each may import. @type {Record<string, string[]>} */
const ALLOWED = {
  cli: ['site', 'render', 'article', 'access'],
  site: ['render', 'access', 'article', 'elements'],
  render: ['article', 'elements'],
  article: [],
  elements: [],
  access: [],
};

/** These run anywhere, so they use nothing of Node. */
const ANY_RUNTIME = ['article', 'elements', 'render', 'access'];

/**
 * Packages that their users bring (`peerDependencies`), and the files that know them. Nothing else leads to these files,
 * so that whoever takes another store needs none of it.
 * @type {Record<string, RegExp>}
 */
const BROUGHT = {
  lmdb: /^packages\/access\/src\/stores\/embedded(-\w+)?\.[tj]s$/,
  redis: /^packages\/access\/src\/stores\/redis(-\w+)?\.[tj]s$/,
};

/**
 * Packages that the build puts into a file of ours, so that nobody has to install them: the verifier of content credentials
 * takes 27 MB.
 * @type {Record<string, RegExp>}
 */
const BUNDLED = {
  '@contentauth/c2pa-web': /^packages\/elements\/src\/trust-badge\/credentials-reader\.ts$/,
};

/** What a renderer may take from the elements: faces and what they are made of, neither Lit nor DOM. */
const SERVER_FACE = /^@broadsheet\/elements\/([\w-]+\/html|core\/(html|face|words|format))\.js$/;

/** What any face may import beside other faces: all of it runs on a server. */
const PURE = /\/core\/(html|format|face)\.js$|\/words\/[\w-]+\.js$/;

/** The two files that know every slice. */
const KNOWS_ALL = /^packages\/elements\/src\/(all|autoload)\.ts$/;

const TESTED = /\.(test|stories)\.(ts|js)$/;

/**
 * What is wrong with one import, if anything.
 * @param {string} from path of the importing file from the repository's root
 * @param {string} specifier
 * @param {Record<string, unknown>} dependencies of the importing package
 * @returns {string | undefined}
 */
export function problemOf(from, specifier, dependencies) {
  const [, own = ''] = /^packages\/([\w-]+)\//.exec(from) ?? [];
  if (specifier.startsWith('.')) return relativeProblem(from, own, join(dirname(from), specifier));
  if (specifier.startsWith('node:')) {
    return ANY_RUNTIME.includes(own)
      ? `${own} runs anywhere and cannot use ${specifier}`
      : undefined;
  }
  const ours = /^@broadsheet\/([\w-]+)/.exec(specifier)?.[1];
  if (ours && !ALLOWED[own]?.includes(ours)) return `${own} may not import ${ours}`;
  if (own === 'render' && ours === 'elements' && !SERVER_FACE.test(specifier)) {
    return 'render may import server faces only';
  }
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  if (BROUGHT[name]?.test(from) === false) return `only its own files may import ${name}`;
  if (BUNDLED[name]?.test(from)) return undefined;
  // DefinitelyTyped's name for the types of a package that brings none.
  const known = name in dependencies || `@types/${name}` in dependencies;
  return known ? undefined : `${name} is not a dependency of ${own}`;
}

/**
 * The packages of which a file takes types alone: nothing of them is left in what runs.
 * @param {string} path @param {string} source
 */
function typesOnly(path, source) {
  const { statements } = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  const from = (/** @type {import('typescript').ImportDeclaration} */ { moduleSpecifier }) =>
    ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
  const imports = statements.filter(ts.isImportDeclaration);
  const run = new Set(imports.filter((one) => !one.importClause?.isTypeOnly).map(from));
  return new Set(imports.map(from).filter((name) => !run.has(name)));
}

/** @param {string} from @param {string} own @param {string} to */
function relativeProblem(from, own, to) {
  if (!to.startsWith(`packages/${own}/`)) return `leaves its package for ${to}`;
  for (const [name, files] of Object.entries(BROUGHT)) {
    if (files.test(to) && !files.test(from)) return `would bring ${name} to all who import it`;
  }
  if (own !== 'elements' || KNOWS_ALL.test(from)) return undefined;
  const slice = (/** @type {string} */ path) => path.split('/')[3] ?? '';
  const [at, target] = [slice(from), slice(to)];
  if (at === 'core' && target !== 'core') return `core may not know ${target}`;
  if (target !== at && target !== 'core') return `a slice may not import another one (${target})`;
  if (from.endsWith('.html.ts') && at !== 'core') {
    const isPure = to.endsWith('.html.js') || PURE.test(to);
    if (!isPure) return `a server face may not import ${to.slice('packages/elements/src/'.length)}`;
  }
  return undefined;
}

export function run() {
  const problems = [];
  let arrows = 0;
  for (const own of SHIPPING) {
    const {
      dependencies = {},
      devDependencies = {},
      peerDependencies = {},
    } = JSON.parse(readFileSync(`${root}packages/${own}/package.json`, 'utf8'));
    for (const name of Object.keys(peerDependencies)) {
      if (!BROUGHT[name]) problems.push(`packages/${own}/package.json: who may import ${name}?`);
    }
    const runs = { ...dependencies, ...peerDependencies };
    for (const name of Object.keys(dependencies)) {
      const ours = /^@broadsheet\/(.+)$/.exec(name)?.[1];
      if (ours && !ALLOWED[own]?.includes(ours))
        problems.push(`packages/${own}/package.json: depends on ${ours}`);
    }
    const sources = ['src', 'bin'].flatMap((folder) =>
      filesBelow(`packages/${own}/${folder}`, (path) => /\.(ts|js)$/.test(path)),
    );
    for (const path of sources.filter((one) => !TESTED.test(one))) {
      const source = readFileSync(root + path, 'utf8');
      const types = typesOnly(path, source);
      for (const { fileName } of ts.preProcessFile(source).importedFiles) {
        arrows++;
        const known = types.has(fileName) ? { ...devDependencies, ...runs } : runs;
        const problem = problemOf(path, fileName, known);
        if (problem) problems.push(`${path}: ${problem}`);
      }
    }
  }
  return { problems, notes: [`${arrows} imports`] };
}
