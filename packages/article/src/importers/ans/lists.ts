import type { List, ListItem } from '../../generated/types.js';
import { blockText } from '../../text.js';
import type { Source } from '../source.js';
import { htmlBlocks, idOf, type Context } from './context.js';

/** A list. In ANS a list inside a list stands beside the item it belongs to; in HTML and here it stands inside it. */
export function list(source: Source, context: Context): List | undefined {
  const children: ListItem[] = [];
  for (const item of source.objects('items')) {
    const last = children.at(-1);
    if (item.type === 'list') {
      const inner = list(item, context);
      if (!inner) item.drop('an empty list');
      else if (last) last.children.push(inner);
      else children.push({ type: 'list-item', children: [inner] });
    } else {
      const made = listItem(item, context);
      if (made) children.push(made);
    }
  }
  if (!children.length) return undefined;
  source.map('list');
  return {
    type: 'list',
    ...idOf(source, context, 'list'),
    ordered: source.text('list_type') === 'ordered',
    children,
  };
}

function listItem(item: Source, context: Context): ListItem | undefined {
  const children: ListItem['children'] = [];
  const blocks = htmlBlocks(item, 'content', 'list-item');
  for (const block of blocks) {
    if (block.type === 'paragraph' && blocks.length === 1)
      for (const child of block.children) children.push(child);
    else if (block.type === 'paragraph' || block.type === 'list') children.push(block);
    else if (block.type === 'heading')
      children.push({ type: 'paragraph', children: block.children });
    else {
      const words = blockText(block);
      item.degrade(
        'list-item',
        `${block.type} does not fit into a list: ${words ? 'its words are kept' : 'left out'}`,
      );
      if (words) children.push({ type: 'paragraph', children: [{ type: 'text', value: words }] });
    }
  }
  if (!children.length) {
    item.drop('no words in it');
    return undefined;
  }
  item.map('list-item');
  return { type: 'list-item', ...idOf(item, context, 'list-item'), children };
}
