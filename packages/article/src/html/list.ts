import type { BodyBlock, ListItem } from '../generated/types.js';
import { NOTHING } from './account.js';
import { languageOf } from './elements.js';
import type { Reader } from './reader.js';
import { isElement, type HtmlElement } from './tree.js';

/** A list; what cannot stand in one follows it. */
export function listOf(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const aside: BodyBlock[] = [];
  const items = element.childNodes.map((item): ListItem => {
    const isItem = isElement(item) && item.tagName === 'li';
    if (isItem) reader.account.map(item, 'list-item');
    const blocks = reader.readInside(isItem ? item.childNodes : [item], depth + 1);
    const language = isItem ? languageOf(item) : {};
    return { type: 'list-item', ...language, children: itemChildren(blocks, aside, reader) };
  });
  const filled = items.filter(({ children }) => children.length > 0);
  if (filled.length) reader.account.map(element, 'list');
  else reader.account.drop(element, NOTHING);
  const list: BodyBlock[] = filled.length
    ? [{ type: 'list', ordered: element.tagName === 'ol', children: filled }]
    : [];
  return [...list, ...aside];
}

/** One sentence stands in an item as it is; what cannot stand in an item goes aside. */
function itemChildren(
  blocks: readonly BodyBlock[],
  aside: BodyBlock[],
  reader: Reader,
): ListItem['children'] {
  const children: ListItem['children'] = [];
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'list') children.push(block);
    else if (block.type === 'heading')
      children.push({ type: 'paragraph', children: block.children });
    else {
      reader.account.degradeBlock(block, block.type, `${block.type} moved out of a list`);
      aside.push(block);
    }
  }
  const [only] = children;
  return only?.type === 'paragraph' &&
    children.filter(({ type }) => type === 'paragraph').length === 1
    ? [...only.children, ...children.slice(1)]
    : children;
}
