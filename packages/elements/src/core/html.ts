/**
 * HTML as strings, escaped by construction. Every server face and the page renderer print through `html`.
 *
 * Where a value may stand is read off the template itself, once per template: text and quoted attributes are
 * escaped, attributes that hold a URL are checked against an allow-list as well, and a place that cannot be made
 * safe (an unquoted attribute, an event handler, a style, the inside of `<script>`) throws the first time it runs.
 */

import { attributeOf, readTemplate, type Place, type Template } from './html-template.js';
import { escape, REFUSED, url } from './html-text.js';

export { addressPart, escape, srcset, url } from './html-text.js';
export { recent } from './recent.js';

let safe: (markup: string, elements: readonly string[]) => SafeHTML;

/** Markup that is already safe. Only this module makes it. */
export class SafeHTML {
  /** No object but one of this module's is of this type, whatever fields it has. */
  declare protected readonly isSafe: true;

  private constructor(
    readonly markup: string,
    /** Names of the custom elements that stand in it, each once. */
    readonly elements: readonly string[],
  ) {}
  toString(): string {
    return this.markup;
  }
  static {
    safe = (markup, elements) => new SafeHTML(markup, elements);
  }
}

const NONE: readonly string[] = [];

/** What may stand in a template: nothing for null, undefined and false; lists are joined without commas. */
export type Renderable =
  SafeHTML | string | number | null | undefined | false | readonly Renderable[];

/**
 * A list of attributes, escaped, with a leading space each: `<img${attrs({src, alt, hidden: false})}>`.
 * True prints the bare name, false, null and undefined print nothing; a refused URL leaves its attribute out.
 */
export function attrs(
  values: Record<string, string | number | boolean | null | undefined>,
): SafeHTML {
  let out = '';
  for (const name in values) {
    const value = values[name];
    if (value === undefined || value === null || value === false) continue;
    const { bare, start, isAddress } = attributeOf(name);
    if (value === true) {
      out += bare;
      continue;
    }
    const text = typeof value === 'string' ? value : String(value);
    const checked = isAddress ? url(text) : text;
    if (checked !== undefined) out += start + escape(checked) + '"';
  }
  return safe(out, NONE);
}

/** A data block (`<script type="application/ld+json">`), never executable. */
export function jsonScript(
  type: string,
  value: unknown,
  marks: Record<string, boolean> = {},
): SafeHTML {
  if (!/^application\/([a-z.]+\+)?json$/.test(type))
    throw new TypeError(`not a JSON type: ${type}`);
  const json = JSON.stringify(value);
  return safe(`<script type="${type}"${attrs(marks)}>${withoutTags(json)}</script>`, NONE);
}

/** A data block with a compact JWE (RFC 7516), whose alphabet no markup can be made of. */
export function jweScript(jwe: string, marks: Record<string, string> = {}): SafeHTML {
  if (!/^[\w-]+(\.[\w-]*){4}$/.test(jwe)) throw new TypeError('not a compact JWE');
  return safe(`<script type="application/jwe"${attrs(marks)}>${jwe}</script>`, NONE);
}

/** `<` alone is enough to keep `</script>` and `<!--` out; U+2028 and U+2029 end a line for old parsers. */
function withoutTags(json: string): string {
  // Few have any of the three, and to look for one character is many times faster than for one of a set.
  if (UNSAFE.every((char) => !json.includes(char))) return json;
  return json.replace(
    /[<\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
const UNSAFE = ['<', '\u2028', '\u2029'];

/** By the strings of each place in the code that prints: they live as long as the code does. */
const templates = new Map<TemplateStringsArray, Template>();

/** Names of the custom elements in the markup that is being put together; printing a value adds its own. */
let elements = NONE;

/**
 * The tag: ``html`<h1 lang="${lang}">${headline}</h1>` ``. Null, undefined and false print nothing; where one is the whole
 * value of an attribute, the attribute is left out, and so it is where that is a refused URL.
 */
export function html(strings: TemplateStringsArray, ...values: Renderable[]): SafeHTML {
  let template = templates.get(strings);
  if (!template) templates.set(strings, (template = readTemplate(strings)));
  const { texts, places, attributes } = template;
  elements = template.elements;
  let out = texts[0]!;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const after = texts[i + 1]!;
    const attribute = attributes[i];
    const place = places[i]!;
    if (value === undefined || value === null || value === false) {
      out += after;
    } else if (attribute !== undefined) {
      const printed = printWhole(value, place);
      out += printed === undefined ? after : attribute.start + printed + attribute.end;
      // Most values end in one of the next two. `print` would give the same, and cost a page one part in twenty.
    } else if (place === 'text' && typeof value === 'string') {
      out += escape(value) + after;
    } else if (place === 'text' && value instanceof SafeHTML) {
      out += markupOf(value);
      out += after;
    } else {
      out += print(value, place) + after;
    }
  }
  return safe(out, elements);
}

/**
 * A printer of one element without attributes, for those that stand in a page by the thousand: in half the time of a
 * template.
 */
export function element(name: string): (content: Renderable) => SafeHTML {
  const { texts, elements: own } = readTemplate([`<${name}>`, `</${name}>`]);
  const [start = '', end = ''] = texts;
  return (content) => {
    elements = own;
    return safe(start + print(content, 'text') + end, elements);
  };
}

/** What there is of the parts, with a separator between. */
export function between(parts: readonly Renderable[], separator: Renderable): Renderable[] {
  const out: Renderable[] = [];
  for (const part of parts) {
    if (!part) continue;
    if (out.length > 0) out.push(separator);
    out.push(part);
  }
  return out;
}

/** The whole value of an attribute; undefined for a URL that is refused. */
function printWhole(value: Renderable, place: Place): string | undefined {
  if (place === 'whole' || typeof value !== 'string') return print(value, place);
  const checked = url(value);
  return checked && escape(checked);
}

function print(value: Renderable, place: Place): string {
  if (typeof value === 'string') return printString(value, place);
  if (value instanceof SafeHTML) {
    if (place !== 'text' && place !== 'tag')
      throw new TypeError('markup cannot stand in an attribute value');
    return markupOf(value);
  }
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') {
    if (place === 'tag') throw new TypeError(NOT_A_TAG);
    return String(value);
  }
  let out = '';
  for (let i = 0; i < value.length; i++) out += print(value[i], place);
  return out;
}

function markupOf({ markup, elements: others }: SafeHTML): string {
  if (others.length > 0) elements = joined(elements, others);
  return markup;
}

function printString(value: string, place: Place): string {
  if (place === 'text' || place === 'whole' || place === 'attribute') return escape(value);
  if (place === 'tag') throw new TypeError(NOT_A_TAG);
  return escape(url(value) ?? REFUSED);
}

const NOT_A_TAG = 'neither text nor number can stand among the attributes of a tag: use attrs()';

function joined(some: readonly string[], others: readonly string[]): readonly string[] {
  if (some.length === 0 || some === others) return others;
  const more = others.filter((name) => !some.includes(name));
  return more.length === 0 ? some : [...some, ...more];
}
