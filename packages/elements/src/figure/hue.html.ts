/** Steps of the colour circle for which figure.page.css has a rule, in degrees. */
const STEP = 30;
/** Less colourful than this, from 0 to 1, is grey. */
const GREY = 0.12;

/**
 * The hue of a colour, as the page's styles know it: a style attribute would need a content policy that allows any.
 * @param color `#rgb` or `#rrggbb`, the sharp sign left out or not
 * @returns degrees, or undefined where it is no such colour, or grey
 */
export function hueOf(color: string | undefined): number | undefined {
  const [r, g, b] = channels(color ?? '');
  if (r === undefined || g === undefined || b === undefined) return undefined;
  const most = Math.max(r, g, b);
  const range = most - Math.min(r, g, b);
  if (range / 255 < GREY) return undefined;
  const sixth =
    most === r ? (g - b) / range : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return (Math.round((sixth * 60) / STEP) * STEP + 360) % 360;
}

function channels(color: string): number[] {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(color.trim())?.[1] ?? '';
  const pairs =
    digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  return (pairs ?? []).map((pair) => parseInt(pair, 16));
}
