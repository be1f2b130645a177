/** Columns, and stories told while scrolling: pictures and words in the order in which they are read. */
import type { Layout, LayoutSlot, ScrollyBlock } from '@broadsheet/article';
import type { Block, TextContext } from './context.js';
import { imageSet, layoutImage } from './media.js';
import { scrollyHeading } from './prose.js';

export function layout({ children }: Layout | LayoutSlot, context: TextContext): Block[] {
  return children.flatMap((child) => {
    if (child.type === 'layout-slot') return layout(child, context);
    return child.type === 'layout-image' ? layoutImage(child, context) : context.blocks([child]);
  });
}

export function scrollyBlock(node: ScrollyBlock, context: TextContext): Block[] {
  const parts = node.children.flatMap((section) => section.children);
  return parts.flatMap((part) => {
    if (part.type === 'scrolly-image') return imageSet({ ...part, type: 'image-set' }, context);
    return part.children.flatMap((child) =>
      child.type === 'scrolly-heading' ? scrollyHeading(child, context) : context.blocks([child]),
    );
  });
}
