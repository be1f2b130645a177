import type { BodyBlock, ImageSet } from '../generated/types.js';
import type { Reader } from './reader.js';
import type { HtmlElement } from './tree.js';

/** Pictures to be looked through in order; what is no picture follows them. */
export function galleryOf(
  element: HtmlElement,
  blocks: readonly BodyBlock[],
  reader: Reader,
): BodyBlock[] {
  const children = blocks.filter((block): block is ImageSet => block.type === 'image-set');
  const others = blocks.filter(({ type }) => type !== 'image-set');
  if (!children.length)
    reader.account.degrade(element, undefined, 'a gallery without pictures is only what is in it');
  else reader.account.map(element, 'gallery');
  for (const block of others)
    reader.account.degradeBlock(block, block.type, `${block.type} moved out of a gallery`);
  return children.length ? [{ type: 'gallery', children }, ...others] : others;
}
