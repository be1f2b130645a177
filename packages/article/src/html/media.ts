import { parseSrcset } from 'srcset';
import type { BodyBlock, Image, MediaSource, Phrasing, TextTrack } from '../generated/types.js';
import { compact } from '../json.js';
import { isLanguage } from '../language.js';
import { phrasingText } from '../text.js';
import { embedOf } from './embed.js';
import type { Reader } from './reader.js';
import { all, allText, attribute, first, isElement, size, type HtmlElement } from './tree.js';
import { hostOf, safeLink, safeSource } from './url.js';

/** Pictures, frames and players. Nothing where the address is missing or not allowed; the loss is noted. */
export function mediaOf(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  switch (element.tagName) {
    case 'img':
      return image(element, reader);
    case 'iframe':
      return frame(element, reader);
    case 'figure':
      return figure(element, reader, depth);
    default:
      return player(element, reader);
  }
}

function image(element: HtmlElement, reader: Reader): BodyBlock[] {
  const fallbackImage = imageFile(element);
  if (!fallbackImage) return lost(element, reader, 'an image without an address that is allowed');
  const alt = attribute(element, 'alt');
  reader.account.map(element, 'image-set');
  return [{ type: 'image-set', picture: { alt: alt ?? '', fallbackImage } }];
}

/** Where scripts put the address of a picture that they load late; `src` holds a dot in a `data:` address then. */
const LATE_SOURCES = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file'];

/** The file of an `<img>`, with its copies. */
export function imageFile(element: HtmlElement): Image | undefined {
  const found = ['src', ...LATE_SOURCES].flatMap(
    (name) => safeSource(attribute(element, name) ?? '') ?? [],
  );
  const [url] = found;
  if (url === undefined) return undefined;
  const sourceSet = copies(
    attribute(element, 'srcset') ??
      attribute(element, 'data-srcset') ??
      attribute(element, 'data-lazy-srcset'),
  );
  // What only tells a browser how to load and lay out the picture is for the page to say.
  for (const name of ['sizes', 'loading', 'decoding', 'fetchpriority']) attribute(element, name);
  return compact({
    url,
    width: size(element, 'width'),
    height: size(element, 'height'),
    sourceSet: sourceSet.length ? sourceSet : undefined,
  });
}

function copies(srcset: string | undefined): NonNullable<Image['sourceSet']> {
  if (srcset === undefined || srcset.length > LONGEST_SRCSET) return [];
  return parseSrcset(srcset).flatMap(({ url, width }) => {
    const address = safeSource(url);
    return address && width !== undefined && width > 0 ? [{ url: address, width }] : [];
  });
}

/** Longer than any that a system writes; the parser of the list takes more than linear time. */
const LONGEST_SRCSET = 20_000;

function frame(element: HtmlElement, reader: Reader): BodyBlock[] {
  const url = ['src', ...LATE_SOURCES].flatMap(
    (name) => safeSource(attribute(element, name) ?? '') ?? [],
  )[0];
  if (!url || !hostOf(url))
    return lost(element, reader, 'an <iframe> without the address of another site');
  const title = attribute(element, 'title');
  const block = embedOf(
    url,
    compact({ frame: true, title, width: size(element, 'width'), height: size(element, 'height') }),
  );
  reader.account.map(element, block.type);
  return [block];
}

function player(element: HtmlElement, reader: Reader): BodyBlock[] {
  const { tagName: tag } = element;
  const sources = [element, ...all(element, 'source')].flatMap((source): MediaSource[] => {
    const url = safeSource(attribute(source, 'src') ?? '');
    if (source !== element)
      if (url) reader.account.map(source, 'source');
      else reader.account.drop(source, 'a <source> without an address that is allowed');
    return url ? [compact({ url, mediaType: attribute(source, 'type') })] : [];
  });
  const [best, ...others] = sources;
  if (!best) return lost(element, reader, `<${tag}> without the address of a file`);
  const title = attribute(element, 'title') ?? attribute(element, 'aria-label');
  for (const name of ['controls', 'preload']) attribute(element, name);
  reader.account.map(element, tag);
  if (tag === 'audio') return [compact({ type: 'audio', title, sources: [best, ...others] })];
  const poster = safeSource(attribute(element, 'poster') ?? '');
  const tracks = all(element, 'track').flatMap((track) => trackOf(track, reader));
  return [
    compact({
      type: 'video',
      title,
      sources,
      poster: poster ? { url: poster } : undefined,
      tracks: tracks.length ? tracks : undefined,
    }),
  ];
}

const TRACKS = ['captions', 'subtitles', 'chapters', 'descriptions'] as const;

function trackOf(element: HtmlElement, reader: Reader): TextTrack[] {
  const url = safeSource(attribute(element, 'src') ?? '');
  const name = attribute(element, 'kind')?.toLowerCase() ?? 'subtitles';
  const kind = TRACKS.find((one) => one === name);
  if (!url || !kind) {
    reader.account.drop(element, 'a <track> without an address or a kind that is known');
    return [];
  }
  const language = attribute(element, 'srclang');
  reader.account.map(element, 'track');
  return [
    compact({
      url,
      kind,
      language: language && isLanguage(language) ? language : undefined,
      label: attribute(element, 'label'),
    }),
  ];
}

/** What is in the figure, with the caption in its first picture, player or table; a caption that finds no place stays a paragraph. */
function figure(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const caption = element.childNodes.find(
    (child): child is HtmlElement => isElement(child) && child.tagName === 'figcaption',
  );
  const blocks = reader.readInside(
    element.childNodes.filter((child) => child !== caption),
    depth,
  );
  reader.account.map(element, blocks[0]?.type);
  const line = caption ? reader.readLine(caption.childNodes, depth) : [];
  if (!caption || !line.length) return blocks;
  const isPlaced = blocks.some((block) => placeCaption(block, line));
  reader.account.map(caption, isPlaced ? 'caption' : 'paragraph');
  return isPlaced ? blocks : [...blocks, { type: 'paragraph', children: line }];
}

/** Whether the block could take the caption. */
function placeCaption(block: BodyBlock, line: Phrasing[]): boolean {
  const words = phrasingText(line).replace(/\s+/g, ' ').trim();
  if (block.type === 'image-set' && block.picture) block.picture.caption = words;
  else if (block.type === 'video' || block.type === 'audio') block.caption = words;
  else if (block.type === 'table' && !block.children.some(({ type }) => type === 'table-caption'))
    block.children.unshift({ type: 'table-caption', children: line });
  else return false;
  return true;
}

/** A post of a network, which its script would replace: the quotation holds its address. */
export function postOf(quote: HtmlElement, reader: Reader): BodyBlock[] | undefined {
  const classes = (attribute(quote, 'class') ?? '').split(/\s+/);
  const address = classes.includes('twitter-tweet')
    ? attribute(all(quote, 'a').at(-1) ?? quote, 'href')
    : classes.includes('instagram-media')
      ? attribute(quote, 'data-instgrm-permalink')
      : classes.includes('tiktok-embed')
        ? attribute(quote, 'cite')
        : undefined;
  const url = address && safeLink(address);
  if (!url || !hostOf(url)) return undefined;
  const paragraph = first(quote, 'p');
  const text = paragraph && allText(paragraph.childNodes).replace(/\s+/g, ' ').trim();
  const block = embedOf(url, text ? { text } : {});
  reader.account.map(quote, block.type);
  return [block];
}

function lost(element: HtmlElement, reader: Reader, what: string): BodyBlock[] {
  reader.account.drop(element, `${what} dropped`);
  return [];
}
