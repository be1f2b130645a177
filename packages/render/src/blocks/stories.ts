/** Columns, and stories told while scrolling: pictures and words in the order in which they are read. */
import type {
  Layout,
  LayoutImage,
  LayoutSlot,
  ScrollyBlock,
  ScrollyCopy,
  ScrollyHeading,
  ScrollySection,
} from '@broadsheet/article';
import { attrs, html, type Renderable, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { heading, tongue, type Context } from '../context.js';
import { pictureHTML, placed } from './media.js';
import { phrasing } from './text.js';

export function layout(node: Layout, context: Context): Renderable {
  const kind = attrs({ 'data-kind': node.layoutName });
  const parts = node.children.map((child) => {
    if (child.type === 'layout-slot') return layoutSlot(child, context);
    return child.type === 'layout-image' ? layoutImage(child, context) : context.blocks([child]);
  });
  return placed(
    node.layoutWidth,
    undefined,
    html`<section class="news-layout"${kind}>${parts}</section>`,
  );
}

function layoutSlot(node: LayoutSlot, context: Context): SafeHTML {
  const parts = node.children.map((child) =>
    child.type === 'layout-image' ? layoutImage(child, context) : context.blocks([child]),
  );
  return html`<div${tongue(node)}>${parts}</div>\n`;
}

/** The words of the place win over the picture's own: they were written for it. */
function layoutImage({ picture, alt, caption, credit }: LayoutImage, context: Context): Renderable {
  if (!picture) return undefined;
  const words = { alt, caption: caption ?? picture.caption, credit: credit ?? picture.credit };
  return pictureHTML({ ...picture, ...words }, context);
}

export function scrollyBlock(node: ScrollyBlock, context: Context): SafeHTML {
  return html`<div class="news-scrolly">${node.children.map((part) => scrollySection(part, context))}</div>`;
}

function scrollySection(node: ScrollySection, context: Context): SafeHTML {
  const parts = node.children.map((child) => {
    if (child.type === 'scrolly-copy') return scrollyCopy(child, context);
    return child.picture && pictureHTML(child.picture, context);
  });
  return html`<section${tongue(node)}>${parts}</section>\n`;
}

function scrollyCopy(node: ScrollyCopy, context: Context): SafeHTML {
  const parts = node.children.map((child) =>
    child.type === 'scrolly-heading' ? scrollyHeading(child, context) : context.blocks([child]),
  );
  return html`<div${tongue(node)}>${parts}</div>\n`;
}

const RANK = { chapter: 1, heading: 2, subheading: 3 };

function scrollyHeading(node: ScrollyHeading, context: Context): SafeHTML {
  context.level = Math.min(context.base + RANK[node.level], context.level + 1, 6);
  return heading(context.level, phrasing(node.children, context), tongue(node));
}
