/** Heights of pictures. */
import type { BodyBlock, Gallery, Image, Person, Picture } from '../generated/types.js';
import type { Screen } from './metrics.js';
import { sum } from './sums.js';
import type { TypeArea } from './type-area.js';

/** Where a piece stands: the text around it, the small type under it, and the window. */
export interface Frame {
  text: TypeArea;
  small: TypeArea;
  screen: Screen;
}

const WIDE = new Set(['full-grid', 'full-bleed', 'full-width', 'mid-grid']);
const INSET = new Set(['inset-left', 'inset-right']);

/** Whether a block asks for more than the column. */
export function isWide(block: BodyBlock): boolean {
  const wish =
    block.type === 'image-set'
      ? block.picture?.layoutWidth
      : 'layoutWidth' in block
        ? block.layoutWidth
        : undefined;
  return wish !== undefined && WIDE.has(wish);
}

export function pictureHeight(picture: Picture, { small, screen }: Frame): number {
  const { layoutWidth = '', fallbackImage, caption = '', credits = [] } = picture;
  const credit = picture.credit || credits.map(nameOf).join('; ');
  const width = WIDE.has(layoutWidth)
    ? screen.full
    : INSET.has(layoutWidth)
      ? Math.min(384, screen.picture)
      : screen.picture;
  const words = [caption, credit].filter(Boolean).join(' ');
  return shapeHeight(fallbackImage, width) + (words ? 8 + small.height(words) : 0);
}

/** Pictures of a gallery in rows, or in one row; each is shown three wide and two high. */
function tilesHeight({ layout, children }: Gallery, { small, screen, ...frame }: Frame): number {
  const columns = children.length % 3 === 0 && screen.picture >= 528 ? 3 : 2;
  const width =
    layout === 'strip'
      ? Math.min(352, screen.picture * 0.85)
      : (screen.picture - 16 * (columns - 1)) / columns;
  const tile = { ...frame, small, screen: { ...screen, picture: width } };
  const heights = children.map(({ picture }) =>
    picture ? pictureHeight({ ...picture, layoutWidth: '', fallbackImage: TILE }, tile) : 0,
  );
  const rows = layout === 'strip' ? 1 : Math.ceil(heights.length / columns);
  return rows * (Math.max(0, ...heights) + 16);
}

const TILE = { url: '', width: 3, height: 2 };

/** About as long as what the page says of who made it. */
function nameOf({ role = '', name, organization = '' }: Person): string {
  return `${role}: ${name} ${organization}`;
}

/** A picture keeps its shape at the width it is shown; 16:9 where nothing is known. */
export function shapeHeight(image: Image | undefined, width: number): number {
  const { width: w, height: h } = image ?? {};
  return w && h ? width * (h / w) : (width * 9) / 16;
}

export function picturesHeight(
  block: Extract<BodyBlock, { type: 'image-pair' | 'gallery' | 'carousel' }>,
  frame: Frame,
): number {
  const { text, small, screen } = frame;
  const title = 'title' in block && block.title ? text.line + 16 : 0;
  if (block.type === 'gallery') {
    if (block.layout && block.layout !== 'column') return title + tilesHeight(block, frame);
    const heights = block.children.map((item) =>
      item.picture ? pictureHeight(item.picture, frame) : 0,
    );
    return title + sum(heights) + 16 * Math.max(0, heights.length - 1);
  }
  const columns = screen.picture >= 528 ? 2 : 1;
  const half = { ...frame, screen: { ...screen, picture: (screen.picture - 16) / columns } };
  if (block.type === 'image-pair') {
    const [a = 0, b = 0] = block.children.map((item) =>
      item.picture ? pictureHeight(item.picture, half) : 0,
    );
    return columns === 2 ? Math.max(a, b) : a + b + 16;
  }
  const cards = block.children.map(
    (card) =>
      sum(card.children.map((item) => (item.picture ? pictureHeight(item.picture, half) : 0))) +
      text.line +
      small.height(card.copy),
  );
  return title + sum(cards) / columns + 24 * Math.ceil(cards.length / columns);
}
