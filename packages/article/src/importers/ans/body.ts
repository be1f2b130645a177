import type { BodyBlock } from '../../generated/types.js';
import { lookup } from '../../json.js';
import type { Source } from '../source.js';
import { keepUnknown, NOT_KNOWN } from '../unknown.js';
import type { Context } from './context.js';
import { custom, oembed, rawHtml, reference } from './embeds.js';
import { link, linkList } from './links.js';
import { list } from './lists.js';
import { audio, gallery, imageSet, video } from './media.js';
import { blockquote, quote } from './quotes.js';
import { table } from './tables.js';
import { code, correction, endorsement, header, paragraphs, rating } from './text.js';

/** Reads one element into blocks and notes what became of it; no blocks where it holds nothing that can be read. */
type ElementReader = (source: Source, context: Context) => BodyBlock[] | undefined;

const one =
  (read: (source: Source, context: Context) => BodyBlock | undefined): ElementReader =>
  (source, context) => {
    const block = read(source, context);
    return block && [block];
  };

const READERS: Record<string, ElementReader> = {
  text: paragraphs,
  header,
  image: one(imageSet),
  gallery: one(gallery),
  video: one(video),
  audio: one(audio),
  list: one(list),
  blockquote,
  quote,
  correction: one(correction),
  raw_html: rawHtml,
  oembed_response: one(oembed),
  reference: one(reference),
  custom_embed: one(custom),
  interstitial_link: one(link),
  story: one(link),
  link_list: one(linkList),
  element_group: group,
  numeric_rating: one(rating),
  endorsement: one(endorsement),
  table: one(table),
  code: one(code),
  divider: (source) => {
    source.map('thematic-break');
    return [{ type: 'thematic-break' }];
  },
};

/** The elements of a list in order. What is not known, or holds nothing that can be shown, is kept as it came. */
export function readElements(sources: readonly Source[], context: Context): BodyBlock[] {
  return sources.flatMap((source) => {
    const read = lookup(READERS, source.type);
    return read?.(source, context) ?? [unknown(source, read !== undefined)];
  });
}

function unknown({ value, type, pointer, ledger }: Source, isKnownType: boolean): BodyBlock {
  const reason = isKnownType ? 'nothing in it that can be shown' : NOT_KNOWN;
  return keepUnknown(value, type, pointer, ledger, reason);
}

/** Two pictures stand side by side, more make a gallery; other groups lose their frame, and their elements stay in order. */
function group(source: Source, context: Context): BodyBlock[] {
  const elements = source.objects('content_elements');
  if (elements.length >= 2 && elements.every(({ type }) => type === 'image')) {
    const pictures = elements.map((element) => imageSet(element, context));
    const [first, second] = pictures;
    source.map(pictures.length === 2 ? 'image-pair' : 'gallery');
    return pictures.length === 2
      ? [{ type: 'image-pair', children: [first!, second!] }]
      : [{ type: 'gallery', children: pictures }];
  }
  const children = readElements(elements, context);
  if (/fact|box|aside|sidebar/i.test(source.text('subtype') ?? '') && children.length) {
    source.map('fact-box');
    return [{ type: 'fact-box', children }];
  }
  source.degrade('body', 'a group is only its elements');
  return children;
}
