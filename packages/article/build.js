/**
 * article.schema.json is the one source: this makes the TypeScript types and the compiled check from it.
 * `node build.js --check` fails where the committed types are not those of the schema.
 */
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import addFormats from 'ajv-formats';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const here = (path) => new URL(path, import.meta.url);
const schema = JSON.parse(await readFile(here('article.schema.json'), 'utf8'));

const types = await compile(schema, 'Article', {
  bannerComment:
    '/* Made from article.schema.json by build.js: change the schema, then run `npm run build`. */',
  style: { singleQuote: true, printWidth: 100 },
});

if (process.argv.includes('--check')) {
  const committed = await readFile(here('src/generated/types.ts'), 'utf8').catch(() => '');
  if (committed !== types) {
    console.error(
      'src/generated/types.ts is not what article.schema.json says: run `npm run build` and commit it.',
    );
    process.exit(1);
  }
} else {
  await mkdir(here('src/generated'), { recursive: true });
  await writeFile(here('src/generated/types.ts'), types);
  await writeFile(here('src/generated/validate.ts'), await validator());
}

/** The schema as a function without dependencies, so that it runs anywhere, with no `eval`. */
async function validator() {
  const ajv = new Ajv({
    allErrors: true,
    discriminator: true,
    allowUnionTypes: true,
    code: { source: true, esm: true },
  });
  addFormats(ajv, ['date-time']);
  const bundled = await build({
    stdin: {
      contents: standaloneCode(ajv, ajv.compile(schema)),
      resolveDir: createRequire(import.meta.url)
        .resolve('ajv/package.json')
        .replace('package.json', ''),
    },
    bundle: true,
    format: 'esm',
    write: false,
    minifySyntax: true,
    minifyWhitespace: true,
  });
  return `// Made from article.schema.json by build.js.
/* eslint-disable */
// @ts-nocheck
${bundled.outputFiles[0].text.replace(/export\s*\{[^}]*\};?\s*$/, '')}
${exported(bundled.outputFiles[0].text)}
/** The schema itself without its words, for messages and for importers of the same shape. */
export const schema = ${JSON.stringify(withoutWords(schema))} as import('../schema-node.js').Schema;
`;
}

/** The schema without descriptions: they are for people, and half of its weight. */
function withoutWords(node, named = false) {
  if (Array.isArray(node)) return node.map((child) => withoutWords(child));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => named || key !== 'description')
      .map(([key, child]) => [key, withoutWords(child, key === 'properties' || key === '$defs')]),
  );
}

/** esbuild closes with `export{a as default,b as validate}`: one typed export is enough. */
function exported(code) {
  const name = /export\s*\{[^}]*?(\w+) as validate/.exec(code)?.[1] ?? 'validate';
  return `export const validateArticle = ${name} as ((value: unknown) => boolean) & { errors?: null | import('../schema-error.js').SchemaError[] };`;
}
