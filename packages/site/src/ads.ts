/** The demonstration's ad server: invented advertisers, one creative that fits every size, and sometimes nothing. */
import { html, type SafeHTML } from '@broadsheet/elements/core/html.js';

export interface Advertiser {
  slug: string;
  name: string;
  line: string;
  action: string;
}

export const advertisers: readonly Advertiser[] = [
  {
    slug: 'tern-line',
    name: 'Tern Line',
    line: 'The islands, twice a day, in any weather we can stand.',
    action: 'See the timetable',
  },
  {
    slug: 'mole-books',
    name: 'Mole Street Books',
    line: 'New, old and water-stained. Open late on Thursdays.',
    action: 'Come in',
  },
  {
    slug: 'lantern-works',
    name: 'The Lantern Works',
    line: 'Evening classes in glass, brass and light.',
    action: 'Choose a class',
  },
  {
    slug: 'salt-and-rye',
    name: 'Salt & Rye',
    line: 'Bread from four in the morning, for those who are up.',
    action: 'Find the bakery',
  },
];

export interface Creative {
  html: string;
  /** CSS pixels. */
  width: number;
  height: number;
  title: string;
}

const SIZES = new Set(['970x250', '728x90', '320x50', '300x250', '300x600']);

/**
 * What to show at the places of one request, the same for every reader; null where nothing was sold.
 * @param query `unit` and `sizes` of each place, in this order, and the article
 */
export function decide(query: URLSearchParams, origin: string): (Creative | null)[] {
  const article = query.get('article') ?? '';
  const sizes = query.getAll('sizes');
  return query
    .getAll('unit')
    .map((unit, place) => creativeFor(`${article} ${unit}`, sizes[place] ?? '', origin));
}

function creativeFor(place: string, sizes: string, origin: string): Creative | null {
  const size = sizes.split(',').find((wanted) => SIZES.has(wanted));
  if (!size) return null;
  const draw = hash(place);
  // One place in five is not sold, so that the paper's own notice is seen as well.
  if (draw % 5 === 0) return null;
  const advertiser = advertisers[(draw >>> 8) % advertisers.length]!;
  const [width, height] = size.split('x').map(Number) as [number, number];
  return {
    html: markup(advertiser, origin).toString(),
    width,
    height,
    title: `${advertiser.name}: ${advertiser.line}`,
  };
}

/** One markup for every size: the frame is as large as the creative, so media queries see the size. */
function markup({ slug, name, line, action }: Advertiser, origin: string): SafeHTML {
  return html`<link rel="stylesheet" href="${origin}/creatives/creative.css">
<a class="ad ad-${slug}" href="${origin}/advertisers/${slug}" target="_blank" rel="noopener">
<strong>${name}</strong> <span class="line">${line}</span> <span class="action">${action}</span></a>`;
}

/** FNV-1a, 32 bits: spreads names evenly and is the same everywhere. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  }
  return value >>> 0;
}
