/** A page with its structured data, as a search engine reads them: the HTML before any script. */
import { parse } from 'parse5';

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element */
/** @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node */
/** @typedef {Record<string, any>} Thing an object of the JSON-LD */

/**
 * @typedef {object} Page
 * @property {Element[]} elements all in the light DOM, in order
 * @property {string[]} blocks the texts of its JSON-LD scripts
 * @property {Thing[]} things the objects of the first block; none where it cannot be read
 * @property {Thing} article the one that is an article; {} where there is none
 * @property {Thing | undefined} breadcrumbs
 */

const ARTICLE = /(?:Article|Posting)$/;

/** @param {string} html @returns {Page} */
export function readPage(html) {
  const elements = below(parse(html));
  const blocks = elements
    .filter((one) => one.tagName === 'script' && attribute(one, 'type') === 'application/ld+json')
    .map(textOf);
  const things = thingsIn(blocks[0]);
  const ofType = (/** @type {RegExp} */ type) => things.find((one) => type.test(one['@type']));
  return {
    elements,
    blocks,
    things,
    article: ofType(ARTICLE) ?? {},
    breadcrumbs: ofType(/^BreadcrumbList$/),
  };
}

/** @param {string | undefined} text @returns {Thing[]} */
function thingsIn(text) {
  try {
    const value = JSON.parse(text ?? '');
    return value['@graph'] ?? [value].flat();
  } catch {
    return [];
  }
}

/** The elements below a node. What stands in a template is in no page. @param {Node} node @returns {Element[]} */
function below(node) {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) =>
    'tagName' in child ? [child, ...below(child)] : below(child),
  );
}

/** @param {Element} element @param {string} name */
export function attribute(element, name) {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** @param {Node} node @returns {string} */
export function textOf(node) {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** With one space wherever a page may have several. @param {Node | undefined} node */
export function wordsOf(node) {
  return node ? textOf(node).replace(/\s+/g, ' ').trim() : '';
}

/** @param {Page} page @param {string} name of a class */
export function withClass({ elements }, name) {
  return elements.filter((one) => attribute(one, 'class')?.split(/\s+/).includes(name));
}

/** Whether one stands inside the other. @param {Element} inner @param {Element} outer */
export function isInside(inner, outer) {
  for (let at = inner.parentNode; at; at = 'parentNode' in at ? at.parentNode : null) {
    if (at === outer) return true;
  }
  return false;
}

/**
 * Every property at any depth, with its place.
 * @param {unknown} value @param {string} [place] @returns {{key: string, value: unknown, place: string}[]}
 */
export function properties(value, place = '') {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => {
    const here = `${place}/${key}`;
    const name = Array.isArray(value) ? (place.split('/').pop() ?? '') : key;
    return [{ key: name, value: inside, place: here }, ...properties(inside, here)];
  });
}

/** One or a list, as a list. @param {any} value @returns {any[]} */
export function listOf(value) {
  return value === undefined ? [] : [value].flat();
}
