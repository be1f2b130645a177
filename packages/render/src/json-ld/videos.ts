import type {
  Article,
  ClipSet,
  Embed,
  MediaSource,
  Video,
  VimeoVideo,
  YoutubeVideo,
} from '@broadsheet/article';
import { isoDuration } from '@broadsheet/elements/core/format.js';
import type { VideoObjectLeaf } from 'schema-dts';
import { isPlaylist } from '../blocks/media.js';
import { absolute } from '../names.js';
import { FILMS, toldNodes } from './nodes.js';

type Film = Video | ClipSet | YoutubeVideo | VimeoVideo | Embed;

/** The films of an article, above the story and at any depth in it. */
export function videoObjects(article: Article, origin: string): VideoObjectLeaf[] {
  const films = (toldNodes(article) as unknown as Film[]).filter(isFilm);
  return films.flatMap((film) => videoObject(film, article, origin) ?? []);
}

function isFilm(node: Film): boolean {
  return FILMS.has(node.type) || (node.type === 'embed' && node.kind === 'video');
}

/**
 * Nothing where the picture or the date is not known: Google requires both ("Video structured data"), and counts an
 * object without them as a mistake of the page.
 */
function videoObject(film: Film, article: Article, origin: string): VideoObjectLeaf | undefined {
  const { title, poster, duration } = film;
  const caption = 'caption' in film ? film.caption : undefined;
  const thumbnailUrl = absolute(poster?.url, origin);
  if (!thumbnailUrl || !article.published) return undefined;
  return {
    '@type': 'VideoObject',
    name: title ?? caption ?? article.headline,
    description: caption,
    thumbnailUrl,
    uploadDate: article.published,
    duration: duration ? isoDuration(duration) : undefined,
    contentUrl: absolute(fileOf('sources' in film ? film.sources : undefined)?.url, origin),
    url: absolute('url' in film ? film.url : undefined, origin),
  };
}

/** The film itself, rather than a list of its pieces. */
function fileOf(sources: MediaSource[] = []): MediaSource | undefined {
  return sources.find((source) => !isPlaylist(source)) ?? sources[0];
}
