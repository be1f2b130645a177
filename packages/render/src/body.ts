import type { AdPlacement, Article, BodyBlock } from '@broadsheet/article';
import { adSlotHTML, isFormat } from '@broadsheet/elements/ad-slot/html.js';
import { html, url, type Renderable, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { paywallHTML } from '@broadsheet/elements/paywall/html.js';
import { blockHTML, footnotesHTML, footnotesOf } from './blocks/blocks.js';
import { keyEvents } from './blocks/live.js';
import type { Context } from './context.js';
import type { RenderOptions } from './options.js';
import type { Part } from './part.js';

/**
 * The blocks of the story with ads between them, its footnotes, and the paywall where it is cut.
 * @param positions the ads
 */
export function bodyHTML(
  { shown, paidFrom, closed, cut }: Part,
  positions: readonly AdPlacement[],
  context: Context,
  options: RenderOptions,
): Renderable {
  const { children } = shown.body;
  const ads = adsAfter(positions, context, options);
  const open = printed(children, 0, paidFrom, ads, context);
  const paid = printed(children, paidFrom, children.length, ads, context);
  return [
    keyEvents(children, context),
    open,
    // The class is what the JSON-LD's `cssSelector` points at, so it stands in every page of a closed article: here, or
    // empty in the paywall.
    closed && !cut && html`<div class="news-paid">\n${paid}</div>\n`,
    footnotesHTML(footnotesOf(children), context),
    cut && paywall(shown, context, options),
  ];
}

function printed(
  blocks: readonly BodyBlock[],
  from: number,
  to: number,
  ads: ReadonlyMap<number, SafeHTML>,
  context: Context,
): Renderable[] {
  const out: Renderable[] = [];
  for (let at = from; at < to; at++) {
    const block = blockHTML(blocks[at]!, context);
    if (block) out.push(block);
    const ad = ads.get(at);
    if (ad) out.push(ad);
  }
  return out;
}

/** The ads of the story, by the index of the block that each one follows. */
function adsAfter(
  positions: readonly AdPlacement[],
  context: Context,
  options: RenderOptions,
): Map<number, SafeHTML> {
  return new Map(
    positions.map(({ after, format, screens }, at) => {
      const ad = { format, unit: `inline-${at + 1}`, screens };
      return [after, html`${adHTML(ad, context, options)}\n`];
    }),
  );
}

interface Ad {
  format: string;
  unit: string;
  screens?: AdPlacement['screens'];
}

/** An ad slot; a format that the kit does not know becomes the most common one. */
export function adHTML(
  { format, unit, screens }: Ad,
  context: Context,
  options: RenderOptions,
): SafeHTML {
  const data = {
    format: isFormat(format) ? format : 'mpu',
    unit,
    screens: screens === 'narrow' ? screens : undefined,
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
  const { meter, notice, endpoint } = access ?? {};
  const returnUrl = pathOf(article.url, context.origin);
  return html`${paywallHTML({ articleId: article.id, model, returnUrl, endpoint, offer, meter, notice }, context.face)}\n`;
}

/** The form leads back to this site and nowhere else. */
function pathOf(address: string, origin: string): string {
  const safe = url(address);
  if (!safe || !URL.canParse(safe, origin)) return '/';
  const { pathname, search } = new URL(safe, origin);
  return pathname + search;
}
