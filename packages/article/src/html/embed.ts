import type { Embed, Image, Tweet, VimeoVideo, YoutubeVideo } from '../generated/types.js';
import { compact } from '../json.js';
import { hostOf } from './url.js';

type Kind = NonNullable<Embed['kind']>;
type AnyEmbed = Embed | YoutubeVideo | VimeoVideo | Tweet;

/**
 * Sites by the end of their host: name for the reader, what comes from there. How each is framed is known by
 * `<news-embed>` (`elements/src/embed/providers/`), which this package may not import: keep both small.
 */
const PROVIDERS: Record<string, [name: string, kind: Kind]> = {
  'youtube.com': ['YouTube', 'video'],
  'youtube-nocookie.com': ['YouTube', 'video'],
  'youtu.be': ['YouTube', 'video'],
  'vimeo.com': ['Vimeo', 'video'],
  'dailymotion.com': ['Dailymotion', 'video'],
  'twitter.com': ['X', 'post'],
  'x.com': ['X', 'post'],
  'instagram.com': ['Instagram', 'post'],
  'facebook.com': ['Facebook', 'post'],
  'tiktok.com': ['TikTok', 'video'],
  'bsky.app': ['Bluesky', 'post'],
  'reddit.com': ['Reddit', 'post'],
  'spotify.com': ['Spotify', 'audio'],
  'soundcloud.com': ['SoundCloud', 'audio'],
  'acast.com': ['Acast', 'audio'],
  'flourish.studio': ['Flourish', 'interactive'],
  'datawrapper.de': ['Datawrapper', 'interactive'],
  'dwcdn.net': ['Datawrapper', 'interactive'],
  'infogram.com': ['Infogram', 'interactive'],
  'documentcloud.org': ['DocumentCloud', 'document'],
  'scribd.com': ['Scribd', 'document'],
  'openstreetmap.org': ['OpenStreetMap', 'map'],
};

export interface EmbedFacts {
  provider?: string;
  /** The address is that of a frame. */
  frame?: boolean;
  title?: string;
  width?: number;
  height?: number;
  poster?: Image;
  /** Seconds. */
  duration?: number;
  kind?: Kind;
  /** Words of a post. */
  text?: string;
  author?: string;
}

/** The node for something on another site. `url` has passed `safeSource`. */
export function embedOf(url: string, facts: EmbedFacts = {}): AnyEmbed {
  const [provider, kind] = providerOf(url);
  const { title, poster, duration, text, author } = facts;
  const video = youtubeId(url);
  if (video)
    return compact({
      type: 'youtube-video',
      url: `https://www.youtube.com/watch?v=${video}`,
      title,
      poster,
      duration,
    });
  const clip = /^(?:https?:)?\/\/(?:player\.|www\.)?vimeo\.com\/(?:video\/)?(\d+)/.exec(url)?.[1];
  if (clip)
    return compact({
      type: 'vimeo-video',
      url: `https://vimeo.com/${clip}`,
      title,
      poster,
      duration,
    });
  if (provider === 'X' && /\/status(?:es)?\/\d+/.test(url))
    return compact({ type: 'tweet', id: url, text, author });
  return compact({
    type: 'embed',
    url,
    ...facts,
    provider: facts.provider ?? provider,
    kind: facts.kind ?? kind,
  });
}

/** Name of the site and what comes from there; a site that is not known goes by its host. */
function providerOf(url: string): [name: string | undefined, kind: Kind] {
  const host = hostOf(url);
  if (!host) return [undefined, 'other'];
  const known = Object.keys(PROVIDERS).find((end) => host === end || host.endsWith(`.${end}`));
  return known ? PROVIDERS[known]! : [host, 'other'];
}

function youtubeId(url: string): string | undefined {
  return /^(?:https?:)?\/\/(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com\/(?:embed\/|shorts\/|live\/|watch\?(?:[^#]*&)?v=)|youtu\.be\/)([\w-]{6,})/.exec(
    url,
  )?.[1];
}
