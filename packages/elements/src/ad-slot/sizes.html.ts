/** Which ads may stand in a slot, by the width of its container: a list of sizes, or a name for one. Read by both faces. */

/** Width and height in CSS pixels. */
export type Size = readonly [width: number, height: number];

/** `fluid` is as wide as its container and as high as its words need: a native ad. */
export type AdSize = Size | 'fluid';

export interface Step {
  /** The narrowest container, in CSS pixels, that the step holds for. */
  readonly from: number;
  readonly sizes: readonly AdSize[];
}

/** Lists that have a name, of the IAB's sizes. Held equal to the boxes in ad-slot.page.css by a test. */
export const FORMATS = {
  'mobile-banner': '320x50',
  leaderboard: '320x50 | 728: 728x90',
  billboard: '300x250 | 728: 728x90 | 970: 970x250',
  mpu: '300x250',
  native: 'fluid, 300x250',
  'half-page': '300x600',
  skyscraper: '160x600',
} as const;

export type AdFormat = keyof typeof FORMATS;

export function isFormat(name: string): name is AdFormat {
  return Object.hasOwn(FORMATS, name);
}

/**
 * What a slot's attributes say; a list of its own wins over a format's.
 * @throws Error naming what cannot be read and what was expected
 */
export function stepsOf({ format = '', sizes }: Asked): readonly Step[] {
  if (sizes) return parseSizes(sizes);
  if (isFormat(format)) return parseSizes(FORMATS[format]);
  throw expected(`format is "${format}"`, `one of ${Object.keys(FORMATS).join(', ')}`);
}

interface Asked {
  format?: string | undefined;
  sizes?: string | undefined;
}

/**
 * Reads `300x250 | 728: 728x90, 970x250`: steps from narrow to wide, each with the container's width that it holds
 * from (0 in the first one where it is left out) and its sizes.
 * @throws Error naming the piece that cannot be read and what was expected
 */
export function parseSizes(text: string): readonly Step[] {
  let last = -1;
  return text.split('|').map((step) => {
    const [, from = last < 0 ? 0 : NaN, list] = /^(?:\s*(\d{1,4})\s*:)?(.*)/s.exec(step)!;
    if (!(+from > last)) throw wrong(step);
    return { from: (last = +from), sizes: list!.split(',').map(parseSize) };
  });
}

function parseSize(text: string): AdSize {
  const size = text.trim();
  if (size === 'fluid') return size;
  if (!/^[1-9]\d{0,3}x[1-9]\d{0,3}$/.test(size)) throw wrong(text);
  return size.split('x').map(Number) as unknown as Size;
}

function wrong(piece: string): Error {
  return expected(
    `sizes has "${piece.trim().slice(0, 40)}"`,
    'rising steps: 300x250 | 728: 728x90, fluid',
  );
}

function expected(found: string, right: string): Error {
  return new Error(`${found}; expected ${right}.`);
}

/**
 * The box that is reserved in a container of `width` CSS pixels, without the label's line: it holds every size of the
 * step in force that the container has room for. Nothing, 0×0, where it has room for none. A fluid ad is as wide as the
 * container, and as high as its neighbours in the list.
 */
export function boxOf(steps: readonly Step[], width: number): Size {
  const sizes = steps.findLast(({ from }) => from <= width)?.sizes ?? [];
  const fixed = sizes.filter((size) => size !== 'fluid' && size[0] <= width) as Size[];
  const [widest, highest] = [0, 1].map((side) => Math.max(0, ...fixed.map((size) => size[side]!)));
  return [highest && sizes.includes('fluid') ? width : widest!, highest!];
}

/** Whether a creative can stand in a box without moving or leaving it. Not a number never fits. */
export function fits([width, height]: Size, box: Size): boolean {
  return width > 0 && height > 0 && width <= box[0] && height <= box[1];
}

/**
 * What may be asked for in a box: the sizes that it can take of the steps that hold for a container of `width` CSS
 * pixels, the widest step first. Fluid is asked for only where the step in force says so, in a box that has a height.
 */
export function askable(steps: readonly Step[], box: Size, width: number): AdSize[] {
  const sizes = steps
    .filter(({ from }) => from <= width)
    .reverse()
    .flatMap((step, before) =>
      step.sizes.filter((size) => (size === 'fluid' ? !before && box[1] > 0 : fits(size, box))),
    );
  return [...new Map(sizes.map((size) => [`${size}`, size])).values()];
}
