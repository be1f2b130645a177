import type {
  Audio,
  Carousel,
  CarouselCard,
  ClipSet,
  Gallery,
  ImagePair,
  ImageSet,
  LayoutImage,
  Picture,
  Video,
} from '@broadsheet/article';
import type { PhrasingContent } from 'mdast';
import { plainLine } from '../characters.js';
import { creditText } from '../images/credit.js';
import { absolute } from '../names.js';
import type { Block, TextContext } from './context.js';
import { linkLine } from './embeds.js';
import { paragraph, text } from './phrasing.js';
import { under } from './prose.js';

/** Nothing where only the picture's id is known. */
export function imageSet({ picture }: ImageSet, context: TextContext): Block[] {
  return picture ? pictureBlock(picture, context) : [];
}

/** What the picture shows, and below it what is said of it and who made it. */
function pictureBlock(picture: Picture, { page, face }: TextContext): Block[] {
  const url = absolute(picture.fallbackImage.url, page);
  const alt = plainLine(picture.alt).trim();
  const shown: PhrasingContent[] = url ? [{ type: 'image', url, alt }] : [text(alt)];
  return paragraph([
    ...shown,
    { type: 'break' },
    ...captionOf({ caption: picture.caption, credit: creditText(picture, face.lang) }),
  ]);
}

export function captionOf({
  caption,
  credit,
}: {
  caption?: string | undefined;
  credit?: string | undefined;
}): PhrasingContent[] {
  const said = caption && paragraph([text(caption)])[0]?.children;
  const made = credit && paragraph([text(credit)])[0]?.children;
  return [
    ...(said ? [{ type: 'emphasis', children: said } as const] : []),
    ...(said && made ? [text(' ')] : []),
    ...(made || []),
  ];
}

/** The words of the place win over the picture's own: they were written for it. */
export function layoutImage(
  { picture, alt, caption, credit }: LayoutImage,
  context: TextContext,
): Block[] {
  if (!picture) return [];
  const words = { alt, caption: caption ?? picture.caption, credit: credit ?? picture.credit };
  return pictureBlock({ ...picture, ...words } as Picture, context);
}

export function imagePair(node: ImagePair, context: TextContext): Block[] {
  return context.blocks(node.children);
}

export function gallery(node: Gallery, context: TextContext): Block[] {
  return under(context, node.title, () => [
    ...paragraph(captionOf(node)),
    ...context.blocks(node.children),
  ]);
}

export function carousel(node: Carousel, context: TextContext): Block[] {
  return under(context, node.title, () => [
    ...paragraph([text(node.standfirst ?? '')]),
    ...node.children.flatMap((card) => carouselCard(card, context)),
  ]);
}

function carouselCard(node: CarouselCard, context: TextContext): Block[] {
  return under(context, node.title, () => [
    ...context.blocks(node.children),
    ...paragraph([text(node.copy)]),
    ...paragraph([text(node.additionalInfo ?? '')]),
  ]);
}

/** A film or a recording is a link to it, under its own words. */
export function film(node: Video | ClipSet, context: TextContext): Block[] {
  const url = ('url' in node ? node.url : undefined) ?? node.sources?.[0]?.url;
  const title = node.title ?? node.caption ?? context.words.video;
  const caption = node.title === undefined ? undefined : node.caption;
  return [
    ...linkLine({ url, words: title, seconds: node.duration }, context),
    ...paragraph(captionOf({ caption, credit: node.credit })),
  ];
}

export function audio(node: Audio, context: TextContext): Block[] {
  const words = node.title ?? context.words.audio;
  return [
    ...linkLine({ url: node.sources[0].url, words, seconds: node.duration }, context),
    ...paragraph(captionOf(node)),
  ];
}
