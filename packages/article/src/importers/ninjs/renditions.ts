import type { Image, MediaSource } from '../../generated/types.js';
import { compact } from '../../json.js';
import { extensionOf, mediaType } from '../media-type.js';
import type { Source } from '../source.js';

export type MediaKind = 'image' | 'video' | 'audio';

/** One file of a picture, film or sound. */
export interface Rendition {
  source: Source;
  /** What it is called: `thumbnail`, `main`, `16-9`. */
  name: string;
  url: string;
  kind: MediaKind | undefined;
  /** MIME type, as the provider says or the end of the address tells. */
  mediaType: string | undefined;
  /** Pixels. */
  width: number | undefined;
  height: number | undefined;
}

/** The members of a field that is a list of objects with names in ninjs 2 and 3, and an object that has each under its name in ninjs 1. */
export function namedObjects(item: Source, field: string): [name: string, source: Source][] {
  const group = item.object(field);
  if (!group) return item.objects(field).map((one) => [one.text('name') ?? '', one]);
  return Object.keys(group.value).flatMap((name): [string, Source][] => {
    const one = group.object(name);
    return one ? [[name, one]] : [];
  });
}

/** The renditions whose address is allowed; the others are noted. */
export function renditionsOf(item: Source): Rendition[] {
  item.object('renditions')?.map('renditions');
  return namedObjects(item, 'renditions').flatMap(([name, source]) => {
    source.object('poi')?.drop('an article keeps no point of interest');
    const url = source.file('href');
    if (url === undefined) {
      source.drop('no address that is allowed');
      return [];
    }
    const type = typeOf(source, url);
    return [
      {
        source,
        name,
        url,
        kind: kindOfFile(type, url),
        mediaType: type,
        width: source.size('width'),
        height: source.size('height'),
      },
    ];
  });
}

/** Films in MP4 are often called `video/mpeg`, which no browser plays. */
function typeOf(source: Source, url: string): string | undefined {
  const written = source.text('contentType')?.toLowerCase();
  if (written !== 'video/mpeg') return written ?? mediaType(url);
  const isMP4 = mediaType(url) === 'video/mp4' || /\bmp4\b/i.test(source.text('title') ?? '');
  if (isMP4) source.degrade('source', 'it is called video/mpeg, and is MP4 by its name');
  return isMP4 ? 'video/mp4' : written;
}

const IMAGES = new Set(['jpg', 'jpeg', 'png', 'webp', 'gif', 'avif', 'svg']);
const WEB_IMAGE = /^image\/(?:p?jpe?g|png|webp|gif|avif|svg\+xml)$/;
const PLAYLIST = /mpegurl$/;

function kindOfFile(type: string | undefined, url: string): MediaKind | undefined {
  if (type === undefined) return IMAGES.has(extensionOf(url)) ? 'image' : undefined;
  if (WEB_IMAGE.test(type)) return 'image';
  if (PLAYLIST.test(type)) return 'video';
  const kind = /^(video|audio)\//.exec(type)?.[1];
  return kind as MediaKind | undefined;
}

/** Pixels. No page needs a picture that is wider. */
const WIDEST = 2560;
/** Pixels. A picture that is narrower is too coarse for the column, where there is another. */
const NARROWEST = 640;
/** How much the ratios of two files of the same picture differ by rounding: thumbnails are small. */
const ROUNDING = 0.03;

export interface PictureFiles {
  file: Image;
  /** Other cuts of the picture. */
  cuts: Image[];
}

/**
 * The file for a page among those of one picture, with the other files of the same cut as its copies. Files with another ratio are
 * other cuts, and go by their names.
 */
export function pictureFiles(renditions: readonly Rendition[]): PictureFiles | undefined {
  for (const { kind, source } of renditions)
    if (kind !== 'image') source.drop('no picture that browsers show');
  const images = renditions.filter(({ kind }) => kind === 'image');
  const best = bestOf(images);
  if (!best) return undefined;
  best.source.map('fallbackImage');
  const others = images.filter((one) => one !== best);
  const copies = others.filter((one) => isSameCut(one, best));
  const cuts = others.filter((one) => !isSameCut(one, best)).flatMap((one) => cutOf(one, best));
  return { file: compact({ ...fileOf(best), sourceSet: sourceSet(best, copies) }), cuts };
}

/** The still that a film shows before it plays. */
export function stillOf(renditions: readonly Rendition[]): Image | undefined {
  const images = renditions.filter(({ kind }) => kind === 'image');
  const best = bestOf(images);
  for (const one of images)
    if (one === best) one.source.map('poster');
    else one.source.drop('another still is used');
  return best && fileOf(best);
}

function fileOf({ url, width, height }: Rendition): Image {
  return compact({ url, width, height });
}

