/** Makes the folder of a new element in the shape that all slices have, and tells the files that know them all. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const TEMPLATES = fileURLToPath(new URL('../templates/element/', import.meta.url));

/** `photo-essay` in every form in which a slice needs it. @param {string} name */
export function namesOf(name) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(
      `"${name}" is no name for an element: use small letters and hyphens, without "news-": photo-essay`,
    );
  }
  if (name.startsWith('news-')) throw new Error(`"${name}" cannot be used: leave out "news-"`);
  const pascal = name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
  const words = name.replace(/-/g, ' ');
  return {
    name,
    tag: `news-${name}`,
    Class: `News${pascal}`,
    Name: pascal,
    camel: pascal[0]?.toLowerCase() + pascal.slice(1),
    Words: words[0]?.toUpperCase() + words.slice(1),
  };
}

/**
 * @param {string} name without the prefix: `photo-essay`
 * @param {string} src the elements' src folder, beside which the renderer's is
 * @returns {string[]} the files that were made, relative to src
 */
export function newElement(name, src) {
  const names = namesOf(name);
  const reason = takenBy(name, src);
  if (reason) throw new Error(`"${name}" cannot be used: ${reason}`);
  /** @param {string} text */
  const filled = (text) =>
    text.replace(
      /\{(\w+)\}/g,
      (place, key) => /** @type {Record<string, string>} */ (names)[key] ?? place,
    );
  mkdirSync(join(src, name));
  const made = readdirSync(TEMPLATES).map((template) => {
    const file = join(name, filled(template).replace(/\.txt$/, ''));
    writeFileSync(join(src, file), filled(readFileSync(join(TEMPLATES, template), 'utf8')));
    return file;
  });
  addLine(
    join(src, 'all.ts'),
    /^import '\.\/.*define\.js';$/gm,
    `import './${name}/${name}.define.js';`,
  );
  addLine(
    join(src, 'autoload.ts'),
    /^ {2}'news-[\w-]+': .*$/gm,
    `  'news-${name}': () => import('./${name}/${name}.define.js'),`,
  );
  addLine(join(src, '../../render/src/scripts.ts'), /^ {2}'[\w-]+',$/gm, `  '${name}',`);
  return made;
}

/**
 * What a name would collide with: `all` would be the package's `./all.js`, `element` the class that all elements extend.
 * @param {string} name @param {string} src
 * @returns {string | undefined}
 */
function takenBy(name, src) {
  if (name === 'core') return 'the folder core/ holds what all elements share';
  if (existsSync(join(src, name))) return `there is an element ${name} already`;
  /** @type {{ exports: Record<string, unknown> }} */
  const { exports } = JSON.parse(readFileSync(join(src, '../package.json'), 'utf8'));
  const path = Object.keys(exports).find((key) => /^\.\/([\w-]+)[./]/.exec(key)?.[1] === name);
  if (path) return `the package exports ${path}`;
  if (name === 'cdn') return 'dist/cdn/ holds the build for pages without a bundler';
  if (name === 'element' || name === 'error-event')
    return `core/ has a class ${namesOf(name).Class}`;
  return undefined;
}

/** Puts a line after the last one of its kind. @param {string} file @param {RegExp} kind @param {string} line */
function addLine(file, kind, line) {
  const source = readFileSync(file, 'utf8');
  const last = [...source.matchAll(kind)].at(-1);
  if (!last) throw new Error(`${file}: found no line like ${line}`);
  const end = last.index + last[0].length;
  writeFileSync(file, `${source.slice(0, end)}\n${line}${source.slice(end)}`);
}
