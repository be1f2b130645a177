import { allText, attribute, isElement, textOf, type HtmlElement } from '../../html/tree.js';

/** Words about elements that the parts of the dialect share. */

/** All words in an element, as one line. */
export function wordsOf(element: HtmlElement): string {
  return allText(element.childNodes)
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}

export function hasClass(element: HtmlElement, name: RegExp): boolean {
  const written = element.attrs.find((attr) => attr.name === 'class')?.value;
  const has =
    written
      ?.toLowerCase()
      .split(/\s+/)
      .some((one) => name.test(one)) ?? false;
  if (has) attribute(element, 'class');
  return has;
}

const plain = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether two texts say the same to a reader. */
export function isSame(text: string, other: string | undefined): boolean {
  return other !== undefined && text !== '' && plain(text) === plain(other);
}

/** Whether one text has the words of another in it. */
export function holds(text: string | undefined, words: string): boolean {
  return text !== undefined && words !== '' && plain(text).includes(plain(words));
}

/** Whether an element only marks a place: no words in it, and no elements. */
export function isEmpty({ childNodes }: HtmlElement): boolean {
  return childNodes.every((node) => !isElement(node) && !textOf(node)?.trim());
}

/** The elements around one, as far up as the parts of a figure are. */
export function around(element: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  for (let holder = element.parentNode; holder && found.length < 4;) {
    if (!('tagName' in holder)) break;
    found.push(holder);
    holder = holder.parentNode;
  }
  return found;
}
