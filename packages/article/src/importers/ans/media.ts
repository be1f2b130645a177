import { embedOf } from '../../html/embed.js';
import { htmlToBlocks } from '../../html/parse.js';
import type {
  Audio,
  BodyBlock,
  Embed,
  Gallery,
  Image,
  ImageSet,
  MediaSource,
  TextTrack,
  Video,
  VimeoVideo,
  YoutubeVideo,
} from '../../generated/types.js';
import { compact, lookup } from '../../json.js';
import { mediaType } from '../media-type.js';
import type { Source } from '../source.js';
import { htmlWords, idOf, type Context } from './context.js';
import { creditLine, pictureCredits } from './credits.js';
import { withId } from './text.js';

export function imageFile(image: Source): Image | undefined {
  const url = image.file('url');
  return url === undefined
    ? undefined
    : compact({
        url,
        width: image.size('width'),
        height: image.size('height'),
        id: image.text('_id'),
      });
}

/** What who made a picture of this kind did. */
function makerOf(kind: string): string | undefined {
  if (/photo/i.test(kind)) return 'photographer';
  return /illustration|drawing/i.test(kind) ? 'illustrator' : undefined;
}

/** Where the newsroom wants the picture, in content-tree's words. */
const WIDTHS: Record<string, string> = {
  left: 'inset-left',
  right: 'inset-right',
  center: 'in-line',
};

export function imageSet(image: Source, context: Context): ImageSet {
  const file = imageFile(image);
  const id = idOf(image, context, 'image-set');
  if (!file) {
    image.degrade('image-set', 'without an address that is allowed only its id is known');
    return { type: 'image-set', ...id };
  }
  const alt = image.text('alt_text');
  const kind = image.text('image_type') ?? '';
  image.map('image-set');
  if (alt === undefined) image.degrade('image-set', 'no alt text');
  return {
    type: 'image-set',
    ...id,
    picture: compact({
      alt: alt ?? '',
      caption: htmlWords(image, 'caption', 'image-set'),
      ...pictureCredits(image, makerOf(kind)),
      copyright: image.text('copyright'),
      imageType:
        /chart|graph|map/i.test(kind) && !/photo/i.test(kind) ? ('graphic' as const) : undefined,
      layoutWidth: lookup(WIDTHS, image.text('alignment')),
      fallbackImage: file,
    }),
  };
}

export function gallery(source: Source, context: Context): Gallery | undefined {
  const pictures = source.objects('content_elements').flatMap((item) => {
    if (item.type === 'image') return [imageSet(item, context)];
    item.drop('no picture: a gallery holds pictures');
    return [];
  });
  if (!pictures.length) return undefined;
  const headlines = source.object('headlines');
  source.map('gallery');
  return compact<Gallery>({
    type: 'gallery',
    ...idOf(source, context, 'gallery'),
    title: headlines && htmlWords(headlines, 'basic', 'gallery', source),
    children: pictures,
  });
}

/** A video of the publisher's own, or where its files are on YouTube or in a snippet, that. Nothing where it cannot be played. */
export function video(source: Source, context: Context): BodyBlock | undefined {
  const headlines = source.object('headlines');
  const facts = {
    title: headlines && htmlWords(headlines, 'basic', 'video', source),
    poster: poster(source),
    duration: seconds(source),
  };
  const sources = streams(source);
  const youtube = source.text('youtube_content_id');
  if (!sources.length && youtube && /^[\w-]{6,20}$/.test(youtube)) {
    source.map('youtube-video');
    return withId(
      embedOf(`https://www.youtube.com/watch?v=${youtube}`, compact(facts)),
      source,
      context,
    );
  }
  const framed = sources.length ? undefined : frameIn(source, 'embed_html');
  if (framed) {
    source.map(framed.type);
    return withId({ ...framed, ...compact(facts) }, source, context);
  }
  const description = source.object('description');
  const id = idOf(source, context, 'video');
  if (sources.length) source.map('video');
  else source.degrade('video', 'no file that can be played is known');
  return compact<Video>({
    type: 'video',
    ...id,
    ...facts,
    url: source.link('website_url') ?? source.link('canonical_url'),
    sources: sources.length ? sources : undefined,
    caption: description && htmlWords(description, 'basic', 'video', source),
    credit: creditLine(source),
    tracks: tracks(source),
  });
}

/** ANS counts in milliseconds. */
function seconds(source: Source): number | undefined {
  const milliseconds = source.size('duration');
  return milliseconds && Math.max(1, Math.round(milliseconds / 1000));
}

function poster(source: Source): Image | undefined {
  const promo = source.object('promo_items')?.object('basic') ?? source.object('promo_image');
  if (promo?.type !== 'image') return undefined;
  const image = imageFile(promo);
  if (image) promo.map('poster');
  return image;
}

/** MP4 first, the widest before the others; then the playlists. */
function streams(source: Source): MediaSource[] {
  const files = source.objects('streams').flatMap((stream) => {
    const url = stream.file('url');
    if (!url) return [];
    const file = compact({
      url,
      // ANS calls an HLS playlist `ts`.
      mediaType: mediaType(url, stream.text('stream_type')),
      width: stream.size('width'),
      height: stream.size('height'),
    });
    return [{ file, bitrate: stream.size('bitrate') ?? 0 }];
  });
  const rank = ({ mediaType = '' }: MediaSource) => (mediaType === 'video/mp4' ? 0 : 1);
  return files
    .sort(
      (a, b) =>
        rank(a.file) - rank(b.file) ||
        (b.file.width ?? 0) - (a.file.width ?? 0) ||
        b.bitrate - a.bitrate,
    )
    .map(({ file }) => file);
}

function tracks(source: Source): TextTrack[] | undefined {
  const found = (source.object('subtitles')?.objects('urls') ?? []).flatMap(
    (track): TextTrack[] => {
      const isVtt = /vtt/i.test(String(track.value.format ?? track.value.url));
      const url = isVtt ? track.file('url') : undefined;
      if (url) track.text('format');
      return url ? [{ url, kind: 'captions' }] : [];
    },
  );
  return found.length ? found : undefined;
}

export function audio(source: Source, context: Context): Audio | undefined {
  const [best, ...others] = audioFiles(source);
  if (!best) return undefined;
  const headlines = source.object('headlines');
  source.map('audio');
  return compact<Audio>({
    type: 'audio',
    ...idOf(source, context, 'audio'),
    title: headlines && htmlWords(headlines, 'basic', 'audio', source),
    sources: [best, ...others],
    duration: seconds(source),
    credit: creditLine(source),
  });
}

export function audioFiles(source: Source): MediaSource[] {
  const files = source.objects('streams').flatMap((stream): MediaSource[] => {
    const url = stream.file('url');
    return url ? [compact({ url, mediaType: mediaType(url) })] : [];
  });
  const single = source.file('source_url');
  return single
    ? [...files, compact({ url: single, mediaType: source.text('mimetype') ?? mediaType(single) })]
    : files;
}

/** The first frame in a snippet. */
export function frameIn(
  source: Source,
  key: string,
): Embed | YoutubeVideo | VimeoVideo | undefined {
  const html = source.text(key);
  if (!html) return undefined;
  const { value, elements } = htmlToBlocks(html);
  source.ledger.html(source.at(key), elements);
  for (const block of value)
    if (block.type === 'embed' || block.type === 'youtube-video' || block.type === 'vimeo-video')
      return block;
  return undefined;
}
