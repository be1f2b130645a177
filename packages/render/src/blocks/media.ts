import type {
  Audio,
  Carousel,
  CarouselCard,
  ClipSet,
  Gallery,
  ImagePair,
  ImageSet,
  MediaSource,
  Picture,
  TextTrack,
  Video,
} from '@broadsheet/article';
import {
  attrs,
  between,
  html,
  type Renderable,
  type SafeHTML,
} from '@broadsheet/elements/core/html.js';
import { figureHTML } from '@broadsheet/elements/figure/html.js';
import { videoHTML } from '@broadsheet/elements/video/html.js';
import { idOf, isFirst, under, type Context } from '../context.js';
import { creditOf } from '../images/credit.js';
import { fullOf, pictureOf, sizeOf } from '../images/picture.js';

/** How wide a picture is shown: the whole page on phones, the measure of the text from a tablet on. */
const IN_BODY = '(min-width: 48rem) 44rem, 100vw';
const IN_LEAD = '(min-width: 64rem) 60rem, 100vw';

/** A figure of the kit. Nothing where only the picture's id is known. */
export function imageSet(node: ImageSet, context: Context): Renderable {
  if (!node.picture) return undefined;
  return placed(
    node.picture.layoutWidth,
    node.fragmentIdentifier,
    pictureHTML(node.picture, context),
  );
}

export function pictureHTML(
  picture: Picture,
  context: Context,
  lead = false,
  slot?: string,
): SafeHTML {
  const { fallbackImage, alt, caption } = picture;
  const credit = creditOf(picture, context.face.lang);
  const image = pictureOf(fallbackImage, alt, context.images, picture.images);
  const sizes = lead ? IN_LEAD : IN_BODY;
  // Paper shows nothing larger.
  const full = context.numberOf ? undefined : fullOf(fallbackImage, context.images);
  const data = { image, caption, credit, lead: isFirst(context), sizes, full };
  return figureHTML(data, context.face, slot);
}

const WIDTHS = new Set([
  'inset-left',
  'inset-right',
  'mid-grid',
  'full-grid',
  'full-bleed',
  'full-width',
]);

/** Gives a block the width it would like and its name in the page's address; page CSS reads both off the wrapper. */
export function placed(
  width: string | undefined,
  fragment: string | undefined,
  block: Renderable,
): Renderable {
  const wide = width !== undefined && WIDTHS.has(width) && width;
  const id = idOf(fragment);
  return wide || id ? html`<div${attrs({ id, 'data-width': wide })}>${block}</div>` : block;
}

export function imagePair(node: ImagePair, context: Context): SafeHTML {
  return html`<div class="news-pair">${context.blocks(node.children)}</div>`;
}

export function gallery(node: Gallery, context: Context): SafeHTML {
  const { layout = 'column' } = node;
  const pictures = () => [
    layout === 'column'
      ? context.blocks(node.children)
      : html`<div data-layout="${layout}">${context.blocks(node.children)}</div>\n`,
    node.caption && html`<p data-caption>${node.caption}</p>`,
  ];
  return html`<section class="news-gallery">${under(context, node.title, pictures)}</section>`;
}

export function carousel(node: Carousel, context: Context): SafeHTML {
  const cards = () => html`<ul>${node.children.map((card) => carouselCard(card, context))}</ul>`;
  const inside = () => [node.standfirst && html`<p>${node.standfirst}</p>`, cards()];
  return html`<section class="news-carousel">${under(context, node.title, inside)}</section>`;
}

function carouselCard(node: CarouselCard, context: Context): SafeHTML {
  const words = () =>
    html`<p>${node.copy}</p>${node.additionalInfo && html`<p><small>${node.additionalInfo}</small></p>`}`;
  return html`<li>${context.blocks(node.children)}${under(context, node.title, words)}</li>\n`;
}

export function video(node: Video, context: Context): Renderable {
  return placed(undefined, node.fragmentIdentifier, videoFace(node, context));
}

/** A clip is a video here: it starts when the reader says so, never by itself. */
export function clipSet(node: ClipSet, context: Context): Renderable {
  return placed(node.layoutWidth, node.fragmentIdentifier, videoFace(node, context));
}

export function videoFace(
  node: Video | ClipSet,
  context: Context,
  lead = false,
  slot?: string,
): SafeHTML {
  const playlist = node.sources?.find(isPlaylist);
  const file = node.sources?.find((source) => !isPlaylist(source));
  const data = {
    // A caption that has to serve as the title is not printed a second time.
    title: node.title ?? node.caption ?? context.words.video,
    caption: node.title === undefined ? undefined : node.caption,
    url: 'url' in node ? node.url : undefined,
    src: file?.url,
    hls: playlist?.url,
    poster: node.poster && { url: node.poster.url, ...sizeOf(node.poster) },
    duration: node.duration,
    captions: 'tracks' in node ? captions(node.tracks, context) : undefined,
    credit: node.credit,
    lead: node.poster ? isFirst(context) : lead,
  };
  return videoHTML(data, context.face, slot);
}

export function isPlaylist({ url, mediaType = '' }: MediaSource): boolean {
  return mediaType.toLowerCase().endsWith('mpegurl') || /\.m3u8(?:[?#]|$)/i.test(url);
}

function captions(tracks: TextTrack[] | undefined, { article }: Context) {
  const track = tracks?.find(
    ({ kind = 'captions' }) => kind === 'captions' || kind === 'subtitles',
  );
  if (!track) return undefined;
  const language = track.language ?? article.language;
  return { url: track.url, language, label: track.label ?? language };
}

/** The browser's own player, which needs no script; nothing is loaded before the reader's act. */
export function audio(node: Audio, context: Context): SafeHTML {
  const sources = node.sources.map(
    ({ url, mediaType }) => html`<source${attrs({ src: url, type: mediaType })}>`,
  );
  const said = [
    node.title && html`<span data-title>${node.title}</span>`,
    node.caption,
    node.credit && html`<small>${node.credit}</small>`,
  ];
  const words = between(said, ' ');
  return html`<figure class="news-audio">${words.length > 0 && html`<figcaption>${words}</figcaption>\n`}<audio controls preload="none" aria-label="${node.title ?? context.words.audio}">${sources}</audio></figure>`;
}
