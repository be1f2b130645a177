/** Heights of what other sites show: the box that is reserved for it, and the words under that. */
import type { BodyBlock, Embed } from '../generated/types.js';
import { shapeHeight, type Frame } from './pictures.js';

type Piece = Extract<
  BodyBlock,
  { type: 'youtube-video' | 'vimeo-video' | 'acast-podcast' | 'tweet' | 'embed' | 'flourish' }
>;

/** Boxes of the kit (`<news-embed>`) where the document gives no size, in CSS pixels. */
const BOXES: Record<NonNullable<Embed['kind']>, number | undefined> = {
  post: 320,
  audio: 200,
  interactive: 400,
  document: 600,
  map: 400,
  video: undefined,
  other: undefined,
};
const TALLEST = 800;

export function embedHeight(block: Piece, { small, screen }: Frame): number {
  const box = boxHeight(block, screen.picture);
  const title = 'title' in block ? (block.title ?? '') : '';
  if (box === undefined) return PADDING + small.line + small.height(title);
  return box + small.line * LINES_BELOW + small.height(title);
}

/** Caption, what the site learns, and the control to show it always. */
const LINES_BELOW = 4;
/** Of a card that is only a link. */
const PADDING = 24;

/** Undefined where there is no box: a link is all that is shown. */
function boxHeight(block: Piece, width: number): number | undefined {
  switch (block.type) {
    case 'tweet':
      return BOXES.post;
    case 'acast-podcast':
      return BOXES.audio;
    case 'flourish':
      return 480;
    case 'embed':
      return sizeOf(block, width);
    default:
      return undefined;
  }
}

function sizeOf({ kind = 'other', frame, width, height }: Embed, column: number) {
  if (kind === 'video')
    return shapeHeight(width && height ? { url: '', width, height } : undefined, column);
  const usual = BOXES[kind] ?? (frame ? 400 : undefined);
  return usual && Math.min(height ?? usual, TALLEST);
}
