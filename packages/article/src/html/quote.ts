import type { Blockquote, BodyBlock, Phrasing } from '../generated/types.js';
import { compact } from '../json.js';
import { NOTHING } from './account.js';
import { languageOf } from './elements.js';
import type { Reader } from './reader.js';
import { attribute, isElement, textOf, type HtmlElement, type HtmlNode } from './tree.js';
import { safeLink } from './url.js';

const IN_QUOTE = new Set(['paragraph', 'list', 'image-set', 'blockquote', 'heading']);

/** A quotation with its source. What cannot stand in it follows it. */
export function quoteOf(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const { words, source } = quotation(element, reader, depth);
  const blocks = reader.readInside(words, depth);
  const cite = safeLink(attribute(element, 'cite') ?? '');
  const inside = blocks.filter((block) => IN_QUOTE.has(block.type)) as Blockquote['children'];
  const aside = blocks.filter((block) => !IN_QUOTE.has(block.type));
  for (const block of aside)
    reader.account.degradeBlock(block, block.type, `${block.type} moved out of a quotation`);
  if (!inside.length) {
    reader.account.drop(element, NOTHING);
    return source ? [...aside, { type: 'paragraph', children: source }] : aside;
  }
  reader.account.map(element, 'blockquote');
  return [
    compact({ type: 'blockquote', source, cite, ...languageOf(element), children: inside }),
    ...aside,
  ];
}

/** The nodes of the words, and the line at the end of them that says who said it. */
export function quotation(
  element: HtmlElement,
  reader: Reader,
  depth: number,
): { words: readonly HtmlNode[]; source?: Phrasing[] } {
  const { childNodes } = element;
  const filled = childNodes.filter((node) => !isBlank(node));
  const last = filled.length > 1 ? filled.at(-1)! : undefined;
  const cite = last && citation(last);
  const source = cite ? reader.readLine(cite.childNodes, depth) : [];
  if (!source.length) return { words: childNodes };
  for (const one of [last, cite]) reader.account.map(one as HtmlElement, 'source');
  return { words: childNodes.slice(0, childNodes.lastIndexOf(last!)), source };
}

/** `<cite>` or `<footer>`, or the `<cite>` that is all of a paragraph. */
function citation(node: HtmlNode): HtmlElement | undefined {
  if (!isElement(node)) return undefined;
  if (node.tagName === 'cite' || node.tagName === 'footer') return node;
  if (node.tagName !== 'p') return undefined;
  const [only, ...others] = node.childNodes.filter((child) => !isBlank(child));
  return only && !others.length && isElement(only) && only.tagName === 'cite' ? only : undefined;
}

function isBlank(node: HtmlNode): boolean {
  return !isElement(node) && (textOf(node) ?? '').trim() === '';
}