/** The widest that a page needs, without a watermark where there is a choice; of files without a width the one whose name promises most. */
function bestOf(images: readonly Rendition[]): Rendition | undefined {
  const clean = images.filter((one) => !isMarked(one));
  const choice = clean.length ? clean : images;
  const sized = choice.filter(({ width }) => width !== undefined);
  if (!sized.length) return [...choice].sort((a, b) => promise(a) - promise(b))[0];
  const byWidth = [...sized].sort((a, b) => b.width! - a.width!);
  const fitting = byWidth.find(({ width }) => width! <= WIDEST);
  const larger = byWidth.findLast(({ width }) => width! > WIDEST);
  return (fitting && fitting.width! >= NARROWEST) || !larger ? fitting : larger;
}

function isMarked({ name, url, source }: Rendition): boolean {
  return /water-?mark/i.test(`${name} ${String(source.value.title)} ${url}`);
}

function promise({ name }: Rendition): number {
  if (/thumb|icon|small|tiny/i.test(name)) return 3;
  if (/original|print|high-?res|supplied/i.test(name)) return 2;
  return /main|web|large|base|preview|view|medium/i.test(name) ? 0 : 1;
}

function isSameCut(one: Rendition, best: Rendition): boolean {
  const [ratio, bestRatio] = [one, best].map(({ width, height }) => width! / height!);
  return Math.abs(ratio! / bestRatio! - 1) <= ROUNDING;
}

function sourceSet(best: Rendition, copies: readonly Rendition[]): Image['sourceSet'] {
  const most = Math.max(WIDEST, best.width ?? 0);
  const set = new Map([[best.width!, best.url]]);
  for (const { source, url, width, ...one } of copies)
    if (width! > most) source.drop(`wider than the ${WIDEST} pixels that pages need`);
    else if (set.has(width!) || isMarked({ source, url, width, ...one }))
      source.drop('another file of the same size is used, or one without a watermark');
    else {
      source.map('sourceSet');
      set.set(width!, url);
    }
  if (set.size < 2) return undefined;
  return [...set].map(([width, url]) => ({ url, width })).sort((a, b) => a.width - b.width);
}

function cutOf(one: Rendition, best: Rendition): Image[] {
  const isKnown = one.width !== undefined && one.height !== undefined;
  if (!isKnown || best.height === undefined) {
    one.source.drop('its size is not told: it may be another cut of the picture');
    return [];
  }
  one.source.map('images');
  return [compact({ ...fileOf(one), format: one.name || undefined })];
}

/** What browsers play, best first. */
const PLAYED = new Map(
  [
    'video/mp4',
    'video/webm',
    'application/vnd.apple.mpegurl',
    'video/quicktime',
    'audio/mpeg',
    'audio/mp4',
    'audio/aac',
    'audio/ogg',
    'audio/webm',
    'audio/wav',
  ].map((type, rank) => [type, rank]),
);
/** Other names of the same types. */
const SAME_TYPES = new Map([
  ['application/x-mpegurl', 'application/vnd.apple.mpegurl'],
  ['audio/mp3', 'audio/mpeg'],
  ['audio/x-m4a', 'audio/mp4'],
  ['audio/x-wav', 'audio/wav'],
  ['audio/wave', 'audio/wav'],
]);

export interface Played {
  sources: MediaSource[];
  /** Seconds. */
  duration: number | undefined;
}

/** The files of a film or sound that browsers play, best first; those that none plays are noted. */
export function playedFiles(renditions: readonly Rendition[], kind: 'video' | 'audio'): Played {
  const played: Rendition[] = [];
  for (const one of renditions)
    if (one.kind !== kind && one.kind !== undefined) continue;
    else if (one.mediaType === undefined || PLAYED.has(playedType(one)!)) played.push(one);
    else one.source.drop(`no browser plays ${one.mediaType}, or it is no ${kind}`);
  const rank = (one: Rendition) => PLAYED.get(playedType(one) ?? '') ?? PLAYED.size;
  const inOrder = played.sort((a, b) => rank(a) - rank(b) || (b.width ?? 0) - (a.width ?? 0));
  const lengths = inOrder.flatMap((one) => seconds(one.source) ?? []);
  for (const { source } of inOrder) source.map('source');
  const sources = inOrder.map((one) =>
    compact({ url: one.url, mediaType: playedType(one), width: one.width, height: one.height }),
  );
  return { sources, duration: lengths[0] };
}

function playedType({ mediaType: type }: Rendition): string | undefined {
  const plain = type?.split(';')[0]!.trim();
  return plain && (SAME_TYPES.get(plain) ?? plain);
}

const A_DAY = 86_400;

/** ninjs counts in seconds. Some providers count in milliseconds: no film lasts a day, or has less than a kilobit for each second. */
function seconds(source: Source): number | undefined {
  const duration = source.size('duration');
  if (duration === undefined) return undefined;
  const bits = (source.size('sizeInBytes') ?? Infinity) * 8;
  const isThousandth = duration > A_DAY || bits / duration < 1000;
  if (isThousandth) source.degrade('source', `${duration} seconds cannot be: read as milliseconds`);
  return Math.max(1, Math.round(isThousandth ? duration / 1000 : duration));
}
