import { placeAds, type Article, type BodyBlock } from '@broadsheet/article';
import { adSlotHTML, isFormat, type AdFormat } from '@broadsheet/elements/ad-slot/html.js';
import { html, url, type Renderable, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { paywallHTML } from '@broadsheet/elements/paywall/html.js';
import { blockHTML, footnotesHTML, footnotesOf } from './blocks/blocks.js';
import type { Context } from './context.js';
import type { RenderOptions } from './options.js';
import type { Part } from './part.js';

/** The blocks of the story with ads between them, its footnotes, and the paywall where it is cut. */
export function bodyHTML(
  { shown, paidFrom, cut }: Part,
  context: Context,
  options: RenderOptions,
): Renderable {
  const { children } = shown.body;
  const ads = adsAfter(shown, context, options);
  const open = printed(children, 0, paidFrom, ads, context);
  const paid = printed(children, paidFrom, children.length, ads, context);
  return [
    open,
    // The class is what the JSON-LD's `cssSelector` points at.
    paid.length > 0 && html`<div class="news-paid">\n${paid}</div>\n`,
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
  article: Article,
  context: Context,
  options: RenderOptions,
): Map<number, SafeHTML> {
  const { ads = true } = options;
  if (!ads) return new Map();
  const { positions } = placeAds(article, ads === true ? {} : ads);
  return new Map(
    positions.map(({ after, format }, at) => [
      after,
      html`${adHTML(isFormat(format) ? format : 'mpu', `inline-${at + 1}`, context, options)}\n`,
    ]),
  );
}

export function adHTML(
  format: AdFormat,
  unit: string,
  context: Context,
  options: RenderOptions,
): SafeHTML {
  return adSlotHTML({ format, unit, house: options.houseAd }, context.face);
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
