/**
 * Sites whose pieces can be shown in a frame: the addresses that people know, and what the frame loads for each.
 * README.md says where each line comes from. The first line that fits an address is taken.
 */
import type { Box } from '../sizes.html.js';

export interface Provider {
  /** Name of the site, for the reader. */
  readonly name: string;
  /** Hosts; their subdomains are meant too. Where there are none, the document has to name the provider. */
  readonly hosts: readonly string[];
  /** Reads what follows the host: path, query and fragment. */
  readonly path: RegExp;
  /** What the frame loads: `$1`, `$2` are read by `path`, `{src}` is the address itself, `{host}` its host. */
  readonly frame: string;
  /** The box, where the document says nothing of it. */
  readonly box: Box;
  /** What is added to the frame's address on a dark page. */
  readonly dark?: string;
  /** Permissions of the frame (Permissions Policy), beside what every frame has. */
  readonly allow?: string;
  /** What the sandbox lets it do, beside what every frame may. */
  readonly sandbox?: string;
}

const FILM = { allow: 'fullscreen; picture-in-picture; encrypted-media' };
const SOUND = { allow: 'encrypted-media' };
/** As Apple's own code for embedding has it, without the way to lead the whole page elsewhere. */
const APPLE = {
  ...SOUND,
  sandbox: 'allow-forms allow-storage-access-by-user-activation',
};

