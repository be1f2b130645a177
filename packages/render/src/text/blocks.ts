import type { BodyBlock, Footnote } from '@broadsheet/article';
import type { BlockContent } from 'mdast';
import * as boxes from './boxes.js';
import type { Block, TextContext } from './context.js';
import * as embeds from './embeds.js';
import { correction, livePost } from './live.js';
import * as media from './media.js';
import { paragraph, text } from './phrasing.js';
import * as prose from './prose.js';
import * as stories from './stories.js';
import { table } from './table.js';

type Converters = { [B in BodyBlock as B['type']]: (block: B, context: TextContext) => Block[] };

const nothing = () => [];

/** What each type of block becomes: one line for each, so that a new type that has none does not compile. */
const CONVERTERS: Converters = {
  paragraph: prose.paragraphBlock,
  heading: prose.headingBlock,
  list: prose.list,
  blockquote: prose.blockquote,
  pullquote: prose.pullquote,
  'thematic-break': () => [{ type: 'thematicBreak' }],
  text: (node) => paragraph([text(node.value)]),
  code: prose.code,
  'image-set': media.imageSet,
  'image-pair': media.imagePair,
  gallery: media.gallery,
  carousel: media.carousel,
  video: media.film,
  'clip-set': media.film,
  audio: media.audio,
  'youtube-video': embeds.youtube,
  'vimeo-video': embeds.vimeo,
  'acast-podcast': embeds.acast,
  tweet: embeds.tweet,
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
  rating: boxes.rating,
  endorsement: boxes.endorsement,
  layout: stories.layout,
  'scrolly-block': stories.scrollyBlock,
  table,
  'live-post': livePost,
  correction,
  'paid-place': () => paragraph([text('[…]')]),
  // Footnotes stand together at the end. Ads and an offer of a newsletter belong to the page, not to the story.
  footnote: nothing,
  'ad-position': nothing,
  newsletter: nothing,
  unknown: nothing,
};

export function textBlock(block: BodyBlock, context: TextContext): Block[] {
  const convert = CONVERTERS[block.type] as (block: BodyBlock, context: TextContext) => Block[];
  return convert(block, context);
}

/** The notes with their numbers. */
export function noteBlocks(notes: readonly Footnote[], context: TextContext): Block[] {
  return notes.map((note) => {
    const label = String(context.notes.get(note.id));
    const children = context.blocks(note.children) as BlockContent[];
    return { type: 'footnoteDefinition', identifier: label, label, children };
  });
}
