/** Documents whose heights are compared: the demonstration paper's, the fixtures' where they are, and some made of both. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importArticle } from '@broadsheet/article';

const CONTENT = fileURLToPath(new URL('../../../site/content/', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../../../../shared/fixtures/', import.meta.url));
const FOLDERS = [
  'content-tree/body-tree',
  'content-tree/body-tree-to-string/input',
  'content-tree/schema/body-tree/valid',
  'ans/0.10.12',
  'ninjs',
  'wordpress',
];
/** Made documents: at least thirty in all, with or without the fixtures. */
const MADE = 24;

/** @returns {{name: string, article: import('@broadsheet/article').Article}[]} */
export function documents() {
  const own = articlesIn(CONTENT);
  if (!existsSync(FIXTURES)) console.log('not run: fixtures missing');
  const others = FOLDERS.flatMap((folder) => articlesIn(FIXTURES + folder));
  return [...own, ...others, ...made(own)];
}

/** Those that can be read and have a story. */
function articlesIn(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => {
    const result = importArticle(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
    if (!result.ok || result.article.body.children.length < 2) return [];
    // Whole: what is cut would only be shorter.
    return [{ name, article: { ...result.article, access: { model: 'free' } } }];
  });
}

/** Longer and shorter ones, of the blocks of text of one article each, so in each of its languages. */
function made(own) {
  const roll = dice(7);
  const sources = own
    .map(({ article }) => article)
    .filter(({ body }) => body.children.filter(isText).length > 4);
  return Array.from({ length: MADE }, (_, at) => {
    const article = sources[at % sources.length];
    const texts = article.body.children.filter(isText);
    const children = Array.from({ length: 10 + roll(40) }, () => {
      const { id: _id, ...block } = texts[roll(texts.length)];
      return block;
    });
    return { name: `made ${at + 1}`, article: { ...article, body: { ...article.body, children } } };
  });
}

function isText({ type }) {
  return ['paragraph', 'heading', 'list', 'blockquote'].includes(type);
}

/** The same numbers on every machine. */
function dice(seed) {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
