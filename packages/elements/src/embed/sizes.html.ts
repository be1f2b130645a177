/**
 * The boxes that page CSS can reserve: a height for posts, players and charts, a ratio for what is like a video.
 * Both faces read this, and a test holds it equal to embed.page.css.
 */

/** Heights of the frame in CSS pixels, at 16 px to a rem. */
export const HEIGHTS = [
  80, 120, 160, 200, 240, 280, 320, 360, 400, 440, 480, 520, 560, 600, 640, 680, 720, 760, 800,
] as const;

export const RATIOS = ['21:9', '16:9', '3:2', '4:3', '1:1', '4:5', '3:4', '9:16'] as const;

export type Ratio = (typeof RATIOS)[number];

/** Pixels, or a ratio of width to height. */
export type Box = number | Ratio;

/** The lowest height that holds `pixels`; the greatest there is for more. */
export function heightFor(pixels: number): number {
  return HEIGHTS.find((height) => height >= pixels) ?? HEIGHTS.at(-1)!;
}

/** The ratio nearest to that of two lengths, of which each is above zero. */
export function ratioFor(width: number, height: number): Ratio {
  const distance = (ratio: Ratio) => Math.abs(Math.log(width / height / valueOf(ratio)));
  return RATIOS.reduce((best, ratio) => (distance(ratio) < distance(best) ? ratio : best));
}

function valueOf(ratio: Ratio): number {
  const [width, height] = ratio.split(':').map(Number);
  return width! / height!;
}

/** Whether page CSS has a box for what an attribute says. */
export const isHeight = (value: string): boolean => HEIGHTS.some((one) => String(one) === value);
export const isRatio = (value: string): boolean => RATIOS.some((one) => one === value);
