import type { AdPlacement, Article, BodyBlock, PaidPlace } from '@broadsheet/article';
import { adSlotHTML, isFormat } from '@broadsheet/elements/ad-slot/html.js';
import { html, type SafeHTML } from '@broadsheet/elements/core/html.js';
import {
  offerId,
  paidHTML,
  paywallHTML,
  type PaywallSealed,
} from '@broadsheet/elements/paywall/html.js';
import { footnotesHTML, footnotesOf, LINE, printBlock } from './blocks/blocks.js';
import { keyEvents } from './blocks/live.js';
import type { Context } from './context.js';
import { pathOf } from './names.js';
import type { RenderOptions } from './options.js';
import type { Part } from './part.js';
import type { Piece } from './pieces.js';
import { wallOf } from './wall/wall.js';

/**
 * The blocks of the story with ads between them, its footnotes, and the paywall where it is cut; in pieces of a few blocks.
 * @param positions the ads
 */
export function* bodyPieces(
  { shown, paid, cut }: Part,
  positions: readonly AdPlacement[],
  context: Context,
  options: RenderOptions,
): Generator<Piece> {
  const { children } = shown.body;
  const ads = adsAfter(positions, 1, (ad) => adHTML(ad, context, options));
  const blocks = (from: number, to: number) => blockPieces(children, from, to, ads, context);
  yield html`${keyEvents(children, context)}`;
  let at = 0;
  for (const { from, to } of paid) {
    yield* blocks(at, from);
    // The class is what the JSON-LD's `cssSelector` points at, so it stands in every page of a closed article.
    if (cut) yield placeHTML(children[from]!, shown, context, options);
    else {
      if (from === paid[0]!.from) yield html`${giftNote(context, options)}`;
      yield html`<div class="news-paid">\n`;
      yield* blocks(from, to);
      yield html`</div>\n`;
    }
    at = to;
  }
  yield* blocks(at, children.length);
  if (context.notes.size > 0) yield html`${footnotesHTML(footnotesOf(children), context)}`;
}

/** Who reads a gift is told so where the wall would be. */
function giftNote({ words }: Context, { access }: RenderOptions): SafeHTML | undefined {
  if (access?.reason !== 'gift') return undefined;
  return html`<p class="news-gift">${words.wall.wasGiven}</p>
`;
}

/**
 * The place of a part that was cut out: empty, or with what is sealed. The first stands with the offer, where the reader
 * comes to the end of what is open; further ones lead back to it.
 */
function placeHTML(
  block: BodyBlock,
  article: Article,
  context: Context,
  options: RenderOptions,
): SafeHTML {
  const places = article.body.children.filter(({ type }) => type === 'paid-place') as PaidPlace[];
  const [first, ...others] = places.map(({ section }) => section);
  const { section } = block as PaidPlace;
  const { sealed } = options.access ?? {};
  const own = (id: string) => (section === first ? !others.includes(id) : id === section);
  const part = sealed && { ...sealed, sections: sealed.sections.filter(({ id }) => own(id)) };
  if (section === first) return paywall(section, article, part, context, options);
  return html`${paidHTML(section, part && { sections: part.sections })}
<p data-more><a href="#${offerId(article.id)}">${context.words.open}</a></p>
`;
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

/** The ads of the story, by the index of the block that each one follows, numbered from `first` on. */
export function adsAfter(
  positions: readonly AdPlacement[],
  first: number,
  print: (ad: Ad) => SafeHTML,
): Map<number, SafeHTML> {
  const ads = new Map<number, SafeHTML>();
  // Field by field, here and below: V8 takes a microsecond for a spread, as long as to print the ad.
  positions.forEach(({ after, format, screens, tier }, at) => {
    ads.set(after, print({ format, unit: `inline-${first + at}`, screens, tier }));
  });
  return ads;
}

export interface Ad {
  format: string;
  unit: string;
  screens?: AdPlacement['screens'] | undefined;
  tier?: AdPlacement['tier'] | undefined;
}

export function adHTML(ad: Ad, context: Context, options: RenderOptions): SafeHTML {
  const { format, unit, screens, tier } = slotOf(ad, options);
  return adSlotHTML({ format, unit, screens, tier, house: options.houseAd }, context.face);
}

/** A format that the kit does not know becomes the most common one. */
export function slotOf({ format, unit, screens, tier }: Ad, { adTiers }: RenderOptions) {
  return {
    format: isFormat(format) ? format : 'mpu',
    unit,
    screens: screens === 'narrow' ? screens : undefined,
    // Only a page for all tiers has to say it: the page of a known reader holds what that reader gets.
    tier: adTiers ? tier : undefined,
  } as const;
}

function paywall(
  section: string,
  article: Article,
  sealed: PaywallSealed | undefined,
  context: Context,
  { access }: RenderOptions,
): SafeHTML {
  const { words, face } = context;
  const { model } = article.access;
  const { endpoint, gift } = access ?? {};
  const { offer, meter, notice } = wallOf(article, access, words, face.lang);
  const needsScript = sealed && words.needsScript;
  // The form leads back to this site and nowhere else.
  const returnUrl = pathOf(article.url, context.origin);
  const data = { articleId: article.id, section, model, returnUrl, endpoint, needsScript, sealed, gift, offer, meter, notice }; // prettier-ignore
  return html`${paywallHTML(data, face)}\n`;
}
