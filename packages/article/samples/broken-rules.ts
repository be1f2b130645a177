/** The hard rules of ad placement, written a second time and apart from the code that keeps them. */
import {
  cutArticle,
  estimateHeights,
  POLICIES,
  plainText,
  type AdPolicyName,
  type Article,
  type BodyBlock,
  type Metrics,
  type Placement,
} from '../src/index.js';

const TEXT = ['paragraph', 'text', 'list', 'blockquote', 'live-post'];
/** Pixels below and above, at each width. */
const CLEAR: Record<string, Record<'narrow' | 'wide', [number, number]>> = {
  heading: { narrow: [100, 0], wide: [150, 190] },
  media: { narrow: [35, 200], wide: [35, 200] },
  wide: { narrow: [200, 200], wide: [200, 200] },
  link: { narrow: [50, 100], wide: [50, 100] },
};

/** Screens before the first ad, and between two. */
const SCREENS: Record<AdPolicyName, { before: number; apart: number }> = {
  full: { before: 1, apart: 1.5 },
  light: { before: 2, apart: 3 },
  none: { before: Infinity, apart: Infinity },
};

function kindOf(block: BodyBlock): keyof typeof CLEAR | undefined {
  if (TEXT.includes(block.type) || block.type === 'thematic-break') return undefined;
  if (block.type === 'heading') return 'heading';
  if (block.type.startsWith('recommended')) return 'link';
  const isWide = /"layoutWidth":"(full|mid)/.test(JSON.stringify(block));
  return isWide || block.type === 'scrolly-block' ? 'wide' : 'media';
}

/** Every rule that a placement breaks, in words. */
export function brokenIn(
  article: Article,
  { positions, template }: Placement,
  policy: AdPolicyName,
  metrics: Metrics,
): string[] {
  const broken: string[] = [];
  const { children } = article.body;
  const rules = POLICIES[policy];
  const screens = SCREENS[policy];
  const { paid, cut } = cutArticle(article);
  if (positions.length > rules.most) broken.push('too many');

  for (const width of ['narrow', 'wide'] as const) {
    const layout = estimateHeights(article, metrics, width);
    const screen = metrics[width];
    const printed = children
      .map((block, i) => ({ block, i, ...layout.blocks[i]! }))
      .filter(({ top, bottom }) => bottom > top);
    const shown = positions.filter(({ screens }) => screens === 'all' || width === 'narrow');
    const tops = shown.map(({ after }) => layout.blocks[after]!.bottom);
    for (const [n, { after }] of shown.entries()) {
      const y = tops[n]!;
      const say = (what: string) => broken.push(`${width}, after ${after}: ${what}`);
      const above = printed.filter(({ i }) => i <= after);
      const below = printed.filter(({ i }) => i > after);
      const upper = above.at(-1)?.block;
      const lower = below[0]?.block;
      if (!upper || !lower) say('at an end');
      if (upper?.type === 'heading') say('under a heading');
      if (upper?.type === 'paragraph' && /[:：]["'”’»」』)）]*\s*$/u.test(plainText([upper])))
        say('after a colon');
      for (const one of [upper, lower])
        if (one?.type === 'newsletter' || one?.type === 'correction') say(`beside ${one.type}`);
      if (cut && lower === paid.find(({ type }) => type !== 'footnote')) say('at the cut');
      if (above.filter(({ block }) => TEXT.includes(block.type)).length < 3) say('too early');
      if (below.filter(({ block }) => TEXT.includes(block.type)).length < 2) say('last paragraph');
      if (layout.header + y < screens.before * screen.viewport) say('first screens');
      if (layout.body - y < (width === 'narrow' ? 200 : 300)) say('end');
      for (const { block, top } of below) {
        const kind = kindOf(block);
        if (!kind || (kind === 'heading' && block === lower)) continue;
        if (top - y < CLEAR[kind]![width][1]) say(`above ${block.type}`);
      }
      for (const { block, bottom } of above) {
        const kind = kindOf(block);
        if (kind && y - bottom < CLEAR[kind]![width][0]) say(`below ${block.type}`);
      }
      const previous = tops[n - 1];
      if (previous !== undefined && y - previous < screens.apart * screen.viewport)
        say('too close');
    }
    const height = (format: string) => screen.ads[format]!;
    const own = template.filter(({ taken }) => taken).map(({ format }) => height(format));
    const ads = [...own, ...shown.map(({ format }) => height(format))].reduce((a, b) => a + b, 0);
    const part = ads / (ads + layout.header + layout.body);
    if (part > 0.3) broken.push(`${width}: Better Ads, ${part}`);
    if (shown.length > 0 && part > rules.density) broken.push(`${width}: density ${part}`);
  }
  return broken;
}
