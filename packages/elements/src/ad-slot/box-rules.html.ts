/** The rules that reserve boxes which broadsheet.css does not know. For servers and the command line: no browser loads them. */
import { boxOf, parseSizes, type Step } from './sizes.html.js';

/** Containers and heights, in CSS pixels, that `reserve` has words for; held equal to ad-slot.page.css by a test. */
export const RESERVE_FROM = [0, 468, 728, 970] as const;
export const RESERVE_HEIGHTS = [50, 60, 90, 100, 250, 280, 400, 480, 600, 1050] as const;

/** The words of `reserve`, `250` and `728:90`. */
const WORDS = new Set(
  RESERVE_FROM.flatMap((from) =>
    RESERVE_HEIGHTS.map((height) => (from ? `${from}:${height}` : `${height}`)),
  ),
);

/** Whether broadsheet.css knows every word, and at least one is there. */
export function isReserve(text: string): boolean {
  const words = text.split(/[ \t\n\f\r]+/).filter(Boolean);
  return words.length > 0 && words.every((word) => WORDS.has(word));
}

/** The rules of several lists, each list once. */
export function boxRules(lists: Iterable<string>): string {
  return [...new Set(lists)].map(sizesRule).join('\n');
}

/**
 * The CSS that reserves the box of `<news-ad-slot sizes="…">`, for a stylesheet linked after broadsheet.css. It holds for
 * exactly this text of the attribute.
 * @throws Error naming the piece of the list that cannot be read
 */
export function sizesRule(sizes: string): string {
  const slot = `news-ad-slot[sizes=${cssString(sizes)}]`;
  return boxesOf(parseSizes(sizes))
    .map(
      ({ from, width, height }) => `@container ad (min-width: ${from}px) {
  ${slot} > *,
  ${slot}::before {
    --news-ad-slot-width: ${width};
    --news-ad-slot-height: ${height};
  }
}
`,
    )
    .join('');
}

interface Box {
  from: number;
  width: string;
  height: string;
}

/** The boxes by the container's width, each where it first differs from the one before. */
function boxesOf(steps: readonly Step[]): Box[] {
  const boxes: Box[] = [];
  let last = '100% 0px';
  for (const from of widthsOf(steps)) {
    const [widest, highest] = boxOf(steps, from);
    // As wide as the container: a fluid ad, or nothing but the house notice.
    const whole = !highest || steps.findLast((step) => step.from <= from)!.sizes.includes('fluid');
    const box = { width: whole ? '100%' : `${widest}px`, height: `${highest}px` };
    if (`${box.width} ${box.height}` === last) continue;
    last = `${box.width} ${box.height}`;
    boxes.push({ from, ...box });
  }
  return boxes;
}

/** The widths of containers at which the box may change, rising: a step begins, or a size has room. */
function widthsOf(steps: readonly Step[]): number[] {
  const widths = steps.flatMap(({ from, sizes }) => [
    from,
    ...sizes.map((size) => (size === 'fluid' ? from : size[0])),
  ]);
  return [...new Set(widths)].sort((a, b) => a - b);
}

/** Only what is no sign to CSS or to HTML stands as it is (CSS Syntax 3, 4.3.7). */
function cssString(text: string): string {
  return `"${text.replace(/[^\w |:,-]/gu, (char) => `\\${char.codePointAt(0)!.toString(16)} `)}"`;
}
