import type { BodyBlock, Phrasing } from '../generated/types.js';
import { phrasingText } from '../text.js';
import type { Reader } from './reader.js';
import { attribute, childNamed, classesOf, type HtmlElement, type HtmlNode } from './tree.js';

/** What is in the figure, with the caption in its first picture, player or table. */
export function figureOf(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const caption = childNamed(element, 'figcaption');
  const content = element.childNodes.filter((child) => child !== caption);
  const blocks = reader.readInside(content, depth);
  reader.account.map(element, blocks[0]?.type);
  return captioned(blocks, caption, reader, depth);
}

/** The blocks, with what `caption` says in the first of them that has a place for it; a caption that finds no place stays a paragraph. */
export function captioned(
  blocks: BodyBlock[],
  caption: HtmlElement | undefined,
  reader: Reader,
  depth: number,
): BodyBlock[] {
  if (!caption) return blocks;
  const credit = creditIn(caption, blocks, reader, depth);
  const nodes = caption.childNodes.filter((node) => node !== credit);
  const line = reader.readLine(nodes, depth);
  const isPlaced = line.length > 0 && blocks.some((block) => placeCaption(block, line));
  if (credit || isPlaced) reader.account.map(caption, 'caption');
  if (!line.length || isPlaced) return blocks;
  reader.account.map(caption, 'paragraph');
  return [...blocks, { type: 'paragraph', children: line }];
}

/** Whether the block could take the caption. */
function placeCaption(block: BodyBlock, line: Phrasing[]): boolean {
  const words = wordsOf(line);
  if (block.type === 'image-set' && block.picture) block.picture.caption = words;
  else if (block.type === 'video' || block.type === 'audio' || block.type === 'gallery')
    block.caption = words;
  else if (block.type === 'table' && !block.children.some(({ type }) => type === 'table-caption'))
    block.children.unshift({ type: 'table-caption', children: line });
  else return false;
  return true;
}

/** Usual names of the part of a caption that says who made the picture. */
const CREDITS = ['credit', 'image-credit', 'photo-credit', 'media-credit', 'wp-media-credit'];

/** The child of the caption that is the credit line, when it is in its place. */
function creditIn(
  caption: HtmlElement,
  blocks: readonly BodyBlock[],
  reader: Reader,
  depth: number,
): HtmlNode | undefined {
  const made = blocks.find(({ type }) => CREDITED.has(type));
  const credit = caption.childNodes.find(
    (node): node is HtmlElement =>
      'tagName' in node && classesOf(node).some((name) => CREDITS.includes(name)),
  );
  if (!credit || !made) return undefined;
  const words = wordsOf(reader.readLine(credit.childNodes, depth));
  if (!words) return undefined;
  if (made.type === 'image-set' && made.picture) made.picture.credit = words;
  else if (made.type === 'video' || made.type === 'audio') made.credit = words;
  else return undefined;
  attribute(credit, 'class');
  reader.account.map(credit, 'credit');
  return credit;
}

const CREDITED = new Set(['image-set', 'video', 'audio']);

function wordsOf(line: readonly Phrasing[]): string {
  return phrasingText(line).replace(/\s+/g, ' ').trim();
}
