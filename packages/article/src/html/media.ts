import type { BodyBlock, MediaSource } from '../generated/types.js';
import { compact } from '../json.js';
import { blockText } from '../text.js';
import { embedOf } from './embed.js';
import type { Reader } from './reader.js';
import { all, allText, attribute, first, size, type HtmlElement } from './tree.js';
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
  const url = safeSource(attribute(element, 'src') ?? '');
  if (!url) return lost(reader, 'an image without an address that is allowed');
  const fallbackImage = compact({
    url,
    width: size(element, 'width'),
    height: size(element, 'height'),
  });
  return [{ type: 'image-set', picture: { alt: attribute(element, 'alt') ?? '', fallbackImage } }];
}

function frame(element: HtmlElement, reader: Reader): BodyBlock[] {
  const url = safeSource(attribute(element, 'src') ?? attribute(element, 'data-src') ?? '');
  if (!url || !hostOf(url)) return lost(reader, 'an <iframe> without the address of another site');
  const title = attribute(element, 'title');
  return [
    embedOf(
      url,
      compact({ title, width: size(element, 'width'), height: size(element, 'height') }),
    ),
  ];
}

function player(element: HtmlElement, reader: Reader): BodyBlock[] {
  const sources = [element, ...all(element, 'source')].flatMap((source): MediaSource[] => {
    const url = safeSource(attribute(source, 'src') ?? '');
    return url ? [compact({ url, mediaType: attribute(source, 'type') })] : [];
  });
  const [best, ...others] = sources;
  if (!best) return lost(reader, `<${element.tagName}> without the address of a file`);
  const title = attribute(element, 'title') ?? attribute(element, 'aria-label');
  if (element.tagName === 'audio')
    return [compact({ type: 'audio', title, sources: [best, ...others] })];
  const poster = safeSource(attribute(element, 'poster') ?? '');
  return [compact({ type: 'video', title, sources, poster: poster ? { url: poster } : undefined })];
}

/** What is in the figure, with the caption in its first picture or player; a caption that finds no place stays a paragraph. */
function figure(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const captions = all(element, 'figcaption').slice(0, 1);
  const blocks = reader.readInside(
    element.childNodes.filter((child) => !captions.includes(child as HtmlElement)),
    depth,
  );
  const line = captions.flatMap(({ childNodes }) => reader.readLine(childNodes, depth));
  const caption = blockText({ type: 'paragraph', children: line }).replace(/\s+/g, ' ');
  if (!caption) return blocks;
  const holder = blocks.find((block) => ['image-set', 'video', 'audio'].includes(block.type));
  if (holder?.type === 'image-set' && holder.picture) holder.picture.caption = caption;
  else if (holder?.type === 'video' || holder?.type === 'audio') holder.caption = caption;
  else blocks.push({ type: 'paragraph', children: line });
  return blocks;
}

/** A post of a network, which its script would replace: the quotation holds its address. */
export function postOf(quote: HtmlElement): BodyBlock[] | undefined {
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
  return [embedOf(url, text ? { text } : {})];
}

function lost(reader: Reader, what: string): BodyBlock[] {
  reader.lose(`${what} dropped`);
  return [];
}
