import type { BodyBlock } from '../generated/types.js';
import { compact } from '../json.js';
import { embedOf } from './embed.js';
import { galleryOf } from './gallery.js';
import { imageOf } from './image.js';
import { frameOf, playerOf } from './media.js';
import type { Reader } from './reader.js';
import { attribute, size, type HtmlElement } from './tree.js';
import { hostOf, safeLink } from './url.js';

/** Elements of AMP pages that show something of another site: the attribute that names it, and the address where people find it. */
const EMBEDS = new Map<string, [attribute: string, address?: (id: string) => string]>([
  ['amp-youtube', ['data-videoid', (id) => `https://www.youtube.com/watch?v=${id}`]],
  ['amp-vimeo', ['data-videoid', (id) => `https://vimeo.com/${id}`]],
  ['amp-dailymotion', ['data-videoid', (id) => `https://www.dailymotion.com/video/${id}`]],
  ['amp-twitter', ['data-tweetid', (id) => `https://x.com/i/status/${id}`]],
  ['amp-instagram', ['data-shortcode', (id) => `https://www.instagram.com/p/${id}/`]],
  ['amp-soundcloud', ['data-trackid', (id) => `https://api.soundcloud.com/tracks/${id}`]],
  ['amp-facebook', ['data-href']],
  ['amp-tiktok', ['data-src']],
  ['amp-reddit', ['data-src']],
  ['amp-pinterest', ['data-url']],
]);

/** Parts of the page rather than of the story. */
const FURNITURE =
  /^amp-(?:(?:auto-|sticky-)?ads?|embed|analytics|pixel|consent|sidebar|social-share|next-page|user-notification|app-banner|geo|state|list|recaptcha-input|call-tracking|web-push.*|install-serviceworker|story-auto-ads)$/;

const GALLERIES = new Set(['amp-carousel', 'amp-base-carousel', 'amp-image-slider']);

/** What an element of AMP stands for (amp.dev, Components); nothing for one that only holds others. */
export function ampOf(
  element: HtmlElement,
  reader: Reader,
  depth: number,
): BodyBlock[] | undefined {
  const { tagName: tag } = element;
  attribute(element, 'layout');
  if (FURNITURE.test(tag)) {
    reader.account.drop(element, `<${tag}> dropped: a part of the page, not of the story`);
    return [];
  }
  if (EMBEDS.has(tag)) return embedded(element, reader);
  if (GALLERIES.has(tag))
    return galleryOf(element, reader.readInside(element.childNodes, depth), reader);
  if (tag === 'amp-img' || tag === 'amp-anim') return imageOf(element, reader);
  if (tag === 'amp-video' || tag === 'amp-audio') return playerOf(element, reader);
  return tag === 'amp-iframe' ? frameOf(element, reader) : undefined;
}

function embedded(element: HtmlElement, reader: Reader): BodyBlock[] {
  const [name, address] = EMBEDS.get(element.tagName)!;
  const value = attribute(element, name) ?? '';
  const url = address ? /^[\w-]+$/.test(value) && address(value) : safeLink(value);
  if (!url || !hostOf(url)) {
    reader.account.drop(element, `<${element.tagName}> without an address or id dropped`);
    return [];
  }
  const block = embedOf(
    url,
    compact({
      title: attribute(element, 'title'),
      width: size(element, 'width'),
      height: size(element, 'height'),
    }),
  );
  reader.account.map(element, block.type);
  return [block];
}
