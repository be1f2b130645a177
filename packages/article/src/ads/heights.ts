import type { Article, BodyBlock, Heading } from '../generated/types.js';
import { phrasingText } from '../text.js';
import { boxHeight } from './boxes.js';
import { settingOf, type Metrics, type Screen } from './metrics.js';
import { TypeArea } from './type-area.js';

/** Where a block stands: CSS pixels from the top of the story's body, ads not counted. */
export interface Extent {
  top: number;
  bottom: number;
}

/** The estimated places of an article's parts at one width. */
export interface Heights {
  /** Height of header and lead picture, above the body. */
  header: number;
  /** One entry for each block of the body. A block that is not printed has no height. */
  blocks: Extent[];
  /** Height of the body. */
  body: number;
}

/**
 * How tall everything in an article will be at one width, from its text alone: the same on every machine. Pixels are whole
 * numbers.
 */
export function estimateHeights(
  article: Article,
  metrics: Metrics,
  width: 'narrow' | 'wide',
): Heights {
  const screen = metrics[width];
  const text = new TypeArea(screen.column, screen.text, settingOf(article.language, metrics));
  const blocks: Extent[] = [];
  let bottom = 0;
  let last: BodyBlock | undefined;
  for (const block of article.body.children) {
    // Whatever is printed has a height, at both widths.
    const height = Math.ceil(blockHeight(block, text, screen));
    const space = height && last ? spaceBetween(last, block, screen) : 0;
    const top = bottom + Math.round(space);
    blocks.push({ top: height ? top : bottom, bottom: height ? top + height : bottom });
    if (!height) continue;
    bottom = top + height;
    last = block;
  }
  return { header: headerHeight(article, text, screen), blocks, body: bottom };
}

/** Type sizes of the headings, as parts of the text's, and their line. */
const HEADINGS: Record<Heading['level'], number> = { chapter: 1.31, subheading: 1.13, label: 1.13 };
const HEADING_LEADING = 1.25;

function blockHeight(block: BodyBlock, text: TypeArea, screen: Screen): number {
  switch (block.type) {
    case 'paragraph':
      return text.height(phrasingText(block.children));
    case 'heading':
      return text
        .sized(screen.text * HEADINGS[block.level], HEADING_LEADING)
        .height(phrasingText(block.children));
    case 'text':
      return text.height(block.value);
    default:
      return boxHeight(block, text, screen, (inside, area) => stack(inside, area, screen));
  }
}

/** Blocks inside a box, one under the other. */
function stack(blocks: readonly BodyBlock[], area: TypeArea, screen: Screen): number {
  const inside = { ...screen, picture: area.width, full: area.width, text: area.size };
  let height = 0;
  let last: BodyBlock | undefined;
  for (const block of blocks) {
    const own = blockHeight(block, area, inside);
    if (!own) continue;
    height += own + (last ? area.size : 0);
    last = block;
  }
  return height;
}

const TEXT = new Set<BodyBlock['type']>(['paragraph', 'text', 'list', 'blockquote']);

/** Margins collapse: between two blocks the greater one holds. Under a heading it is half a line. */
function spaceBetween(above: BodyBlock, below: BodyBlock, screen: Screen): number {
  const around = (block: BodyBlock) =>
    TEXT.has(block.type) || block.type === 'heading' ? screen.gap : screen.wideGap;
  if (above.type === 'heading') return TEXT.has(below.type) ? screen.text / 2 : around(below);
  const before =
    below.type === 'heading' && below.level !== 'label'
      ? screen.text * HEADINGS[below.level] * 1.75
      : around(below);
  return Math.max(before, around(above));
}

/** Label, headline, standfirst, byline, dates, and the lead at its width. */
function headerHeight(article: Article, text: TypeArea, screen: Screen): number {
  const { headline, standfirst, summary = [], label, section, bylines, lead } = article;
  const small = text.sized(screen.small, 1.5);
  const large = text.sized(screen.text * 1.25, 1.4);
  let height = text.sized(screen.headline, 1.1).height(headline);
  if (label ?? section) height += small.line + 8;
  if (standfirst?.length) height += 12 + large.height(phrasingText(standfirst));
  for (const point of summary) height += 8 + text.height(phrasingText(point));
  if (bylines?.length) height += 28 + Math.max(40, small.line);
  height += 48;
  if (lead) height += 16 + blockHeight(lead, text, { ...screen, picture: screen.full });
  return Math.round(height);
}