// prettier-ignore
export const PROVIDERS: readonly Provider[] = [
  // Posts.
  { name: 'X', hosts: ['x.com', 'twitter.com'], path: /^\/(?:embed\/Tweet\.html\?(?:[^#]*&)?id=|(?:\w+|i\/web)\/status(?:es)?\/)(\d+)/,
    frame: 'https://platform.twitter.com/embed/Tweet.html?id=$1&dnt=true', dark: '&theme=dark', box: 320, allow: 'fullscreen' },
  { name: 'Instagram', hosts: ['instagram.com'], path: /^\/(?:[\w.]+\/)?(p|reel|tv)s?\/([\w-]+)/,
    frame: 'https://www.instagram.com/$1/$2/embed/captioned/', box: 480, allow: 'fullscreen; encrypted-media' },
  { name: 'TikTok', hosts: ['tiktok.com'], path: /^\/(?:@[^/?#]*\/(?:video|photo)|embed(?:\/v\d)?|player\/v1)\/(\d+)/,
    frame: 'https://www.tiktok.com/player/v1/$1', box: '9:16', ...FILM },
  { name: 'Facebook', hosts: ['facebook.com'], path: /^(\/plugins\/post\.php\?.+)/,
    frame: 'https://www.facebook.com$1', box: 400 },
  { name: 'Facebook', hosts: ['facebook.com'], path: /^(\/plugins\/video\.php\?.+)/,
    frame: 'https://www.facebook.com$1', box: '16:9', ...FILM },
  { name: 'Facebook', hosts: ['facebook.com'], path: /^\/(?:reel|share\/r)\//,
    frame: 'https://www.facebook.com/plugins/video.php?href={src}&show_text=false', box: '9:16', ...FILM },
  { name: 'Facebook', hosts: ['facebook.com'], path: /^\/(?:[^/?#]+\/videos\/|watch\/?\?|share\/v\/|video\.php\?)/,
    frame: 'https://www.facebook.com/plugins/video.php?href={src}&show_text=false', box: '16:9', ...FILM },
  { name: 'Facebook', hosts: ['facebook.com'], path: /^\/(?:[^/?#]+\/(?:posts|photos|permalink)\/|groups\/[^/?#]+\/(?:posts|permalink)\/|share\/p\/|(?:permalink|story|photo)\.php\?|photo\/?\?)/,
    frame: 'https://www.facebook.com/plugins/post.php?href={src}&show_text=true', box: 400 },
  { name: 'Threads', hosts: ['threads.com', 'threads.net'], path: /^\/(@[\w.]+\/post\/[\w-]+)/,
    frame: 'https://www.threads.com/$1/embed', box: 320 },
  { name: 'Bluesky', hosts: ['bsky.app'], path: /^\/(?:profile|embed)\/([\w.:-]+)\/(?:post|app\.bsky\.feed\.post)\/(\w+)/,
    frame: 'https://embed.bsky.app/embed/$1/app.bsky.feed.post/$2?id=1', dark: '&colorMode=dark', box: 320 },
  { name: 'Reddit', hosts: ['reddit.com', 'redditmedia.com'], path: /^\/(r|user)\/([\w-]+)\/comments\/(\w+)/,
    frame: 'https://embed.reddit.com/$1/$2/comments/$3/?embed=true', dark: '&theme=dark', box: 320 },
  { name: 'Mastodon', hosts: [], path: /^\/(@[\w.@-]+)\/(\d+)/,
    frame: 'https://{host}/$1/$2/embed', box: 320 },
  { name: 'LinkedIn', hosts: ['linkedin.com'], path: /^\/(?:(?:embed\/)?feed\/update\/urn:li:|posts\/[^?#]*?-)(share|ugcPost|activity)[:-](\d+)/,
    frame: 'https://www.linkedin.com/embed/feed/update/urn:li:$1:$2', box: 480 },
  { name: 'Pinterest', hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.de', 'pinterest.fr', 'pinterest.es', 'pinterest.jp'], path: /^\/(?:pin\/(?:[^/?#]*--)?|ext\/embed\.html\?(?:[^#]*&)?id=)(\d+)/,
    frame: 'https://assets.pinterest.com/ext/embed.html?id=$1', box: 480 },

  // Sound.
  { name: 'Spotify', hosts: ['spotify.com'], path: /^\/(?:intl-[\w-]+\/)?(?:embed(?:-podcast)?\/)?(track|episode)\/(\w+)/,
    frame: 'https://open.spotify.com/embed/$1/$2', box: 160, ...SOUND },
  { name: 'Spotify', hosts: ['spotify.com'], path: /^\/(?:intl-[\w-]+\/)?(?:embed(?:-podcast)?\/)?(album|artist|playlist|show)\/(\w+)/,
    frame: 'https://open.spotify.com/embed/$1/$2', box: 360, ...SOUND },
  { name: 'SoundCloud', hosts: ['w.soundcloud.com'], path: /^\/player\/?(\?.+)/,
    frame: 'https://w.soundcloud.com/player/$1', box: 200 },
  { name: 'SoundCloud', hosts: ['soundcloud.com'], path: /^\/[\w-]+\/[\w-]+/,
    frame: 'https://w.soundcloud.com/player/?url={src}', box: 200 },
  { name: 'Apple Podcasts', hosts: ['podcasts.apple.com'], path: /^((?:\/[a-z]{2})?\/podcast\/[^?#]+\?)(?:[^#]*&)?(i=\d+)/,
    frame: 'https://embed.podcasts.apple.com$1$2', box: 200, ...APPLE },
  { name: 'Apple Podcasts', hosts: ['podcasts.apple.com'], path: /^((?:\/[a-z]{2})?\/podcast\/[^?#]+)/,
    frame: 'https://embed.podcasts.apple.com$1', box: 480, ...APPLE },
  { name: 'Apple Music', hosts: ['music.apple.com'], path: /^((?:\/[a-z]{2})?\/album\/[^?#]+\?)(?:[^#]*&)?(i=\d+)/,
    frame: 'https://embed.music.apple.com$1$2', box: 200, ...APPLE },
  { name: 'Apple Music', hosts: ['music.apple.com'], path: /^((?:\/[a-z]{2})?\/(?:album|playlist)\/[^?#]+)/,
    frame: 'https://embed.music.apple.com$1', box: 480, ...APPLE },
  { name: 'Acast', hosts: ['acast.com'], path: /^\/(?:s\/)?([\w-]+)\/(?:episodes\/)?([\w.-]+)/,
    frame: 'https://embed.acast.com/$1/$2', box: 200 },
  { name: 'Acast', hosts: ['shows.acast.com', 'embed.acast.com', 'play.acast.com'], path: /^\/([\w-]+)/,
    frame: 'https://embed.acast.com/$1', box: 200 },

  // Charts, maps and documents.
  { name: 'Datawrapper', hosts: ['dwcdn.net'], path: /^\/(\w{5}(?:\/\d+)?)/,
    frame: 'https://datawrapper.dwcdn.net/$1/', box: 400 },
  { name: 'Datawrapper', hosts: ['datawrapper.de'], path: /^\/_\/(\w{5})/,
    frame: 'https://datawrapper.dwcdn.net/$1/', box: 400 },
  { name: 'Flourish', hosts: ['flourish.studio', 'flo.uri.sh'], path: /^\/(visualisation|story)\/(\w+)/,
    frame: 'https://flo.uri.sh/$1/$2/embed', box: 480, allow: 'fullscreen' },
  { name: 'Infogram', hosts: ['infogram.com'], path: /^(\/(?:_\/)?[\w-]{16,})/,
    frame: 'https://e.infogram.com$1?src=embed', box: 480, allow: 'fullscreen' },
  { name: 'Google Maps', hosts: ['google.com'], path: /^(\/maps\/embed(?:\/v1\/\w+)?\?.+)/,
    frame: 'https://www.google.com$1', box: '4:3', allow: 'fullscreen' },
  { name: 'OpenStreetMap', hosts: ['openstreetmap.org'], path: /^(\/export\/embed\.html\?.+)/,
    frame: 'https://www.openstreetmap.org$1', box: '4:3' },
  { name: 'DocumentCloud', hosts: ['documentcloud.org'], path: /^\/documents\/(\d+)/,
    frame: 'https://embed.documentcloud.org/documents/$1/?embed=1', box: 600, sandbox: 'allow-forms' },
  { name: 'Scribd', hosts: ['scribd.com'], path: /^\/(?:doc|document|presentation|embeds)\/(\d+)/,
    frame: 'https://www.scribd.com/embeds/$1/content', box: 600, allow: 'fullscreen' },
  { name: 'CodePen', hosts: ['codepen.io'], path: /^\/([\w-]+)\/(?:pen|embed|full|details)\/(\w+)/,
    frame: 'https://codepen.io/$1/embed/$2?default-tab=result', box: 400, sandbox: 'allow-forms' },
  { name: 'Giphy', hosts: ['giphy.com'], path: /^\/(?:(?:gifs|clips)\/(?:[\w-]*-)?|embed\/|media\/)(\w+)/,
    frame: 'https://giphy.com/embed/$1', box: '4:3' },

  // Films, until `<news-video>` takes them.
  { name: 'Dailymotion', hosts: ['dailymotion.com'], path: /^\/(?:(?:embed\/)?video\/|player(?:\/\w+)?\.html\?(?:[^#]*&)?video=)(\w+)/,
    frame: 'https://geo.dailymotion.com/player.html?video=$1', box: '16:9', ...FILM },
  { name: 'Dailymotion', hosts: ['dai.ly'], path: /^\/(\w+)/,
    frame: 'https://geo.dailymotion.com/player.html?video=$1', box: '16:9', ...FILM },
  { name: 'YouTube', hosts: ['youtube.com', 'youtube-nocookie.com'], path: /^\/(?:watch\?(?:[^#]*&)?v=|embed\/|live\/|v\/)([\w-]{6,})/,
    frame: 'https://www.youtube-nocookie.com/embed/$1', box: '16:9', ...FILM },
  { name: 'YouTube', hosts: ['youtube.com'], path: /^\/shorts\/([\w-]{6,})/,
    frame: 'https://www.youtube-nocookie.com/embed/$1', box: '9:16', ...FILM },
  { name: 'YouTube', hosts: ['youtu.be'], path: /^\/([\w-]{6,})/,
    frame: 'https://www.youtube-nocookie.com/embed/$1', box: '16:9', ...FILM },
  { name: 'Vimeo', hosts: ['vimeo.com'], path: /^\/(?:video\/)?(\d+)/,
    frame: 'https://player.vimeo.com/video/$1?dnt=1', box: '16:9', ...FILM },
];
