/** The paid parts of an article by themselves, as the access service hands them out. */
import { cutArticle, paidRanges, type Article } from '@broadsheet/article';
import { bareAdSlotHTML } from '@broadsheet/elements/ad-slot/html.js';
import { html, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { footnotesHTML, footnotesOf, LINE, printBlock } from './blocks/blocks.js';
import { adHTML, adsAfter, slotOf } from './body.js';
import type { RenderOptions } from './options.js';
import { partFor } from './part.js';
import { placementOf } from './placement.js';
import { contextForMore } from './rendering.js';

export interface PaidHTML {
  /** The section's, as `cutArticle` names it. */
  id: string;
  html: string;
}

/**
 * What comes into a page when its reader is granted the rest: the same HTML as in the page of a reader who was known to be
 * granted it before, with the ads that stand between these blocks there.
 */
export function renderPaid(article: Article, options: RenderOptions): PaidHTML[] {
  const { sections } = cutArticle(article);
  const ranges = paidRanges(article);
  const { positions, first } = adsOf(article, options);
  const { children } = article.body;
  return sections.map(({ id, blocks }, at) => {
    const { from, to } = ranges[at]!;
    const context = contextForMore(article, blocks, options);
    // Without a notice of the paper's own a slot is its tag: a sealed part has nothing that it could be packed with.
    const placed = adsAfter(positions, first, (ad) =>
      options.houseAd ? adHTML(ad, context, options) : bareAdSlotHTML(slotOf(ad, options)),
    );
    // Notes are no part of a range, and come behind it.
    const places = indexes(from, to).filter((index) => children[index]!.type !== 'footnote');
    const out: SafeHTML[] = [];
    for (const [i, block] of blocks.entries()) {
      printBlock(block, context, out);
      const ad = i < places.length ? placed.get(places[i]!) : undefined;
      if (ad) out.push(ad, LINE);
    }
    return { id, html: `${html`${out}${footnotesHTML(footnotesOf(blocks), context)}`}` };
  });
}

/** Those of the whole story, under names that no ad of the preview has. */
function adsOf(article: Article, options: RenderOptions) {
  const whole = placementOf(partFor(article, { granted: true }), options).positions;
  const preview = placementOf(partFor(article, { granted: false }), options).positions;
  const first = paidRanges(article)[0]?.from ?? 0;
  const open = whole.filter(({ after }) => after < first).length;
  const further = Math.max(0, preview.length - open);
  return { positions: whole, first: 1 + further };
}

const indexes = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
