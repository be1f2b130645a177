/** Recordings, films and pictures of an article, as feeds name them. */
import type { Article, MediaSource } from '@broadsheet/article';
import mime from 'mime';
import { isPlaylist } from '../blocks/media.js';
import { sharedImages, type SharedImage } from '../json-ld/images.js';
import { absolute } from '../names.js';

export interface MediaFile {
  /** Absolute. */
  url: string;
  /** `audio/mpeg`. */
  type: string;
  /** Seconds. */
  duration?: number | undefined;
  title?: string | undefined;
}

/** The article read aloud. */
export function recordingOf({ audio }: Article, origin: string): MediaFile | undefined {
  if (!audio) return undefined;
  const { sources, duration, title } = audio;
  return fileOf(sources, 'audio/', origin, { duration, title });
}

/** The film above the story. */
export function filmOf({ lead }: Article, origin: string): MediaFile | undefined {
  if (lead?.type !== 'video') return undefined;
  const { sources = [], duration, title } = lead;
  return fileOf(sources, 'video/', origin, { duration, title });
}

export interface LeadPicture extends SharedImage {
  type?: string | undefined;
}

/** The picture that stands for the article. */
export function pictureOf(article: Article, origin: string): LeadPicture | undefined {
  const picture = sharedImages(article, origin)[0];
  return picture && { ...picture, type: typeOf(picture.url, 'image/') };
}

/** The first file whose type is known and of the kind: feeds must say it. */
function fileOf(
  sources: readonly MediaSource[],
  kind: string,
  origin: string,
  { duration, title }: { duration: number | undefined; title: string | undefined },
): MediaFile | undefined {
  for (const source of sources) {
    const url = absolute(source.url, origin);
    const type = url && (typeIn(source.mediaType, kind) ?? typeOf(url, kind));
    if (url && type && !isPlaylist(source)) return { url, type, duration, title };
  }
  return undefined;
}

function typeIn(type: string | undefined, kind: string): string | undefined {
  const known = type?.split(';')[0]?.trim().toLowerCase();
  return known && known.startsWith(kind) && /^[\w.+-]+\/[\w.+-]+$/.test(known) ? known : undefined;
}

function typeOf(url: string, kind: string): string | undefined {
  return typeIn(mime.getType(new URL(url).pathname) ?? undefined, kind);
}
