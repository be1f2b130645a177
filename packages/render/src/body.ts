import type { AdPlacement, Article, BodyBlock } from '@broadsheet/article';
import { adSlotHTML, isFormat } from '@broadsheet/elements/ad-slot/html.js';
import { html, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { paywallHTML } from '@broadsheet/elements/paywall/html.js';
import { footnotesHTML, footnotesOf, LINE, printBlock } from './blocks/blocks.js';
import { keyEvents } from './blocks/live.js';
import type { Context } from './context.js';
import { pathOf } from './names.js';
import type { RenderOptions } from './options.js';
import type { Part } from './part.js';
import type { Piece } from './pieces.js';

/**
 * The blocks of the story with ads between them, its footnotes, and the paywall where it is cut; in pieces of a few blocks.
 * @param positions the ads
 */
export function* bodyPieces(
  { shown, paidFrom, closed, cut }: Part,
  positions: readonly AdPlacement[],
  context: Context,
  options: RenderOptions,
): Generator<Piece> {
  const { children } = shown.body;
  const ads = adsAfter(positions, context, options);
  const blocks = (from: number, to: number) => blockPieces(children, from, to, ads, context);
  yield html`${keyEvents(children, context)}`;
  yield* blocks(0, paidFrom);
  // The class is what the JSON-LD's `cssSelector` points at, so it stands in every page of a closed article: here, or
  // empty in the paywall.
  if (closed && !cut) {
    yield html`<div class="news-paid">\n`;
    yield* blocks(paidFrom, children.length);
    yield html`</div>\n`;
  }
  if (context.notes.size > 0) yield html`${footnotesHTML(footnotesOf(children), context)}`;
  if (cut) yield html`${paywall(shown, context, options)}`;
}

/** Blocks in one piece: some kilobytes. */
const BLOCKS = 8;

function* blockPieces(
  blocks: readonly BodyBlock[],
  from: number,
  to: number,
  ads: ReadonlyMap<number, SafeHTML>,
  context: Context,
): Generator<Piece> {
  for (let start = from; start < to; start += BLOCKS) {
    const out: SafeHTML[] = [];
    for (let at = start; at < Math.min(to, start + BLOCKS); at++) {
      printBlock(blocks[at]!, context, out);
      const ad = ads.get(at);
      if (ad) out.push(ad, LINE);
    }
    yield out;
  }
}

/** The ads of the story, by the index of the block that each one follows. */
function adsAfter(
  positions: readonly AdPlacement[],
  context: Context,
  options: RenderOptions,
): Map<number, SafeHTML> {
  const ads = new Map<number, SafeHTML>();
  positions.forEach(({ after, format, screens, tier }, at) => {
    ads.set(after, adHTML({ format, unit: `inline-${at + 1}`, screens, tier }, context, options));
  });
  return ads;
}

interface Ad {
  format: string;
  unit: string;
  screens?: AdPlacement['screens'];
  tier?: AdPlacement['tier'];
}

/** An ad slot; a format that the kit does not know becomes the most common one. */
export function adHTML(
  { format, unit, screens, tier }: Ad,
  context: Context,
  options: RenderOptions,
): SafeHTML {
  const data = {
    format: isFormat(format) ? format : 'mpu',
    unit,
    screens: screens === 'narrow' ? screens : undefined,
    // Only a page for all tiers has to say it: the page of a known reader holds what that reader gets.
    tier: options.adTiers ? tier : undefined,
    house: options.houseAd,
  } as const;
  return adSlotHTML(data, context.face);
}

function paywall(article: Article, context: Context, { access }: RenderOptions): SafeHTML {
  const { words } = context;
  const model = article.access.model === 'metered' ? 'metered' : 'subscriber';
  const offer = {
    headline: model === 'metered' ? words.offerMetered : words.offerSubscriber,
    action: words.open,
    links: [],
    ...access?.offer,
  };
  const { meter, notice, endpoint, sealed, gift } = access ?? {};
  // The form leads back to this site and nowhere else.
  const returnUrl = pathOf(article.url, context.origin);
  return html`${paywallHTML({ articleId: article.id, model, returnUrl, endpoint, offer, meter, notice, sealed, gift }, context.face)}\n`;
}
