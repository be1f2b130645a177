import { lookup } from '../json.js';

const MEDIA_TYPES: Record<string, string> = {
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  mov: 'video/quicktime',
  wmv: 'video/x-ms-wmv',
  m3u8: 'application/vnd.apple.mpegurl',
  ts: 'application/vnd.apple.mpegurl',
  hls: 'application/vnd.apple.mpegurl',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
};

/** The MIME type of a film or sound, by the end of its address, else by the name that the source gives to its kind of file. */
export function mediaType(url: string, name?: string): string | undefined {
  return lookup(MEDIA_TYPES, extensionOf(url)) ?? lookup(MEDIA_TYPES, name?.toLowerCase());
}

/** The letters after the last dot of the address's path, small. */
export function extensionOf(url: string): string {
  return /\.(\w+)(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase() ?? '';
}
