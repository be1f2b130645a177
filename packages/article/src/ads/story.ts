import { cutsIn } from '../cut.js';
import type { Article, BodyBlock } from '../generated/types.js';
import { isWide } from './pictures.js';
import { estimateHeights, type Heights } from './heights.js';
import type { Metrics, Width } from './metrics.js';
import type { AdPolicy, Neighbour } from './policy.js';

/** A place between two blocks. */
export interface Seam {
  /** Index in `body.children` of the block that it follows. */
  after: number;
  /** Index of the printed block above, and of the one below; undefined at the end of the story. */
  above: number | undefined;
  below: number | undefined;
  /** Pixels of the body above it. */
  top: Record<Width, number>;
  /** Blocks of text above it. */
  texts: number;
}

/** Everything that the rules ask about one article. */
export interface Story {
  article: Article;
  policy: AdPolicy;
  metrics: Metrics;
  blocks: readonly BodyBlock[];
  heights: Record<Width, Heights>;
  /** Pixels beyond which nothing has to be kept clear. */
  reach: Record<Width, number>;
  /** Indexes of the blocks where a paid part begins, or was cut out. */
  cuts: readonly number[];
  seams: Seam[];
  /** Blocks of text that are printed. */
  texts: number;
}

const TEXT = new Set<BodyBlock['type']>(['paragraph', 'text', 'list', 'blockquote', 'live-post']);

export function isText(block: BodyBlock): boolean {
  return TEXT.has(block.type);
}

export function storyOf(article: Article, policy: AdPolicy, metrics: Metrics): Story {
  const blocks = article.body.children;
  const heights = {
    narrow: estimateHeights(article, metrics, 'narrow'),
    wide: estimateHeights(article, metrics, 'wide'),
  };
  const texts = blocks.filter(
    (block, i) => isText(block) && heightOf(heights.narrow, i) > 0,
  ).length;
  const seams = seamsOf(blocks, heights);
  const reach = { narrow: reachOf(policy, 'narrow'), wide: reachOf(policy, 'wide') };
  return {
    article,
    policy,
    metrics,
    blocks,
    heights,
    reach,
    cuts: cutsIn(article),
    seams,
    texts,
  };
}

/** Pixels beyond which a policy keeps nothing clear. */
export function reachOf({ clearances }: AdPolicy, width: Width): number {
  return Math.max(
    ...Object.values(clearances[width]).flatMap(({ above, below }) => [above, below]),
  );
}

function heightOf({ blocks }: Heights, i: number): number {
  return blocks[i]!.bottom - blocks[i]!.top;
}

/** One seam after each printed block, and one at each position that an editor set. */
function seamsOf(blocks: readonly BodyBlock[], heights: Story['heights']): Seam[] {
  const seams: Seam[] = [];
  let above: number | undefined;
  let texts = 0;
  for (const [after, block] of blocks.entries()) {
    const isPrinted = heightOf(heights.narrow, after) > 0;
    if (isPrinted) {
      for (let i = seams.length - 1; i >= 0 && seams[i]!.below === undefined; i--)
        seams[i]!.below = after;
      above = after;
      if (isText(block)) texts += 1;
    }
    if (!isPrinted && block.type !== 'ad-position') continue;
    const top = {
      narrow: heights.narrow.blocks[after]!.bottom,
      wide: heights.wide.blocks[after]!.bottom,
    };
    seams.push({ after, above, below: undefined, top, texts });
  }
  return seams;
}

const LINKS = new Set<BodyBlock['type']>(['recommended', 'recommended-list']);

/** As what a block keeps ads away; undefined for text. */
export function neighbourOf(block: BodyBlock): Neighbour | undefined {
  if (isText(block) || block.type === 'thematic-break') return undefined;
  if (block.type === 'heading') return 'heading';
  if (LINKS.has(block.type)) return 'link';
  return isWide(block) || block.type === 'scrolly-block' ? 'wide-media' : 'media';
}

/** Whether two seams may both have an ad. */
export function isApart(a: Seam, b: Seam, { policy, metrics }: Story, width: Width): boolean {
  const distance = Math.abs(a.top[width] - b.top[width]);
  return distance >= policy.screensApart * metrics[width].viewport;
}

/** Whether the seam is a position that an editor set. */
export function isByHand({ after }: Seam, { blocks }: Story): boolean {
  return blocks[after]!.type === 'ad-position';
}

export function formatOf({ after }: Seam, { blocks, policy }: Story): string {
  const block = blocks[after]!;
  return (block.type === 'ad-position' && block.format) || policy.format;
}
