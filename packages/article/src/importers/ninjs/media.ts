import { embedOf } from '../../html/embed.js';
import type { Audio, BodyBlock, ImageSet, Picture, Video } from '../../generated/types.js';
import { compact } from '../../json.js';
import { idOnce } from '../id.js';
import { extensionOf } from '../media-type.js';
import type { Source } from '../source.js';
import {
  pictureFiles,
  playedFiles,
  renditionsOf,
  stillOf,
  type MediaKind,
  type Rendition,
} from './renditions.js';
import { wordings, type Wording } from './wording.js';

const KINDS = new Map<string, MediaKind>([
  ['picture', 'image'],
  ['graphic', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
]);

/** What an item is, where it is a picture, film or sound; by its files where it does not say. */
export function mediaKindOf(item: Source): MediaKind | undefined {
  const type = item.text('type');
  if (type !== undefined) return KINDS.get(type);
  const kinds = renditionsOf(item).map(({ kind }) => kind);
  return kinds.find((kind) => kind === 'video' || kind === 'audio') ?? kinds.find(Boolean);
}

export type Medium = ImageSet | Video | Audio | ReturnType<typeof embedOf>;

export interface Reading {
  /** Ids that blocks of the article have. */
  ids: Set<string>;
  /** What a picture shows, where the story says that in other words than the item. */
  alt?: string | undefined;
}

/** The block for an item that is a picture, film or sound. Nothing where it is none, or has no file that a browser shows. */
export function readMedium(item: Source, reading: Reading): Medium | undefined {
  const kind = mediaKindOf(item);
  const read = kind && READERS[kind](item, renditionsOf(item), reading);
  if (read) item.map(becomes(item, read.type));
  return read;
}

type Reader = (
  item: Source,
  renditions: readonly Rendition[],
  reading: Reading,
) => Medium | undefined;

const READERS: Record<MediaKind, Reader> = { image: picture, video, audio };

/** What the report says that an item became: the document itself is an article, whatever leads it. */
function becomes(item: Source, type: string): string {
  return isDocument(item) ? 'article' : type;
}

function isDocument({ pointer }: Source): boolean {
  return pointer === '';
}

/** The id of the document is that of the article. */
function idOf(item: Source, { ids }: Reading, type: string): { id?: string } {
  return isDocument(item) ? {} : idOnce(item, 'uri', ids, type);
}

/** Files that no page shows, where the address is all that is known of one. */
const NO_PICTURE = /^(?:tiff?|eps|psd|ai|pdf|raw|dng|zip|xml|json|html?)$/;

function picture(
  item: Source,
  renditions: readonly Rendition[],
  reading: Reading,
): ImageSet | undefined {
  const isUntold = ({ mediaType, url }: Rendition) =>
    mediaType === undefined && !NO_PICTURE.test(extensionOf(url));
  const files = pictureFiles(
    renditions.map((one) => (isUntold(one) ? { ...one, kind: 'image' } : one)),
  );
  if (!files) return undefined;
  const words = readCaption(item);
  const alt = reading.alt ?? words.alt;
  if (alt === undefined) item.degrade(becomes(item, 'image-set'), 'no alt text');
  return {
    type: 'image-set',
    ...idOf(item, reading, 'image-set'),
    picture: compact<Picture>({
      alt: alt ?? '',
      caption: words.caption,
      credit: words.credit,
      copyright: isDocument(item) ? undefined : item.text('copyrightNotice'),
      imageType: item.text('type') === 'graphic' ? 'graphic' : undefined,
      images: files.cuts.length ? files.cuts : undefined,
      fallbackImage: files.file,
    }),
  };
}

function video(
  item: Source,
  renditions: readonly Rendition[],
  reading: Reading,
): Medium | undefined {
  const { sources, duration } = playedFiles(renditions, 'video');
  if (!sources.length) return framed(item, renditions);
  const { caption, credit } = readCaption(item);
  return compact<Video>({
    type: 'video',
    ...idOf(item, reading, 'video'),
    title: readTitle(item),
    sources,
    poster: stillOf(renditions),
    duration,
    caption,
    credit,
  });
}

/** A film on YouTube or Vimeo. */
function framed(item: Source, renditions: readonly Rendition[]): Medium | undefined {
  for (const { url, source } of renditions) {
    const block = embedOf(url);
    if (block.type !== 'youtube-video' && block.type !== 'vimeo-video') continue;
    source.map(block.type);
    return compact({ ...block, title: readTitle(item), poster: stillOf(renditions) });
  }
  return undefined;
}

function audio(
  item: Source,
  renditions: readonly Rendition[],
  reading: Reading,
): Audio | undefined {
  const { sources, duration } = playedFiles(renditions, 'audio');
  const [best, ...others] = sources;
  if (!best) return undefined;
  const { caption, credit } = readCaption(item);
  return compact<Audio>({
    type: 'audio',
    ...idOf(item, reading, 'audio'),
    title: readTitle(item),
    sources: [best, ...others],
    duration,
    caption,
    credit,
  });
}

/** What a film or sound is called. */
function readTitle(item: Source): string | undefined {
  const [first] = wordings(item, 'headlines');
  const title = first?.text('title');
  if (title === undefined) return item.text('title');
  first?.map('title');
  return title;
}

interface Caption {
  alt: string | undefined;
  caption: string | undefined;
  credit: string | undefined;
}

/** The words that belong to a picture, film or sound. The caption is not said again as alt text: a screen reader reads both. */
function readCaption(item: Source): Caption {
  const all = wordings(item, 'descriptions');
  const take = (use: Use, field: string) => {
    const ranked = all.filter((one) => useOf(one) === use).sort((a, b) => rank(a) - rank(b));
    const text = ranked[0]?.text(field);
    if (text !== undefined) ranked[0]?.map(field);
    return text;
  };
  const alt = take('alt', 'alt') ?? superdeskAlt(item);
  return {
    alt,
    credit: take('credit', 'credit') ?? ownCredit(item),
    caption: take('caption', 'caption'),
  };
}

type Use = 'alt' | 'caption' | 'credit';

/** For what a description of a picture, film or sound is meant. */
export function useOf({ role }: Wording): Use | undefined {
  return USES.find(([, roles]) => roles.test(role.replace(/[^a-z]/g, '')))?.[0];
}

const USES: [Use, RegExp][] = [
  ['alt', /^(?:alt|alttext|altdescription|accessibility)$/],
  ['credit', /^(?:credit|creditline|photocredit|writer|photographer|source)$/],
  ['caption', /^(?:caption|text|main|description|summary|x?html|richtext|)$/],
];

/** Of several captions the one that is called so, then the one without markup. */
function rank({ role, isMarkup }: Wording): number {
  return (role === 'caption' ? 0 : 2) + (isMarkup ? 1 : 0);
}

/** Superdesk puts the alt text of a picture where others have the text of a story. */
export function superdeskAlt(item: Source): string | undefined {
  const isSuperdesk = Object.hasOwn(item.value, 'guid') && !Object.hasOwn(item.value, 'body_html');
  return isSuperdesk ? item.text('body_text') : undefined;
}

/** Who made it, and for whom. The copyright of the document itself is printed under the article. */
function ownCredit(item: Source): string | undefined {
  const by = item.text('by');
  const holder = item.text('copyrightHolder');
  const isSaid = by && holder && by.toLowerCase().includes(holder.toLowerCase());
  const names = [by, isSaid ? undefined : holder].filter(Boolean).join(' / ');
  if (names) return names;
  const sources = item.objects('infoSources').filter((one) => one.text('name') !== undefined);
  for (const source of sources) source.map('credit');
  const senders = sources.map((one) => one.text('name')).join(', ');
  return senders || (isDocument(item) ? undefined : item.text('copyrightNotice'));
}

export const LEADS = new Set<BodyBlock['type']>([
  'image-set',
  'video',
  'youtube-video',
  'vimeo-video',
  'gallery',
  'embed',
]);
