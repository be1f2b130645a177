/** Heights of everything in a body that is neither paragraph nor heading. */
import type { BodyBlock, LayoutSlot, ListItem, Table, TableRow } from '../generated/types.js';
import { isPhrasing, phrasingText } from '../text.js';
import type { Screen } from './metrics.js';
import { embedHeight } from './embeds.js';
import { pictureHeight, picturesHeight, shapeHeight, type Frame } from './pictures.js';
import { greatest, sum } from './sums.js';
import type { TypeArea } from './type-area.js';

type Stack = (blocks: readonly BodyBlock[], area: TypeArea) => number;

/** Padding above and below a box's content, and its rules. */
const PADDING = 34;
/** The least height of a player's bar. */
const PLAYER = 54;

interface Place extends Frame {
  stack: Stack;
}

/** @param stack height of the blocks inside a box */
export function boxHeight(block: BodyBlock, text: TypeArea, screen: Screen, stack: Stack): number {
  const small = text.sized(screen.small, 1.5);
  return height(block, { text, small, screen, stack });
}

function height(block: BodyBlock, place: Place): number {
  const { text, small, screen, stack } = place;
  switch (block.type) {
    case 'list':
      return listHeight(block.children, text.inset(screen.text * 1.25), stack);
    case 'blockquote':
      return (
        mixed(block.children, text.inset(18), stack) +
        (block.source?.length ? 8 + small.height(phrasingText(block.source)) : 0)
      );
    case 'pullquote':
      return (
        PADDING +
        text.sized(text.size * 1.375, 1.3).height(block.text) +
        (block.source ? 8 + small.height(block.source) : 0)
      );
    case 'thematic-break':
      return 1;
    case 'code':
      return 24 + text.sized(text.size * 0.875).height(block.value);
    case 'image-set':
      return block.picture ? pictureHeight(block.picture, place) : 0;
    case 'image-pair':
    case 'gallery':
    case 'carousel':
      return picturesHeight(block, place);
    case 'video':
    case 'clip-set':
      return (
        shapeHeight(block.poster, screen.picture) +
        8 +
        small.height(block.title ?? block.caption ?? 'Video') +
        (block.title && block.caption ? 4 + small.height(block.caption) : 0)
      );
    case 'audio':
      return (
        PLAYER +
        8 +
        (block.title || block.caption ? small.height(block.title ?? block.caption!) : 0)
      );
    case 'youtube-video':
    case 'vimeo-video':
    case 'acast-podcast':
    case 'tweet':
    case 'embed':
    case 'flourish':
      return embedHeight(block, place);
    case 'custom-code-component':
      return Object.keys(block.attributes ?? {}).length ? small.line : 0;
    case 'table':
      return tableHeight(block, small);
    default:
      return boxed(block, place);
  }
}

