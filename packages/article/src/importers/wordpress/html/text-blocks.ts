import type { BodyBlock } from '../../../generated/types.js';
import { boxOf } from '../../../html/details.js';
import { quotation } from '../../../html/quote.js';
import type { Reader } from '../../../html/reader.js';
import {
  all,
  attribute,
  childNamed,
  classesOf,
  isElement,
  type HtmlElement,
} from '../../../html/tree.js';
import { compact } from '../../../json.js';
import { phrasingText, plainText } from '../../../text.js';

export function dropCap(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const blocks = reader.readPlain(element, depth);
  const [first] = blocks;
  if (first?.type === 'paragraph') {
    first.dropCap = true;
    attribute(element, 'class');
  }
  return blocks;
}

/** Words of the story set large. A picture or a frame in it follows it. */
export function pullquote(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const quote = childNamed(element, 'blockquote') ?? element;
  const { words, source } = quotation(quote, reader, depth);
  const blocks = reader.readInside(words, depth);
  const beside = element.childNodes.filter((child) => quote !== element && child !== quote);
  const others = [
    ...blocks.filter(({ type }) => !TEXTS.has(type)),
    ...reader.readInside(beside, depth),
  ];
  const text = plainText(blocks.filter(({ type }) => TEXTS.has(type))).replace(/\s*\n\s*/g, ' ');
  const said = source && phrasingText(source).replace(/\s+/g, ' ').trim();
  attribute(element, 'class');
  for (const one of [element, quote])
    if (text) reader.account.map(one, 'pullquote');
    else reader.account.degrade(one, undefined, 'a quotation without words is only what is in it');
  if (!text) return source ? [...others, { type: 'paragraph', children: source }] : others;
  return [compact({ type: 'pullquote', text, source: said || undefined }), ...others];
}

const TEXTS = new Set(['paragraph', 'heading', 'list', 'blockquote']);

/** A file to load: a link to it, with its name. The button beside it leads to the same. */
export function file(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] | undefined {
  const links = element.childNodes.filter(
    (child): child is HtmlElement => isElement(child) && child.tagName === 'a',
  );
  const button = links.find((link) => classesOf(link).includes('wp-block-file__button'));
  if (!button || links.length < 2) return undefined;
  attribute(element, 'class');
  reader.account.map(element);
  reader.account.drop(button, 'a second link to the same file');
  return reader.readInside(
    element.childNodes.filter((child) => child !== button),
    depth,
  );
}

/** An item of an accordion is a box that opens; its title stands in a button. */
export function accordionItem(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const heading = element.childNodes.find(
    (child): child is HtmlElement =>
      isElement(child) && classesOf(child).includes('wp-block-accordion-heading'),
  );
  const spans = heading ? all(heading, 'span') : [];
  const title = spans.find((span) => named(span, 'title'));
  attribute(element, 'class');
  if (heading && title) reader.account.map(heading, 'title');
  for (const span of spans)
    if (named(span, 'icon')) reader.account.drop(span, 'a sign on a button');
  return boxOf(
    element,
    title,
    element.childNodes.filter((child) => !title || child !== heading),
    reader,
    depth,
  );
}

function named(span: HtmlElement, part: string): boolean {
  return classesOf(span).includes(`wp-block-accordion-heading__toggle-${part}`);
}
