/** What a browser without script makes of a page. */
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

export function parsePage(markup: string): Element[] {
  return elementsOf(parse(markup, { scriptingEnabled: false }));
}

export function parsePiece(markup: string): Element[] {
  return elementsOf(parseFragment(markup));
}

/** All elements in the order of the document. */
export function elementsOf(node: Node): Element[] {
  const below = ('childNodes' in node ? node.childNodes : []).flatMap(elementsOf);
  // A template's content stands beside its children.
  const inside = 'content' in node ? elementsOf(node.content) : [];
  return 'tagName' in node ? [node, ...below, ...inside] : [...below, ...inside];
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((found) => found.name === name)?.value;
}

export function has(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}

/** Elements of a tag, or with a class (`.news-box`). */
export function all(elements: readonly Element[], what: string): Element[] {
  if (!what.startsWith('.')) return elements.filter(({ tagName }) => tagName === what);
  return elements.filter((element) =>
    attribute(element, 'class')?.split(' ').includes(what.slice(1)),
  );
}

export function one(elements: readonly Element[], what: string): Element {
  const found = all(elements, what);
  if (found.length !== 1) throw new Error(`expected one ${what}, found ${found.length}`);
  return found[0]!;
}

/** The words in the order in which they are read; what `skip` says, and scripts and styles, left out. */
export function textOf(node: Node, skip: (element: Element) => boolean = () => false): string {
  return spaced(node, skip).replace(/\s+/g, ' ').trim();
}

const INLINE = new Set([
  'a', 'b', 'bdi', 'cite', 'code', 'data', 'em', 'i', 's', 'small', 'span', 'strong', 'sub', 'sup', 'time',
]); // prettier-ignore

function spaced(node: Node, skip: (element: Element) => boolean): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('childNodes' in node)) return '';
  if ('tagName' in node && (['script', 'style'].includes(node.tagName) || skip(node))) return '';
  const words = node.childNodes.map((child) => spaced(child, skip)).join('');
  return 'tagName' in node && INLINE.has(node.tagName) ? words : ` ${words} `;
}
