import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Words about parse5's tree. */

export type HtmlNode = Tree.ChildNode;
export type HtmlElement = Tree.Element;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function textOf(node: HtmlNode): string | undefined {
  return node.nodeName === '#text' ? (node as Tree.TextNode).value : undefined;
}

/** Names of the attributes of each element that were read. */
const read = new WeakMap<HtmlElement, Set<string>>();

/** The value of an attribute, where it has words in it; that it was read is noted. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  const value = element.attrs.find((attr) => attr.name === name)?.value.trim();
  if (value === undefined) return undefined;
  const names = read.get(element);
  if (names) names.add(name);
  else read.set(element, new Set([name]));
  return value || undefined;
}

/** The value of an attribute that decides what an element is; nothing is noted, for what else it says may be lost. */
export function valueOf(element: HtmlElement, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** The names in `class`. */
export function classesOf(element: HtmlElement): string[] {
  return valueOf(element, 'class')
    .split(/[ \t\n\f\r]+/)
    .filter(Boolean);
}

/** The attributes that nobody asked for. */
export function unread(element: HtmlElement): string[] {
  const names = read.get(element);
  return element.attrs.map(({ name }) => name).filter((name) => !names?.has(name));
}

/** A number of pixels, columns or rows. */
export function size(element: HtmlElement, name: string): number | undefined {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return value > 0 && value < 100_000 ? value : undefined;
}

/** The first child of `element` that is an element with this name. */
export function childNamed(element: HtmlElement, name: string): HtmlElement | undefined {
  return element.childNodes.find(
    (child): child is HtmlElement => isElement(child) && child.tagName === name,
  );
}

/** The first element under `element` with one of these names. Walks without calling itself: HTML can be deeper than the stack. */
export function first(element: HtmlElement, ...names: string[]): HtmlElement | undefined {
  return all(element, ...names)[0];
}

export function all(element: HtmlElement, ...names: string[]): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open: HtmlNode[] = [...element.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    if (names.includes(node.tagName)) found.push(node);
    pushReversed(open, node.childNodes);
  }
  return found;
}

/** One by one: an element can have more children than a call has room for arguments. */
function pushReversed(open: HtmlNode[], nodes: readonly HtmlNode[]): void {
  for (let i = nodes.length - 1; i >= 0; i--) open.push(nodes[i]!);
}

/** Elements whose content is not for reading. */
export const DROPPED = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'object',
  'embed',
  'applet',
  'svg',
  'math',
  'canvas',
  'head',
  'title',
  'meta',
  'link',
  'base',
  'frame',
  'frameset',
  'form',
  'input',
  'select',
  'textarea',
  'button',
  'dialog',
  'map',
  'area',
  'param',
  'source',
  'track',
  'slot',
  'portal',
]);

/**
 * All words under `nodes`.
 * @param lineBreak what stands for `<br>`
 */
export function allText(nodes: readonly HtmlNode[], lineBreak = ''): string {
  let text = '';
  const open: HtmlNode[] = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    text += textOf(node) ?? (node.nodeName === 'br' ? lineBreak : '');
    if (isElement(node) && !DROPPED.has(node.tagName)) pushReversed(open, node.childNodes);
  }
  return text;
}
