import type { BodyBlock, Footnote } from '@broadsheet/article';
import { html, SafeHTML, type Renderable } from '@broadsheet/elements/core/html.js';
import { tongue, type Context } from '../context.js';
import * as boxes from './boxes.js';
import * as embeds from './embeds.js';
import { correction, livePost } from './live.js';
import * as media from './media.js';
import * as stories from './stories.js';
import { table } from './table.js';
import * as text from './text.js';

type Renderers = { [B in BodyBlock as B['type']]: (block: B, context: Context) => Renderable };

const nothing = () => undefined;

/** How each type of block is printed: one line for each, so that a new type that has none does not compile. */
const RENDERERS: Renderers = {
  paragraph: text.paragraph,
  heading: text.headingBlock,
  list: text.list,
  blockquote: text.blockquote,
  pullquote: text.pullquote,
  'thematic-break': text.thematicBreak,
  text: text.bareText,
  code: text.code,
  'image-set': media.imageSet,
  'image-pair': media.imagePair,
  gallery: media.gallery,
  carousel: media.carousel,
  video: media.video,
  'clip-set': media.clipSet,
  audio: media.audio,
  'youtube-video': embeds.youtube,
  'vimeo-video': embeds.vimeo,
  'acast-podcast': embeds.embed,
  tweet: embeds.embed,
  embed: embeds.embed,
  flourish: embeds.flourish,
  'custom-code-component': embeds.customCode,
  definition: boxes.definition,
  'in-numbers': boxes.inNumbers,
  'big-number': boxes.bigNumber,
  'info-box': boxes.infoBox,
  'info-pair': boxes.infoPair,
  'fact-box': boxes.factBox,
  recommended: boxes.recommended,
  'recommended-list': boxes.recommendedList,
  timeline: boxes.timeline,
  newsletter: boxes.newsletter,
  rating: boxes.rating,
  endorsement: boxes.endorsement,
  layout: stories.layout,
  'scrolly-block': stories.scrollyBlock,
  table,
  'live-post': livePost,
  correction,
  // Footnotes stand together at the end; ads are placed by a plan that knows these nodes.
  footnote: nothing,
  'ad-position': nothing,
  // Its place is printed with the offer, which is no part of the story.
  'paid-place': nothing,
  unknown: nothing,
};

/** These print their own `lang` and `dir`; the others get a wrapper where they have any. */
const OWN_TONGUE = new Set<BodyBlock['type']>([
  'paragraph', 'heading', 'list', 'blockquote', 'pullquote', 'text', 'code', 'embed', 'tweet', 'acast-podcast',
]); // prettier-ignore

/** Prints a block, with a line break after it, at the end of `out`; nothing for what is not printed. */
export function printBlock(block: BodyBlock, context: Context, out: SafeHTML[]): void {
  const render = RENDERERS[block.type] as (block: BodyBlock, context: Context) => Renderable;
  const printed = render(block, context);
  if (!printed) return;
  const marks = block.type === 'paid-place' ? undefined : tongue(block);
  if (marks && !OWN_TONGUE.has(block.type)) out.push(html`<div${marks}>${printed}</div>`, LINE);
  else out.push(printed instanceof SafeHTML ? printed : html`${printed}`, LINE);
}

/** A line break after a block. */
export const LINE = html`\n`;

export function blocksHTML(blocks: readonly BodyBlock[], context: Context): SafeHTML[] {
  const out: SafeHTML[] = [];
  for (const block of blocks) printBlock(block, context, out);
  return out;
}

/** The footnotes of a body, also those inside boxes, in order. */
export function footnotesOf(blocks: readonly BodyBlock[]): Footnote[] {
  const found: Footnote[] = [];
  for (const block of blocks) {
    switch (block.type) {
      case 'footnote':
        found.push(block);
        break;
      case 'fact-box':
      case 'live-post':
        found.push(...footnotesOf(block.children));
        break;
      case 'info-box':
      case 'info-pair':
        for (const card of block.children) found.push(...footnotesOf(card.children));
    }
  }
  return found;
}

/** The notes with their numbers, each with the way back to where it was called for. */
export function footnotesHTML(notes: readonly Footnote[], context: Context): Renderable {
  if (notes.length === 0) return undefined;
  const { anchor, words } = context;
  const items = notes.map((note) => {
    const number = context.notes.get(note.id)!;
    const back =
      context.referred.has(note.id) &&
      html`<p><a href="#${anchor}-ref-${number}" role="doc-backlink">${words.back}</a></p>`;
    return html`<li id="${anchor}-note-${number}" value="${number}"${tongue(note)}>${context.blocks(note.children)}${back}</li>\n`;
  });
  return html`<section class="news-footnotes" role="doc-endnotes" aria-label="${words.footnotes}"><ol>${items}</ol></section>\n`;
}
