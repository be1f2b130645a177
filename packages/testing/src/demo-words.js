/** What the demonstration paper's documents say, read from the documents and not from the pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { root } from './repository.js';

const FOLDER = `${root}packages/site/content/`;
const { cutArticle, importArticle, phrasingText, plainText } = await import('@broadsheet/article');

/** A document as the site imports it. @param {any} value @param {string} slug */
export function imported(value, slug) {
  // A content-tree has no place for the headline: the paper keeps it in the root's `data`.
  const around = value?.type === 'root' ? value.data : {};
  return importArticle(value, { id: slug, url: `/articles/${slug}`, ...around });
}

/** The document behind a page. @param {string} path `/articles/x` */
export function documentOf(path) {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.json'))) {
    const slug = file.replace(/\.json$/, '');
    const result = imported(JSON.parse(readFileSync(FOLDER + file, 'utf8')), slug);
    if (result.ok && (result.article.url === path || `/articles/${slug}` === path))
      return result.article;
  }
  throw new Error(`no document in ${FOLDER} is the page ${path}`);
}

/** Sentences that only a granted reader may get. @param {string} path */
export function paidWords(path) {
  const { preview, paid } = cutArticle(documentOf(path));
  // A pull quote may show a sentence of the paid part on purpose.
  const open = plainText(preview);
  return paid.flatMap(sentences).filter((sentence) => !open.includes(sentence));
}

/** Sentences of the body that everybody gets. @param {string} path */
export function previewWords(path) {
  return cutArticle(documentOf(path)).preview.body.children.flatMap(sentences);
}

/**
 * Everything that a stranger reads, in order: label, headline, standfirst, names (of an opinion first), then the body's paragraphs and
 * headings up to the cut.
 * @param {string} path
 */
export function readingOrder(path) {
  const article = documentOf(path);
  const { preview } = cutArticle(article);
  const names = (article.bylines ?? []).map((person) => person.name);
  const isOpinion = ['opinion', 'letter'].includes(article.type);
  return [
    article.label?.text,
    ...(isOpinion ? names : []),
    article.headline,
    article.standfirst && phrasingText(article.standfirst),
    ...(isOpinion ? [] : names),
    ...preview.body.children
      .filter((block) => PROSE.has(block.type))
      .flatMap((block) => plainText([block]).split('\n')),
  ]
    .map((words) => words?.replace(/\s+/g, ' ').trim())
    .filter((words) => words !== undefined)
    .filter((words) => words !== '');
}

const PROSE = new Set(['paragraph', 'heading', 'list', 'blockquote', 'live-post']);

/** @param {import('@broadsheet/article').BodyBlock} block */
function sentences(block) {
  return plainText([block])
    .split(/(?<=[.!?…。！？؟])\s+|\n/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.length >= 25);
}
