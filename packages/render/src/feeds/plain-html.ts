/**
 * HTML for readers without styles and script: of our own page's markup, what is left when only what every feed reader
 * shows may stay. The kit's tags, classes, names and marks fall away, and what they hold stays.
 */
import { parseFragment, serialize, defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import { absolute, linkOutside } from '../names.js';

type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;

/** Tags that stay, with the attributes that stay on them beside `lang` and `dir`. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title', 'rel'],
  audio: ['src', 'controls', 'preload'],
  blockquote: ['cite'],
  img: ['src', 'alt', 'width', 'height'],
  li: ['value'],
  source: ['src', 'type'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope'],
  ...Object.fromEntries(
    [
      'article', 'aside', 'bdi', 'br', 'caption', 'cite', 'code', 'dd', 'div', 'dl', 'dt', 'em', 'figcaption', 'figure',
      'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'ol', 'p', 'pre', 's', 'section', 'small', 'strong', 'sub', 'sup', 'table',
      'tbody', 'thead', 'tr', 'ul',
    ].map((tag) => [tag, []]),
  ),
}; // prettier-ignore

/** Tags that go with all that they hold. */
const DROPPED = new Set([
  'button', 'embed', 'form', 'iframe', 'input', 'math', 'news-ad-slot', 'news-comment-count', 'news-next-article',
  'news-paywall', 'news-trust-badge', 'noscript', 'object', 'script', 'select', 'style', 'svg', 'template', 'textarea',
]); // prettier-ignore

/** @param page what addresses are relative to */
export function plainHTML(markup: string, page: string): string {
  const fragment = parseFragment(markup);
  fragment.childNodes = kept(fragment.childNodes, page);
  return serialize(fragment).trim();
}

function kept(nodes: readonly ChildNode[], page: string): ChildNode[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return node.nodeName === '#text' ? [node] : [];
    if (DROPPED.has(node.tagName) || isForEyesAlone(node)) return [];
    return keptElement(node, page);
  });
}

function keptElement(node: Element, page: string): ChildNode[] {
  const children = kept(node.childNodes, page);
  // An element of the kit holds blocks, or a picture and its words side by side.
  const tag = node.tagName.startsWith('news-') ? 'div' : node.tagName;
  const attributes = Object.hasOwn(KEPT, tag) ? KEPT[tag]! : undefined;
  const attrs = node.attrs.flatMap(({ name, value }) => {
    const isKept = attributes?.includes(name) || name === 'lang' || name === 'dir';
    const outside = isKept ? valueOutside(name, value, page) : undefined;
    return outside === undefined ? [] : [{ name, value: outside }];
  });
  const has = (name: string) => attrs.some((one) => one.name === name);
  if (tag === 'img' || tag === 'source') return has('src') ? [made(node, tag, attrs, [])] : [];
  if (tag === 'a') return has('href') ? [made(node, tag, attrs, children)] : children;
  if (attributes) return [made(node, tag, attrs, children)];
  // The language and direction of words go with them.
  return attrs.length > 0 ? [made(node, 'span', attrs, children)] : children;
}

function made(
  { namespaceURI }: Element,
  tag: string,
  attrs: Element['attrs'],
  children: readonly ChildNode[],
): Element {
  const element = defaultTreeAdapter.createElement(tag, namespaceURI, attrs);
  for (const child of children) defaultTreeAdapter.appendChild(element, child);
  return element;
}

/** Addresses are absolute, and what is loaded comes from the web. */
function valueOutside(name: string, value: string, page: string): string | undefined {
  if (name === 'href') return linkOutside(value, page);
  return name === 'src' || name === 'cite' ? absolute(value, page) : value;
}

/** A pull quote would be read twice where nothing sets it apart; the length of a film lies on its picture. */
function isForEyesAlone({ attrs }: Element): boolean {
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'slot' && value === 'duration'),
  );
}