/** Boxes of facts, figures and links. */
function boxed(block: BodyBlock, { text, small, screen, stack }: Place): number {
  const inside = small.inset(32);
  const titled = (title: string | undefined) =>
    title ? 8 + inside.sized(small.size * 1.06, 1.25).height(title) : 0;
  switch (block.type) {
    case 'fact-box':
      return PADDING + titled(block.title) + stack(block.children, inside);
    case 'info-box':
    case 'info-pair': {
      const cards = block.children.map((card) => titled(card.title) + stack(card.children, inside));
      const title = block.type === 'info-pair' ? titled(block.title) : 0;
      return PADDING + title + sum(cards) + 16 * (cards.length - 1);
    }
    case 'definition':
      return termHeight(block, text);
    case 'in-numbers':
      return (
        PADDING +
        titled(block.title) +
        sum(
          block.children.map(
            (term) =>
              12 + inside.sized(small.size * 1.5, 1.2).line + inside.height(term.description),
          ),
        )
      );
    case 'big-number':
      return (
        text.sized(text.size * 2.5, 1.1).height(block.number) + small.height(block.description)
      );
    case 'recommended':
      return block.url || block.teaserTitleOverride
        ? 26 + small.line * 2 + (block.image ? 4 + shapeHeight(block.image, 192) : 0)
        : 0;
    case 'recommended-list':
      return (
        26 +
        small.line +
        sum(block.children.map((item) => small.height(item.teaserTitleOverride ?? ' ')))
      );
    case 'newsletter':
      return PADDING + titled(block.title) + (block.text ? inside.height(block.text) : 0);
    case 'timeline': {
      const events = block.children.map(
        (event) =>
          text.sized(text.size, 1.25).height(event.title) +
          4 +
          stack(event.children, text.inset(21)),
      );
      return (
        text.sized(text.size * 1.13, 1.25).height(block.title) + sum(events) + 16 * events.length
      );
    }
    case 'layout': {
      const columns = Math.max(1, Math.floor(screen.full / 248));
      const parts = block.children.map((part) =>
        part.type === 'layout-slot' ? slotHeight(part, text, stack) : text.line * 2,
      );
      return Math.max(greatest(parts), sum(parts) / columns);
    }
    case 'scrolly-block':
      return sum(
        block.children.flatMap((section) =>
          section.children.map((part) =>
            part.type === 'scrolly-image'
              ? part.picture
                ? 16 + shapeHeight(part.picture.fallbackImage, screen.picture)
                : 0
              : sum(part.children.map((child) => 16 + text.height(phrasingText(child.children)))),
          ),
        ),
      );
    case 'live-post':
      return (
        17 +
        small.line * 1.5 +
        (block.title ? 8 + text.sized(text.size * 1.31, 1.25).height(block.title) : 0) +
        (block.by?.length ? small.line : 0) +
        screen.gap +
        stack(block.children, text)
      );
    case 'correction':
      return small.line + small.inset(14).height(block.text);
    case 'rating':
    case 'endorsement':
      return text.line;
    default:
      // Footnotes stand at the end, positions of ads and what nobody knows nowhere.
      return 0;
  }
}

function listHeight(items: readonly ListItem[], area: TypeArea, stack: Stack): number {
  const heights = items.map((item) => mixed(item.children, area, stack));
  return sum(heights) + Math.max(0, items.length - 1) * area.size * 0.25;
}

/** Sentences among blocks: each run of them is a paragraph. */
function mixed(
  children: readonly (ListItem['children'][number] | BodyBlock)[],
  area: TypeArea,
  stack: Stack,
): number {
  const blocks: BodyBlock[] = [];
  let run: Extract<BodyBlock, { type: 'paragraph' }> | undefined;
  for (const child of children) {
    if (isPhrasing(child)) {
      if (!run) blocks.push((run = { type: 'paragraph', children: [] }));
      run.children.push(child);
    } else {
      run = undefined;
      blocks.push(child as BodyBlock);
    }
  }
  return stack(blocks, area);
}

function tableHeight(table: Table, small: TypeArea): number {
  return sum(
    table.children.map((part) => {
      if (part.type === 'table-caption' || part.type === 'table-footer')
        return 8 + small.height(phrasingText(part.children));
      return sum(part.children.map((row) => rowHeight(row, small, table.compact ? 9 : 17)));
    }),
  );
}

function rowHeight(row: TableRow, small: TypeArea, padding: number): number {
  const cells = Math.max(1, row.children.length);
  // A column is never narrower than a few words: a table that is too wide scrolls.
  const cell = small.inset(small.width - Math.max(96, small.width / cells - 24));
  return (
    padding +
    Math.max(
      small.line,
      greatest(row.children.map((one) => cell.height(phrasingText(one.children)))),
    )
  );
}

function termHeight(
  { description }: { term: string; description: string },
  text: TypeArea,
): number {
  return text.line + text.height(description);
}

function slotHeight(slot: LayoutSlot, text: TypeArea, stack: Stack): number {
  const words = slot.children.filter((child) => child.type !== 'layout-image');
  const pictures = slot.children.length - words.length;
  const column = text.inset(text.width - Math.min(text.width, 248));
  return stack(words as BodyBlock[], column) + pictures * 160;
}
