import type { Phrasing } from '../../../generated/types.js';
import type { Reader } from '../../../html/reader.js';
import {
  attribute,
  classesOf,
  isElement,
  size,
  textOf,
  valueOf,
  type HtmlElement,
  type HtmlNode,
} from '../../../html/tree.js';

/** What WordPress puts into a sentence that is no part of it, or not what it looks like. */

/** Pixels up to which a picture among words is a sign. */
const SIGN = 48;

/** Names of elements that stand in a line with words. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** A picture and how it came to its place, from the time when its neighbours are seen until it is read. */
const moved = new WeakSet<HtmlElement>();
const signs = new WeakSet<HtmlElement>();

export function isMoved(picture: HtmlElement): boolean {
  return moved.has(picture);
}

/** A piece of a sentence, or nothing where the element is no special one. */
export function phraseOf(element: HtmlElement, reader: Reader): Phrasing[] | undefined {
  const classes = classesOf(element);
  if (element.tagName === 'img')
    return classes.includes('emoji') || classes.includes('wp-smiley') || signs.has(element)
      ? signOf(element, reader)
      : undefined;
  const reason = idle(element, classes);
  if (!reason) return undefined;
  attribute(element, 'class');
  reader.account.drop(element, reason);
  return [];
}

/** A smiley or another small picture among words is the sign that its alt text gives. */
function signOf(element: HtmlElement, reader: Reader): Phrasing[] {
  const value = attribute(element, 'alt');
  if (value === undefined)
    reader.account.drop(element, 'a small picture among words, without alt text');
  else if (signs.has(element))
    reader.account.degrade(element, 'text', 'a small picture among words is its alt text');
  else {
    for (const { name } of element.attrs) attribute(element, name);
    reader.account.map(element, 'text');
  }
  return value === undefined ? [] : [{ type: 'text', value }];
}

function idle(element: HtmlElement, classes: readonly string[]): string | undefined {
  if (classes.includes('more-link')) return 'a link to the whole story';
  if (classes.includes('screen-reader-text')) return 'words about the page, for who hears it';
  if (element.tagName === 'span' && /^more-\d+$/.test(valueOf(element, 'id')))
    return 'the place where lists of posts cut the story';
  return undefined;
}

/** A picture between the words of a line goes after the line, a small one stays as a sign: neither tears the sentence. */
export function keepSentences(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  if (!nodes.some((node) => pictureIn(node))) return nodes;
  const result: HtmlNode[] = [];
  let line: HtmlNode[] = [];
  for (const node of nodes) {
    if (!isElement(node) || INLINE.has(node.tagName) || node.tagName === 'img') line.push(node);
    else {
      for (const one of [...arranged(line), node]) result.push(one);
      line = [];
    }
  }
  for (const one of arranged(line)) result.push(one);
  return result;
}

function arranged(line: readonly HtmlNode[]): readonly HtmlNode[] {
  const first = line.findIndex(hasWords);
  const last = line.findLastIndex(hasWords);
  if (first === -1) return line;
  const kept: HtmlNode[] = [];
  const after: HtmlNode[] = [];
  for (const [i, node] of line.entries()) {
    const picture = pictureIn(node);
    const isSign = picture === node && isSmall(picture);
    if (picture && isSign && (i > first || i < last)) signs.add(picture);
    const isBetween = picture && !isSign && i > first && i < last && !isEmoji(picture);
    if (isBetween) moved.add(picture);
    (isBetween ? after : kept).push(node);
  }
  // What follows the last word is in its place already.
  const end = kept.findLastIndex(hasWords) + 1;
  return [...kept.slice(0, end), ...after, ...kept.slice(end)];
}

/** The picture that a node is, or that is all there is in a link. */
function pictureIn(node: HtmlNode): HtmlElement | undefined {
  if (!isElement(node)) return undefined;
  if (node.tagName === 'img') return node;
  if (node.tagName !== 'a' || node.childNodes.length > 3) return undefined;
  const [only, ...others] = node.childNodes.filter(
    (child) => isElement(child) || textOf(child)?.trim(),
  );
  return only && !others.length && isElement(only) && only.tagName === 'img' ? only : undefined;
}

function hasWords(node: HtmlNode): boolean {
  return isElement(node) ? !pictureIn(node) : (textOf(node) ?? '').trim() !== '';
}

function isEmoji(picture: HtmlElement): boolean {
  const classes = classesOf(picture);
  return classes.includes('emoji') || classes.includes('wp-smiley');
}

function isSmall(picture: HtmlElement): boolean {
  const styled = Number(/(?:^|;)\s*width:\s*(\d+)px/.exec(valueOf(picture, 'style'))?.[1]);
  const width = styled || Number.parseInt(valueOf(picture, 'width'), 10);
  if (!(width > 0 && width <= SIGN)) return false;
  if (styled) attribute(picture, 'style');
  else size(picture, 'width');
  return true;
}
