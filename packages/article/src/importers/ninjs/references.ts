import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { isElement, textOf, attribute, type HtmlElement } from '../../html/tree.js';
import type { Associations } from './associations.js';
import { around } from './elements.js';
import type { Medium } from './media.js';

/** How a body says which of the associated items stands at a place in it. */

/** Attributes that hold a name or address of an item: TT writes `data-assoc-ref` and `data-uri`. */
const REFERENCE = /^(?:id|uri|ref|rel|src|source|href|poster|data-.+)$/;
/** Superdesk sets each item between two comments, with the name of the association. */
const EMBED = /^\s*EMBED START \w+ \{\s*id:\s*"([^"]+)"/;

export type References = Pick<Associations, 'referred'>;

/** The block for the item to which an element refers. What it says about the item there is what this story says of it. */
export function referredBy(element: HtmlElement, associations: References): Medium | undefined {
  const attrs = element.attrs.filter(({ name }) => REFERENCE.test(name));
  const values = attrs.map(({ value }) => value.trim()).filter(Boolean);
  const names = attrs.filter(({ name }) => !/^(?:src|href|poster)$/.test(name));
  const embeds = [element, ...around(element)].flatMap((one) => embedAt(one) ?? []);
  const alt = element.attrs.find(({ name }) => name === 'alt')?.value.trim() || undefined;
  const block = associations.referred(
    [...embeds, ...names.map(({ value }) => value.trim())],
    values,
    alt,
  );
  if (block) for (const { name } of [...attrs, { name: 'alt' }]) attribute(element, name);
  return block;
}

/** The name in the comment before an element. */
function embedAt(element: HtmlElement): string | undefined {
  const { parentNode } = element;
  if (!parentNode) return undefined;
  const names = embeds.get(parentNode) ?? embedsIn(parentNode);
  embeds.set(parentNode, names);
  return names.get(element);
}

/** Found once for all that stand side by side: a search back from each of them would grow with their square. */
const embeds = new WeakMap<Tree.ParentNode, Map<HtmlElement, string>>();

function embedsIn({ childNodes }: Tree.ParentNode): Map<HtmlElement, string> {
  const names = new Map<HtmlElement, string>();
  let name: string | undefined;
  for (const node of childNodes) {
    if ('data' in node) name = EMBED.exec(node.data)?.[1];
    else if (isElement(node) && name) names.set(node, name);
    if (isElement(node) || textOf(node)?.trim()) name = undefined;
  }
  return names;
}
