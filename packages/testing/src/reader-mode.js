/** The words of an article in the order of the page, for comparing them with what a reader mode shows. */
import { plainText } from '@broadsheet/article';

/** @typedef {import('@broadsheet/article').BodyBlock} BodyBlock */
/** @typedef {{type: string, story: boolean, words: string}} Piece */

/** What a reader mode has to show, whole and in order. */
const STORY = new Set(['paragraph', 'heading', 'list', 'blockquote', 'text']);
/** These hold blocks of the story. */
const HOLDERS = new Set(['live-post']);

/** @param {readonly BodyBlock[]} blocks @returns {Piece[]} */
export function blockPieces(blocks) {
  return blocks.flatMap((block) => {
    const own = 'title' in block && block.title ? [piece(block.type, false, block.title)] : [];
    if (HOLDERS.has(block.type) && 'children' in block)
      return [...own, ...blockPieces(/** @type {BodyBlock[]} */ (block.children))];
    if (!STORY.has(block.type))
      return [piece(block.type, false, plainText([block]))].filter(hasWords);
    return runs(block)
      .map((words) => piece(block.type, true, words))
      .filter(hasWords);
  });
}

/** @param {string} type @param {boolean} story @param {string} words @returns {Piece} */
function piece(type, story, words) {
  return { type, story, words };
}

/** @param {Piece} piece */
function hasWords({ words }) {
  return lettersOf(words) !== '';
}

/** The runs of words of a node: the number of a footnote stands between two of them. @param {any} node @returns {string[]} */
function runs(node) {
  /** @type {string[]} */
  const found = [''];
  /** @param {any} at */
  const walk = (at) => {
    if (at.type === 'footnote-reference') found.push('');
    else if (typeof at.value === 'string') found[found.length - 1] += at.value;
    else if (at.type === 'image-set') found.push('');
    else for (const child of at.children ?? []) walk(child);
  };
  walk(node);
  return found;
}

/** Letters and digits alone: how spaces and line ends fall is the page's. @param {string} text */
export function lettersOf(text) {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
