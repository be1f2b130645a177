import type { BodyBlock } from '../generated/types.js';
import { phrasingText } from '../text.js';
import { NOTHING } from './account.js';
import type { Reader } from './reader.js';
import { childNamed, type HtmlElement } from './tree.js';

/** What opens on a click is a box of facts, its summary the title. */
export function detailsOf(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
  const summary = childNamed(element, 'summary');
  return boxOf(
    element,
    summary,
    element.childNodes.filter((child) => child !== summary),
    reader,
    depth,
  );
}

/** A box of facts; without words inside, its title is a paragraph. */
export function boxOf(
  element: HtmlElement,
  heading: HtmlElement | undefined,
  content: HtmlElement['childNodes'],
  reader: Reader,
  depth: number,
): BodyBlock[] {
  const line = heading ? reader.readLine(heading.childNodes, depth) : [];
  const title = phrasingText(line).replace(/\s+/g, ' ').trim();
  const children = reader.readInside(content, depth);
  if (heading && title) reader.account.map(heading, children.length ? 'title' : 'paragraph');
  if (children.length) {
    reader.account.map(element, 'fact-box');
    return [{ type: 'fact-box', ...(title && { title }), children }];
  }
  if (!title) reader.account.drop(element, NOTHING);
  else reader.account.degrade(element, 'paragraph', 'a box with nothing in it is only its title');
  return title ? [{ type: 'paragraph', children: line }] : [];
}
