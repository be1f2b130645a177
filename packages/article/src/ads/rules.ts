import { blockText } from '../text.js';
import type { Width } from './metrics.js';
import { neighbourOf, type Seam, type Story } from './story.js';

/** Why a seam has no ad, in words for who reads the trace. */
export const AD_RULES = {
  sensitive: 'the article is marked as sensitive',
  'no-ads': 'the policy has no ads',
  'better-ads': 'ads would take more than 30 % of the height of the content (Better Ads)',
  'manual-wins': 'an editor set the positions of this article',
  'after-heading': 'between a heading and what it heads',
  'after-colon': 'between words that end with a colon and what they announce',
  'beside-box': 'beside a newsletter box or a correction',
  'paywall-cut': 'beside the end of a preview',
  end: 'before the last paragraph, or too near the end',
  'first-screen': 'on the first screen',
  'too-early': 'too few paragraphs before it',
  'near-heading': 'too near a heading',
  'near-media': 'too near a picture, player, box or table',
  'near-link': 'too near a link to another story',
  'too-close': 'too near another ad',
  'too-many': 'the article has as many ads as the policy allows',
  density: 'ads would take more of the height than the policy allows',
} as const;

export type AdRule = keyof typeof AD_RULES;

type Rule = (seam: Seam, story: Story, width: Width) => boolean;

/** Rules about one seam by itself, in the order in which they are named. Each says whether the seam breaks it. */
const RULES: readonly [AdRule, Rule][] = [
  ['after-heading', (seam, story) => blockAt(story, seam.above)?.type === 'heading'],
  ['after-colon', announces],
  ['beside-box', (seam, story) => [seam.above, seam.below].some((at) => isBox(story, at))],
  ['paywall-cut', isAtCut],
  ['end', isEnd],
  ['first-screen', isOnFirstScreen],
  ['too-early', ({ texts }, { policy }) => texts < policy.textBefore],
  ['near-heading', (seam, story, width) => isNear(seam, story, width, ['heading'])],
  ['near-media', (seam, story, width) => isNear(seam, story, width, ['media', 'wide-media'])],
  ['near-link', (seam, story, width) => isNear(seam, story, width, ['link'])],
];

/** The rules that a seam breaks by itself at one width. */
export function brokenRules(seam: Seam, story: Story, width: Width): AdRule[] {
  return RULES.filter(([, breaks]) => breaks(seam, story, width)).map(([rule]) => rule);
}

/** The first of them. */
export function brokenRule(seam: Seam, story: Story, width: Width): AdRule | undefined {
  return RULES.find(([, breaks]) => breaks(seam, story, width))?.[0];
}

/** Also where a block that is not printed begins the paid part. */
function isAtCut({ above = -1, below = Infinity }: Seam, { cuts }: Story): boolean {
  return cuts.some((at) => at > above && at <= below);
}

function blockAt({ blocks }: Story, at: number | undefined) {
  return at === undefined ? undefined : blocks[at];
}

/** A colon in any script, also behind a closing quotation mark. */
const COLON = /[:：︓﹕]["'”’»」』)）]*\s*$/u;

function announces(seam: Seam, story: Story): boolean {
  const above = blockAt(story, seam.above);
  return above?.type === 'paragraph' && COLON.test(blockText(above));
}

function isBox(story: Story, at: number | undefined): boolean {
  const type = blockAt(story, at)?.type;
  return type === 'newsletter' || type === 'correction';
}

/** At least two blocks of text follow, and so many pixels. */
function isEnd({ texts, below, top }: Seam, story: Story, width: Width): boolean {
  const { policy, heights } = story;
  return (
    below === undefined ||
    story.texts - texts < 2 ||
    heights[width].body - top[width] < policy.after[width]
  );
}

/** Header and lead stand above the body; what else a page has there only pushes the first screen's end further up. */
function isOnFirstScreen({ top }: Seam, story: Story, width: Width): boolean {
  const { heights, metrics, policy } = story;
  return heights[width].header + top[width] < policy.screensBefore * metrics[width].viewport;
}

/** Whether a block of one of these kinds is nearer than its clearance, above or below. */
function isNear(seam: Seam, story: Story, width: Width, kinds: readonly string[]): boolean {
  return isNearAbove(seam, story, width, kinds) || isNearBelow(seam, story, width, kinds);
}

function isNearAbove(seam: Seam, story: Story, width: Width, kinds: readonly string[]): boolean {
  const { blocks, heights, policy, reach } = story;
  for (let i = seam.above ?? -1; i >= 0; i--) {
    const distance = seam.top[width] - heights[width].blocks[i]!.bottom;
    if (distance > reach[width]) return false;
    const kind = isPrinted(story, i) ? neighbourOf(blocks[i]!) : undefined;
    if (kind && kinds.includes(kind) && distance < policy.clearances[width][kind].below)
      return true;
  }
  return false;
}

function isNearBelow(seam: Seam, story: Story, width: Width, kinds: readonly string[]): boolean {
  const { blocks, heights, policy, reach } = story;
  for (let i = seam.below ?? blocks.length; i < blocks.length; i++) {
    const distance = heights[width].blocks[i]!.top - seam.top[width];
    if (distance > reach[width]) return false;
    const kind = isPrinted(story, i) ? neighbourOf(blocks[i]!) : undefined;
    // Right before a heading a section ends.
    if (!kind || !kinds.includes(kind) || (kind === 'heading' && i === seam.below)) continue;
    if (distance < policy.clearances[width][kind].above) return true;
  }
  return false;
}

function isPrinted({ heights }: Story, at: number): boolean {
  const { top, bottom } = heights.narrow.blocks[at]!;
  return bottom > top;
}
