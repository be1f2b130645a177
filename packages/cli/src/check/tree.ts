/** Little ways through parse5's tree. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;

export function isElement(node: Tree.Node): node is Element {
  return 'tagName' in node;
}

/** All elements inside, in document order, those in templates too. */
export function* elementsIn(node: Tree.Node): Generator<Element> {
  if ('content' in node) yield* elementsIn(node.content);
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) {
    if (isElement(child)) yield child;
    yield* elementsIn(child);
  }
}

export function childElements(element: Element): Element[] {
  return element.childNodes.filter(isElement);
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((found) => found.name === name)?.value;
}

export function text(node: Tree.Node): string {
  if ('value' in node && node.nodeName === '#text') return node.value;
  return 'childNodes' in node ? node.childNodes.map(text).join('') : '';
}

/** The nearest tag of the kit around an element, or undefined. */
export function kitAncestor(element: Element): Element | undefined {
  let at: Tree.ParentNode | null = element.parentNode;
  while (at && isElement(at)) {
    if (at.tagName.startsWith('news-')) return at;
    at = at.parentNode;
  }
  return undefined;
}
