import type { BodyBlock } from '../../../generated/types.js';
import { captioned } from '../../../html/figure.js';
import { galleryOf } from '../../../html/gallery.js';
import type { Reader } from '../../../html/reader.js';
import { attribute, classesOf, isElement, valueOf, type HtmlElement } from '../../../html/tree.js';
import { safeSource } from '../../../html/url.js';
import { isMoved } from './sentence.js';

/** Where an editor puts a picture or table, in content-tree's words. */
const WIDTHS = new Map([
  ['alignleft', 'inset-left'],
  ['alignright', 'inset-right'],
  ['aligncenter', 'in-line'],
  ['alignwide', 'mid-grid'],
  ['alignfull', 'full-bleed'],
]);

/** The blocks, standing where the classes of the element say. */
function placed(blocks: BodyBlock[], element: HtmlElement): BodyBlock[] {
  const name = classesOf(element).find((one) => WIDTHS.has(one));
  return name === undefined ? blocks : withWidth(blocks, WIDTHS.get(name)!, element);
}

function withWidth(blocks: BodyBlock[], width: string, element: HtmlElement): BodyBlock[] {
  for (const block of blocks) {
    const holder =
      block.type === 'table' ? block : block.type === 'image-set' ? block.picture : undefined;
    if (!holder || holder.layoutWidth) continue;
    holder.layoutWidth = width;
    attribute(element, 'class');
  }
  return blocks;
}

/** `wp-image-12` says the number of the file. */
export function image(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const blocks = reader.readPlain(element, depth);
  const id = /(?:^|\s)wp-image-(\d+)(?:\s|$)/.exec(valueOf(element, 'class'))?.[1];
  for (const block of blocks) {
    if (block.type !== 'image-set' || !block.picture || id === undefined) continue;
    block.picture.fallbackImage.id = id;
    attribute(element, 'class');
  }
  if (isMoved(element))
    reader.account.degrade(element, 'image-set', 'a picture inside a sentence stands after it');
  return placed(blocks, element);
}

export function figure(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  return placed(reader.readPlain(element, depth), element);
}

/** A link around a picture has no place; most lead to the file itself. */
export function pictureLink(
  element: HtmlElement,
  reader: Reader,
  depth: number,
): BodyBlock[] | undefined {
  const inside = element.childNodes.filter(isElement);
  const isPicture = inside.length === 1 && /^(?:img|picture|amp-img)$/.test(inside[0]!.tagName);
  if (!isPicture || element.childNodes.some((node) => 'value' in node && node.value.trim()))
    return undefined;
  const blocks = reader.readInside(element.childNodes, depth);
  const isFile = /\.(?:jpe?g|png|gif|webp|avif|svg|heic)(?:[?#]|$)/i.test(valueOf(element, 'href'));
  const where = isFile ? 'to its own file' : 'around it';
  if (blocks.length)
    reader.account.degrade(
      element,
      'image-set',
      `a picture has no link: the one ${where} is left out`,
    );
  else reader.account.drop(element, 'nothing in it to read');
  return blocks;
}

/** `div.wp-caption`, or an item of an older gallery: a picture and the words under it. */
export function caption(
  element: HtmlElement,
  reader: Reader,
  depth: number,
): BodyBlock[] | undefined {
  if (element.tagName === 'figure' && !classesOf(element).includes('gallery-item'))
    return undefined;
  const words = element.childNodes.find(
    (child): child is HtmlElement => isElement(child) && isCaption(child),
  );
  const content = element.childNodes.filter((child) => child !== words);
  const blocks = reader.readInside(content, depth);
  reader.account.map(element, blocks[0]?.type);
  return placed(captioned(blocks, words, reader, depth), element);
}

function isCaption(element: HtmlElement): boolean {
  return (
    element.tagName === 'figcaption' ||
    classesOf(element).some((name) => name === 'wp-caption-text' || name === 'gallery-caption')
  );
}

/** Pictures of a gallery in all the forms that WordPress and Jetpack have given it. */
export function gallery(
  element: HtmlElement,
  reader: Reader,
  depth: number,
): BodyBlock[] | undefined {
  const classes = classesOf(element);
  if (
    classes.includes('gallery') &&
    !classes.some((name) => /^gallery(?:id|-columns|-size)-/.test(name))
  )
    return undefined;
  const words = element.childNodes.find(
    (child): child is HtmlElement => isElement(child) && child.tagName === 'figcaption',
  );
  const content = element.childNodes.filter((child) => child !== words);
  attribute(element, 'class');
  const blocks = galleryOf(element, reader.readInside(content, depth), reader);
  return captioned(blocks, words, reader, depth);
}

/** Says nothing by itself: what is in it stands in the block around it. */
export function through(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  attribute(element, 'class');
  reader.account.map(element);
  return reader.readInside(element.childNodes, depth);
}

/** A picture beside words. */
export function mediaText(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const isRight = classesOf(element).includes('has-media-on-the-right');
  const blocks = reader.readInside(element.childNodes, depth);
  attribute(element, 'class');
  reader.account.degrade(element, undefined, 'picture and words one after the other');
  return withWidth(blocks, isRight ? 'inset-right' : 'inset-left', element);
}

/** Words over a picture. */
export function cover(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const own = background(element, reader);
  const blocks = [...own, ...reader.readInside(element.childNodes, depth)];
  attribute(element, 'class');
  reader.account.degrade(element, undefined, 'the words over a picture stand under it');
  return placed(blocks, element);
}

/** A picture that is only in the style of an element. */
export function background(element: HtmlElement, reader: Reader): BodyBlock[] {
  const style = valueOf(element, 'style');
  const written = /background-image:\s*url\(\s*["']?([^"')]{1,2000})/i.exec(style)?.[1];
  const url = written && safeSource(written);
  if (!url) return [];
  const alt = attribute(element, 'aria-label');
  attribute(element, 'style');
  reader.account.map(element, 'image-set');
  return [{ type: 'image-set', picture: { alt: alt ?? '', fallbackImage: { url } } }];
}
