import type { HtmlElement, HtmlNode } from '../../../html/tree.js';

/** An element that no parser made, to hold nodes that belong together or to stand for what is written in a text. */
export function madeElement(
  name: `#${string}` | 'br',
  childNodes: readonly HtmlNode[] = [],
): HtmlElement {
  return {
    nodeName: name,
    tagName: name,
    attrs: [],
    namespaceURI: 'http://www.w3.org/1999/xhtml' as HtmlElement['namespaceURI'],
    parentNode: null,
    childNodes: [...childNodes],
  };
}

export function madeText(value: string): HtmlNode {
  return { nodeName: '#text', value, parentNode: null };
}
