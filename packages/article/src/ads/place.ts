import type { Article, BodyBlock } from '../generated/types.js';
import { blockText } from '../text.js';

export interface AdPlacement {
  /** Index in `body.children` of the block after which the ad stands. */
  after: number;
  /** Id of that block, where it has one. */
  id?: string;
  /** Name of an ad format. */
  format: string;
}

/** What was decided about one gap between two blocks, and by which rule. */
export interface AdDecision {
  after: number;
  taken: boolean;
  rule: AdRule;
}

export type AdRule =
  | 'manual'
  | 'first-paragraph'
  | 'spacing'
  | 'sensitive'
  | 'manual-wins'
  | 'too-early'
  | 'too-close'
  | 'too-many'
  | 'end'
  | 'next-to-heading'
  | 'introduces-list'
  | 'next-to-media'
  | 'next-to-ad'
  | 'not-between-text';

export interface AdPolicy {
  /** Text blocks between two ads. */
  every: number;
  /** Ads in one article. */
  most: number;
  /** An article with so many paragraphs has an ad after the first one. */
  firstFrom: number;
  /** Format of an ad that names none. */
  format: string;
}

const POLICY: AdPolicy = { every: 6, most: 8, firstFrom: 4, format: 'mpu' };

const TEXT = new Set(['paragraph', 'list', 'blockquote', 'text', 'live-post']);
const MEDIA = new Set([
  'image-set',
  'image-pair',
  'gallery',
  'carousel',
  'video',
  'clip-set',
  'youtube-video',
  'vimeo-video',
  'audio',
  'acast-podcast',
  'tweet',
  'embed',
  'custom-code-component',
  'flourish',
  'layout',
  'scrolly-block',
  'table',
  'pullquote',
  'info-box',
  'info-pair',
  'fact-box',
  'timeline',
  'in-numbers',
  'big-number',
]);
/** What asks for attention as an ad does. */
const AD_LIKE = new Set([
  'ad-position',
  'newsletter',
  'correction',
  'recommended',
  'recommended-list',
]);

/**
 * Where ads stand in the story: the same article gives the same positions, in any runtime, without measuring a page.
 * An editor's own `ad-position` nodes win; a sensitive article has none. The trace names the rule that decided each gap.
 */
export function placeAds(
  article: Article,
  policy: Partial<AdPolicy> = {},
): { positions: AdPlacement[]; trace: AdDecision[] } {
  const rules = { ...POLICY, ...policy };
  const blocks = article.body.children;
  const manual = blocks.some(({ type }) => type === 'ad-position');
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph').length;
  const texts = blocks.filter(({ type }) => TEXT.has(type)).length;
  const positions: AdPlacement[] = [];
  const trace: AdDecision[] = [];
  let text = 0;
  let lastAd = 0;

  blocks.forEach((block, after) => {
    if (TEXT.has(block.type)) text += 1;
    if (block.type !== 'ad-position' && after === blocks.length - 1) return;
    const refused = refuse();
    const rule = refused ?? accept();
    trace.push({ after, taken: !refused, rule });
    if (refused) return;
    positions.push(position(block, after, rules.format));
    lastAd = text;

    function refuse(): AdRule | undefined {
      if (article.sensitive) return 'sensitive';
      if (positions.length >= rules.most) return 'too-many';
      if (manual) return block.type === 'ad-position' ? undefined : 'manual-wins';
      if (texts - text < 2) return 'end';
      return refuseGap(block, blocks[after + 1]!) ?? refuseDistance();
    }
    function refuseDistance(): AdRule | undefined {
      if (text === 1 && !positions.length && paragraphs >= rules.firstFrom) return undefined;
      if (text < rules.every && !positions.length) return 'too-early';
      return text - lastAd < rules.every ? 'too-close' : undefined;
    }
    function accept(): AdRule {
      if (manual) return 'manual';
      return text === 1 ? 'first-paragraph' : 'spacing';
    }
  });
  return { positions, trace };
}

/** Rules about the two neighbours of a gap. */
function refuseGap(above: BodyBlock, below: BodyBlock): AdRule | undefined {
  if (above.type === 'heading') return 'next-to-heading';
  if (AD_LIKE.has(above.type) || AD_LIKE.has(below.type)) return 'next-to-ad';
  if (MEDIA.has(above.type) || MEDIA.has(below.type)) return 'next-to-media';
  if (/[:：]\s*$/u.test(blockText(above))) return 'introduces-list';
  if (!TEXT.has(above.type) || !(TEXT.has(below.type) || below.type === 'heading'))
    return 'not-between-text';
  return undefined;
}

function position(block: BodyBlock, after: number, format: string): AdPlacement {
  return {
    after,
    ...(block.id === undefined ? {} : { id: block.id }),
    format: (block.type === 'ad-position' && block.format) || format,
  };
}
