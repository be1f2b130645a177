import type { BodyBlock } from '../../generated/types.js';
import { mediaOf } from '../../html/media.js';
import type { Reader } from '../../html/reader.js';
import {
  attribute,
  first,
  isElement,
  size,
  type HtmlElement,
  type HtmlNode,
} from '../../html/tree.js';
import { safeSource } from '../../html/url.js';
import { compact } from '../../json.js';
import { around, hasClass, isEmpty, wordsOf } from './elements.js';
import type { Medium } from './media.js';
import { referredBy, type References } from './references.js';

const MEDIA = ['img', 'video', 'audio', 'iframe'];
/** What may mark the place of an item without words. */
const PLACEHOLDER = /^(?:figure|div|span|p|a|section|aside)$|-/;
const CREDIT = /^(?:byline|credit|photographer|photo-credit)$/;

/**
 * Pictures, films and sounds in the body of a story. Where one is an item that belongs to the story, the item says more of it:
 * its best file, who made it. What the body says of it stands before that.
 */
export class Figures {
  #credits = new Map<HtmlElement, string>();

  constructor(private readonly associations: References) {}

  read(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] | undefined {
    const { tagName: tag } = element;
    if (tag === 'media') return this.#nitf(element, reader, depth);
    if (tag === 'figure' && !isEmpty(element)) return this.#figure(element, reader, depth);
    const figure = hasClass(element, CREDIT) && figureAround(element);
    if (figure) {
      this.#credits.set(figure, wordsOf(element));
      reader.account.map(element, 'credit');
      return [];
    }
    const isPlace = PLACEHOLDER.test(tag) && isEmpty(element);
    if (!MEDIA.includes(tag) && !isPlace) return undefined;
    const block = referredBy(element, this.associations);
    if (block) reader.account.map(element, block.type);
    return block && [block];
  }

  #figure(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
    const referred = first(element, ...MEDIA) ? undefined : referredBy(element, this.associations);
    if (!referred) {
      const blocks = mediaOf(element, reader, depth);
      return said(blocks, undefined, this.#credits.get(element));
    }
    reader.account.map(element, referred.type);
    const [captions, others] = split(element.childNodes, (node) => node.tagName === 'figcaption');
    const blocks = reader.readInside(others, depth);
    const caption = captions.map(wordsOf).find(Boolean);
    return said([referred, ...blocks], caption, this.#credits.get(element));
  }

  /** A picture, film or sound as NITF has it. */
  #nitf(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] | undefined {
    const file = first(element, 'media-reference');
    const block = file && (referredBy(file, this.associations) ?? ownMedium(element, file));
    if (!block) return undefined;
    reader.account.map(element, block.type);
    const [parts, others] = split(element.childNodes, ({ tagName }) => /^media-/.test(tagName));
    const blocks = reader.readInside(others, depth);
    for (const part of parts)
      if (part.tagName === 'media-reference' && part !== file)
        reader.account.drop(part, 'another file of it is used');
    const [caption, credit] = ['media-caption', 'media-producer'].map((name) =>
      parts.flatMap((part) => (part.tagName === name ? wordsOf(part) : [])).find(Boolean),
    );
    return said([block, ...blocks], caption, credit);
  }
}

/** The elements of which something is true, and all other nodes. */
function split(
  nodes: readonly HtmlNode[],
  test: (element: HtmlElement) => boolean,
): [HtmlElement[], HtmlNode[]] {
  const found = nodes.filter((node): node is HtmlElement => isElement(node) && test(node));
  const taken = new Set<HtmlNode>(found);
  return [found, nodes.filter((node) => !taken.has(node))];
}

function figureAround(element: HtmlElement): HtmlElement | undefined {
  return around(element).find(({ tagName }) => tagName === 'figure');
}

/** The blocks, with caption and credit at the first of them; what finds no place stays a paragraph. */
function said(
  blocks: readonly BodyBlock[],
  caption: string | undefined,
  credit: string | undefined,
): BodyBlock[] {
  const [first] = blocks;
  const holder =
    first?.type === 'image-set'
      ? first.picture
      : first?.type === 'video' || first?.type === 'audio'
        ? first
        : undefined;
  if (holder) {
    if (caption) holder.caption = caption;
    if (credit) holder.credit = credit;
    return [...blocks];
  }
  const left = [caption, credit].flatMap((value): BodyBlock[] =>
    value ? [{ type: 'paragraph', children: [{ type: 'text', value }] }] : [],
  );
  return [...blocks, ...left];
}

function ownMedium(media: HtmlElement, file: HtmlElement): Medium | undefined {
  const url = safeSource(attribute(file, 'source') ?? '');
  const kind = attribute(media, 'media-type')?.toLowerCase() ?? 'image';
  if (!url) return undefined;
  const mediaType = attribute(file, 'mime-type');
  const source = compact({ url, mediaType });
  if (kind === 'video') return { type: 'video', sources: [source] };
  if (kind === 'audio') return { type: 'audio', sources: [source] };
  if (!/^(?:image|photo|picture|graphic)$/.test(kind)) return undefined;
  const fallbackImage = compact({ url, width: size(file, 'width'), height: size(file, 'height') });
  return {
    type: 'image-set',
    picture: { alt: attribute(file, 'alternate-text') ?? '', fallbackImage },
  };
}
