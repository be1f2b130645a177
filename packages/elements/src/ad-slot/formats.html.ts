/** The named formats: which box each one reserves, by the width of its container. Read by both faces and held equal to ad-slot.page.css by a test. */

/** Width and height in CSS pixels. */
export type Size = readonly [width: number, height: number];

export type AdFormat = 'mobile-banner' | 'leaderboard' | 'billboard' | 'mpu' | 'half-page';

interface Step {
  /** The narrowest container, in CSS pixels, that this step holds for. */
  readonly from: number;
  readonly size: Size;
}

/** Steps from narrow to wide; the widest that fits the container is the box. Sizes are those of the IAB. */
export const FORMATS: Readonly<Record<AdFormat, readonly Step[]>> = {
  'mobile-banner': [{ from: 0, size: [320, 50] }],
  leaderboard: [
    { from: 0, size: [320, 50] },
    { from: 728, size: [728, 90] },
  ],
  billboard: [
    { from: 0, size: [300, 250] },
    { from: 728, size: [728, 90] },
    { from: 970, size: [970, 250] },
  ],
  mpu: [{ from: 0, size: [300, 250] }],
  'half-page': [{ from: 0, size: [300, 600] }],
};

export function isFormat(name: string): name is AdFormat {
  return Object.hasOwn(FORMATS, name);
}

/** The box that a format reserves in a container of `width` CSS pixels, without the label's line. */
export function boxAt(format: AdFormat, width: number): Size {
  return FORMATS[format].findLast((step) => step.from <= width)!.size;
}

/** Whether a creative can stand in a box without moving or leaving it. Not a number never fits. */
export function fits([width, height]: Size, box: Size): boolean {
  return width > 0 && height > 0 && width <= box[0] && height <= box[1];
}

/** The sizes of a format that a box can take, the widest step first. A smaller one is centred. */
export function sizesIn(format: AdFormat, box: Size): Size[] {
  return FORMATS[format]
    .map((step) => step.size)
    .filter((size) => fits(size, box))
    .reverse();
}
