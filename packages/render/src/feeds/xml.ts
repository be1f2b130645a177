/** XML as strings, escaped by construction. */
import { plainCharacters } from '../characters.js';

/** Markup that is well-formed. Only this module makes it. */
export class Xml {
  constructor(private readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

/** What may stand in an element: text is escaped; undefined and '' print nothing. */
export type Content = Xml | string | undefined | readonly Content[];

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. Attributes without a value are left out. */
export function element(name: string, attributes: Attributes, ...content: Content[]): Xml {
  const start = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escaped(String(value), IN_ATTRIBUTE)}"`,
  );
  const inside = printed(content);
  return new Xml(`<${name}${start.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`);
}

/** An element of text, or nothing where there is none. */
export function textElement(name: string, text: string | undefined): Xml | undefined {
  return text?.trim() ? element(name, {}, text) : undefined;
}

export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
}

function printed(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return escaped(content, IN_TEXT);
  if (content instanceof Xml) return content.toString();
  return content.map(printed).join('');
}

const IN_TEXT = /[&<>]/g;
/** White space would not outlive an attribute as it is. */
const IN_ATTRIBUTE = /[&<>"\t\n\r]/g;

/**
 * References by number: readers that decode twice, and there are some, still see no markup in `&#x26;lt;` (RSS
 * Advisory Board, "Best Practices Profile", character data).
 */
function escaped(text: string, signs: RegExp): string {
  return plainCharacters(text).replace(
    signs,
    (sign) => `&#x${sign.charCodeAt(0).toString(16).toUpperCase()};`,
  );
}
