import { safeLink } from '../../html/url.js';
import { htmlToText } from '../../html/parse.js';
import { compact, isObject, lookup, words, type JsonObject } from '../../json.js';

interface Adapted {
  node: JsonObject;
  /** Type of ours, where it is another one. */
  to?: string;
  /** What was lost or assumed. */
  reason?: string;
}

/** Where the full form of a node, as a newsroom's own service fills it in, says the same in other fields than ours. */
const ADAPTERS: Record<string, (node: JsonObject) => Adapted> = {
  link: (node) => anchor(node),
  'find-out-more-link': (node) => anchor(node),
  'image-set': (node) =>
    pictured(
      node,
      'picture' in node ? undefined : 'only an id is known: the picture is kept elsewhere',
    ),
  'scrolly-image': (node) =>
    pictured(
      node,
      'picture' in node ? undefined : 'only an id is known: the picture is kept elsewhere',
    ),
  'layout-image': layoutImage,
  video: (node) => onlyId(node, ['sources', 'url'], 'the video'),
  'clip-set': clipSet,
  recommended,
  tweet,
  flourish,
  'custom-code-component': component,
};

export function adapt(node: JsonObject): Adapted {
  return lookup(ADAPTERS, String(node.type))?.(node) ?? { node };
}

/** A link may lead only where a link of a reader's may lead. */
function anchor(node: JsonObject): Adapted {
  if (typeof node.url !== 'string' || node.url === '' || safeLink(node.url)) return { node };
  const { url: _url, title: _title, ...rest } = node;
  return {
    node: { ...rest, type: 'span' },
    to: 'span',
    reason: 'a link to an address that is not http, https, mailto or tel is only its words',
  };
}

function onlyId(node: JsonObject, known: string[], what: string): Adapted {
  return known.some((key) => key in node)
    ? { node }
    : { node, reason: `only an id is known: ${what} is kept elsewhere` };
}

function pictured(node: JsonObject, reason?: string): Adapted {
  if (!isObject(node.picture)) return { node, reason };
  const { picture, reason: lost } = pictureOf(node.picture);
  const { picture: _old, ...rest } = node;
  return { node: picture ? { ...rest, picture } : rest, reason: lost };
}

/** Services print 0 for a size that they do not know, and copies without a width. */
function pictureOf(picture: JsonObject): { picture?: JsonObject; reason?: string } {
  const images = Array.isArray(picture.images)
    ? picture.images.filter(isObject).map(imageOf)
    : undefined;
  const fallbackImage = isObject(picture.fallbackImage)
    ? imageOf(picture.fallbackImage)
    : images?.[0];
  if (!words(fallbackImage?.url)) return { reason: 'a picture without an address' };
  const known =
    picture.imageType === 'image' || picture.imageType === 'graphic'
      ? picture.imageType
      : undefined;
  const alt = typeof picture.alt === 'string' ? picture.alt : undefined;
  return {
    picture: compact({ ...picture, alt: alt ?? '', imageType: known, images, fallbackImage }),
    ...(alt === undefined && { reason: 'no alt text' }),
  };
}

function imageOf(image: JsonObject): JsonObject {
  const copies = Array.isArray(image.sourceSet)
    ? image.sourceSet.filter(
        (copy) => isObject(copy) && typeof copy.width === 'number' && words(copy.url),
      )
    : [];
  return compact({
    ...image,
    width: above(image.width),
    height: above(image.height),
    sourceSet: copies.length ? copies : undefined,
  });
}

function above(size: unknown): unknown {
  return typeof size === 'number' && size <= 0 ? undefined : size;
}

function layoutImage(node: JsonObject): Adapted {
  const picture = isObject(node.picture) ? node.picture : {};
  const { node: fitted } = pictured(node);
  const filled = compact({
    ...fitted,
    alt: node.alt ?? picture.alt ?? '',
    caption: node.caption ?? picture.caption,
    credit: node.credit ?? picture.credit,
  });
  return {
    node: filled,
    reason: 'picture' in fitted ? undefined : 'only an id is known: the picture is kept elsewhere',
  };
}

function clipSet(node: JsonObject): Adapted {
  const clip = Array.isArray(node.clips) ? node.clips.find(isObject) : undefined;
  if (!clip) return onlyId(node, ['sources'], 'the clip');
  const files = Array.isArray(clip.dataSource) ? clip.dataSource.filter(isObject) : [];
  const sources = files.flatMap((file) => {
    const url = words(file.binaryUrl);
    return url
      ? [
          compact({
            url,
            mediaType: words(file.mediaType),
            width: above(file.pixelWidth),
            height: above(file.pixelHeight),
          }),
        ]
      : [];
  });
  const poster = isObject(clip.poster) ? pictureOf(clip.poster).picture?.fallbackImage : undefined;
  const filled = compact({
    poster,
    sources: sources.length ? sources : undefined,
    title: words(node.displayTitle) ?? words(node.description),
    ...node,
  });
  return { node: filled, reason: sources.length ? undefined : 'no file of the clip is known' };
}

function recommended(node: JsonObject): Adapted {
  const teaser = isObject(node.teaser) ? node.teaser : undefined;
  if (!teaser && !words(node.url))
    return { node, reason: 'only an id is known: the story is kept elsewhere' };
  const image =
    isObject(teaser?.image) && words(teaser.image.url)
      ? imageOf({ url: teaser.image.url, width: teaser.image.width, height: teaser.image.height })
      : undefined;
  const filled = compact({
    teaserTitleOverride: words(teaser?.title),
    url: safeLink(words(teaser?.url) ?? ''),
    image,
    ...node,
  });
  return {
    node: filled,
    reason: teaser && 'of the teaser only title, address and picture are taken',
  };
}

function tweet(node: JsonObject): Adapted {
  const html = words(node.html);
  const text = html && htmlToText(html).value;
  return text ? { node: { text, ...node } } : { node };
}

function flourish(node: JsonObject): Adapted {
  const image = isObject(node.fallbackImage) ? { fallbackImage: imageOf(node.fallbackImage) } : {};
  if (words(node.flourishType)) return { node: { ...node, ...image } };
  return {
    node: { ...node, ...image, flourishType: 'visualisation' },
    reason: 'no type of chart given: visualisation assumed',
  };
}

/** Settings of a component are texts and switches; anything else has no place in its HTML. */
function component(node: JsonObject): Adapted {
  if (!isObject(node.attributes)) return { node };
  const all = Object.entries(node.attributes);
  const plain = all.filter(([, value]) => typeof value === 'string' || typeof value === 'boolean');
  const reason =
    plain.length < all.length ? 'settings that are no text and no switch are left out' : undefined;
  return { node: { ...node, attributes: Object.fromEntries(plain) }, reason };
}
