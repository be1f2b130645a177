import type { BodyBlock, MediaSource, TextTrack } from '../generated/types.js';
import { compact } from '../json.js';
import { isLanguage } from '../language.js';
import { embedOf } from './embed.js';
import { figureOf } from './figure.js';
import { addressOf, imageOf } from './image.js';
import type { Reader } from './reader.js';
import { all, attribute, isElement, size, type HtmlElement } from './tree.js';
import { hostOf, safeSource } from './url.js';

/** Pictures, frames and players. Nothing where the address is missing or not allowed; the loss is noted. */
export function mediaOf(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  switch (element.tagName) {
    case 'img':
      return imageOf(element, reader);
    case 'iframe':
      return frameOf(element, reader);
    case 'figure':
      return figureOf(element, reader, depth);
    default:
      return playerOf(element, reader);
  }
}

/** A frame is an embed of the site that it shows. */
export function frameOf(element: HtmlElement, reader: Reader): BodyBlock[] {
  const url = addressOf(element);
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

/** A film or a sound of the publisher's own. */
export function playerOf(element: HtmlElement, reader: Reader): BodyBlock[] {
  const tag = element.tagName.replace('amp-', '');
  for (const child of element.childNodes)
    if (isElement(child) && child.tagName !== 'source' && child.tagName !== 'track')
      reader.account.drop(child, 'stands in for a player where none can play');
  const sources = [element, ...all(element, 'source')].flatMap((source): MediaSource[] => {
    const url = safeSource(attribute(source, 'src') ?? '');
    if (source !== element)
      if (url) reader.account.map(source, 'source');
      else reader.account.drop(source, 'a <source> without an address that is allowed');
    return url ? [compact({ url, mediaType: attribute(source, 'type') })] : [];
  });
  const [best, ...others] = sources;
  if (!best) return lost(element, reader, `<${element.tagName}> without the address of a file`);
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

function lost(element: HtmlElement, reader: Reader, what: string): BodyBlock[] {
  reader.account.drop(element, `${what} dropped`);
  return [];
}
