import { htmlToText } from '../../html/parse.js';
import type {
  Article,
  BodyBlock,
  Image,
  ImageSet,
  Lead,
  Picture,
  Video,
} from '../../generated/types.js';
import { compact } from '../../json.js';
import type { Source } from '../source.js';
import { ASK, embeddedIn } from './embedded.js';
import type { Head } from './head.js';

/** The featured picture or film stands above the story, unless the story begins with it. */
export function readLead(
  post: Source,
  head: Head,
  firstBlock?: BodyBlock,
): Pick<Article, 'lead' | 'socialImage'> {
  const social = head.image();
  const [media, ...others] = embeddedIn(post, 'wp:featuredmedia');
  for (const other of others) other.drop('one picture leads');
  const lead = (media && mediaOf(media)) ?? jetpackPicture(post);
  tell(post, media, lead);
  const file = fileOf(lead);
  if (lead && file && isSamePicture(file, firstBlock)) {
    media?.degrade(
      'socialImage',
      'the story begins with the same picture: it does not stand above it a second time',
    );
    return { socialImage: social ?? file };
  }
  const isOther = social && !(file && isSameFile(file.url, social.url));
  return compact({ lead, socialImage: isOther ? social : undefined });
}

function tell(post: Source, media: Source | undefined, lead: Lead | undefined): void {
  const { featured_media: number } = post.value;
  const isKnown = post.object('_embedded')?.has('wp:featuredmedia') ?? false;
  if (media && lead) post.told('featured_media', 'lead');
  else
    post.untold(
      'featured_media',
      number === 0 ? 'none' : isKnown ? 'nothing of it can be shown' : ASK,
    );
}

function mediaOf(media: Source): Lead | undefined {
  const url = media.file('source_url');
  if (url === undefined) {
    media.drop('a file without an address that is allowed');
    return undefined;
  }
  const mime = media.text('mime_type') ?? '';
  media.text('media_type');
  if (mime.startsWith('video/')) {
    media.map('video');
    return compact<Video>({
      type: 'video',
      sources: [{ url, mediaType: mime }],
      caption: captionOf(media),
    });
  }
  if (mime && !mime.startsWith('image/')) {
    media.drop(`${mime} cannot stand above a story`);
    return undefined;
  }
  return imageSet(media, url);
}

function imageSet(media: Source, url: string): ImageSet {
  const details = media.object('media_details');
  const alt = media.text('alt_text');
  media.map('image-set');
  if (alt === undefined) {
    media.degrade('image-set', 'no alt text');
    media.ledger.read(media.at('alt_text'));
  }
  return {
    type: 'image-set',
    picture: compact({
      alt: alt ?? '',
      caption: captionOf(media),
      ...madeBy(media, details),
      fallbackImage: compact({
        url,
        id: idOf(media),
        width: details?.size('width'),
        height: details?.size('height'),
        sourceSet: details && copies(details, url),
      }),
    }),
  };
}

function idOf({ value: { id } }: Source): string | undefined {
  return typeof id === 'number' ? String(id) : undefined;
}

function captionOf(media: Source): string | undefined {
  const caption = media.object('caption');
  const words = caption?.html('rendered', htmlToText, 'caption');
  if (words) caption!.map('caption');
  else caption?.drop('no words in it');
  return words || undefined;
}

type Made = Pick<Picture, 'credit' | 'credits' | 'copyright'>;

/** What a newsroom's plugin keeps, else what the camera or the picture desk wrote into the file. */
function madeBy(media: Source, details: Source | undefined): Made {
  const own = creditKept(media);
  const written = details?.object('image_meta');
  const copyright = written?.text('copyright');
  const credit = own ? undefined : written?.text('credit');
  if (credit || copyright) written!.map(credit ? 'credit' : 'copyright');
  else written?.drop('what the camera wrote');
  return { ...own, ...compact({ credit, copyright }) };
}

/** The fields of Media Credit, as Newspack and Largo keep them: who, for whom, and their page. */
function creditKept(media: Source): Made | undefined {
  const meta = media.object('meta');
  const name = meta?.text('_media_credit');
  if (!meta || !name) return undefined;
  meta.map('credit');
  const organization = meta.text('_navis_media_credit_org');
  const url = meta.link('_media_credit_url');
  return organization || url
    ? { credits: [compact({ name, organization, url })] }
    : { credit: name };
}

/** The copies that show the whole picture, narrowest first; others are cut to another shape. */
function copies(details: Source, url: string): Image['sourceSet'] {
  details.map('sourceSet');
  const sizes = details.object('sizes');
  const width = details.size('width');
  const height = details.size('height');
  if (!sizes || !width || !height) return undefined;
  const found = new Map([[width, url]]);
  for (const key of Object.keys(sizes.value)) {
    const size = sizes.object(key);
    const copy = size?.file('source_url');
    const [w, h] = [size?.size('width'), size?.size('height')];
    if (!size) continue;
    if (copy && w && h && Math.abs(h - (w * height) / width) <= 1) {
      size.map('sourceSet');
      if (!found.has(w)) found.set(w, copy);
    } else size.drop('cut to another shape than the picture, or without an address and a size');
  }
  sizes.map('sourceSet');
  return [...found].sort(([a], [b]) => a - b).map(([width, url]) => ({ url, width }));
}

/** Jetpack gives the address alone, also to who did not ask for more. */
function jetpackPicture(post: Source): ImageSet | undefined {
  const key = 'jetpack_featured_media_url';
  const url = post.file(key);
  if (url === undefined) return undefined;
  post.ledger.degrade(post.at(key), key, 'lead', 'only the address of the picture: no alt text');
  return { type: 'image-set', picture: { alt: '', fallbackImage: { url } } };
}

function fileOf(lead: Lead | undefined): Image | undefined {
  return lead?.type === 'image-set' ? lead.picture?.fallbackImage : undefined;
}

function isSamePicture(file: Image, block?: BodyBlock): boolean {
  const other = block?.type === 'image-set' ? block.picture?.fallbackImage : undefined;
  if (!other) return false;
  return (file.id !== undefined && file.id === other.id) || isSameFile(file.url, other.url);
}

/** WordPress names a resized copy `name-1024x683.jpg` and a first one `name-scaled.jpg`; Jetpack serves both from `i0.wp.com`. */
function isSameFile(a: string, b: string): boolean {
  return stem(a) === stem(b);
}

function stem(url: string): string {
  return url
    .replace(/[?#].*$/s, '')
    .replace(/^(?:https?:)?\/\//i, '')
    .replace(/^i\d\.wp\.com\//, '')
    .replace(/(?:-\d{1,5}x\d{1,5}|-scaled|-rotated)(?=\.\w{1,5}$)/, '');
}
