/**
 * HTML as strings, escaped by construction. Every server face and the page renderer print through `html`.
 *
 * Where a value may stand is read off the template itself, once per template: text and quoted attributes are
 * escaped, attributes that hold a URL are checked against an allow-list as well, and a place that cannot be made
 * safe (an unquoted attribute, an event handler, a style, the inside of `<script>`) throws the first time it runs.
 */

/** Markup that is already safe. Only this module makes it. */
export class SafeHTML {
  constructor(private readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: nothing for null, undefined and false; lists are joined without commas. */
export type Renderable = SafeHTML | string | number | null | undefined | false | readonly Renderable[];

const SPECIAL = /[&<>"'\0]/;
const ENTITY: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // U+0000 may not stand in HTML at all; parsers replace or drop it, each in its own way.
  '\0': '\uFFFD',
};

/** Escapes text for HTML text and for quoted attribute values. */
export function escape(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"'\0]/g, (found) => ENTITY[found]!) : text;
}

const ALLOWED_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The URL if a page may link to it or load from it, else undefined. Relative URLs pass; of the absolute ones only
 * http, https, mailto and tel. Browsers drop tabs, newlines and leading control characters before they read the
 * scheme (URL Standard, "basic URL parser"), so the check drops them too.
 */
export function url(value: string | undefined | null): string | undefined {
  if (value === undefined || value === null) return undefined;
  // eslint-disable-next-line no-control-regex
  const bare = value.replace(/[\u0000-\u0020\u007f-\u009f]+/g, '');
  if (bare === '') return undefined;
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(bare)?.[0].toLowerCase();
  return scheme === undefined || ALLOWED_SCHEMES.has(scheme) ? value.trim() : undefined;
}

/** What stands in place of a refused URL: a well-formed address that leads nowhere. */
const REFUSED = 'about:invalid';

const URL_ATTRIBUTES = new Set(['href', 'src', 'action', 'formaction', 'poster', 'cite', 'data', 'ping']);

/**
 * A list of attributes, escaped, with a leading space each: `<img${attrs({src, alt, hidden: false})}>`.
 * True prints the bare name, false, null and undefined print nothing; a refused URL leaves its attribute out.
 */
export function attrs(values: Record<string, string | number | boolean | null | undefined>): SafeHTML {
  let out = '';
  for (const name in values) {
    const value = values[name];
    if (value === undefined || value === null || value === false) continue;
    checkAttributeName(name);
    if (value === true) {
      out += ` ${name}`;
      continue;
    }
    const text = URL_ATTRIBUTES.has(name) ? url(String(value)) : String(value);
    if (text !== undefined) out += ` ${name}="${escape(text)}"`;
  }
  return new SafeHTML(out);
}

/** A `srcset` value from image candidates; widths in CSS pixels. Refused URLs are left out. */
export function srcset(candidates: readonly { url: string; width: number }[]): string | undefined {
  const parts: string[] = [];
  for (const candidate of candidates) {
    const address = url(candidate.url);
    // A comma or space ends a candidate (HTML Standard, "parse a srcset attribute").
    if (address) parts.push(`${address.replace(/[\s,]/g, encodeURIComponent)} ${candidate.width}w`);
  }
  return parts.length ? parts.join(', ') : undefined;
}

/** A data block (`<script type="application/ld+json">`), never executable. */
export function jsonScript(type: string, value: unknown, marks: Record<string, boolean> = {}): SafeHTML {
  if (!/^application\/([a-z.]+\+)?json$/.test(type)) throw new TypeError(`not a JSON type: ${type}`);
  // `<` alone is enough to keep `</script>` and `<!--` out; U+2028 and U+2029 end a line for old parsers.
  const json = JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new SafeHTML(`<script type="${type}"${attrs(marks)}>${json}</script>`);
}

type Place = 'text' | 'attribute' | 'url' | 'tag';
const places = new WeakMap<TemplateStringsArray, Place[]>();

/** The tag: ``html`<h1>${headline}</h1>` ``. */
export function html(strings: TemplateStringsArray, ...values: Renderable[]): SafeHTML {
  let known = places.get(strings);
  if (!known) places.set(strings, (known = readPlaces(strings)));
  let out = strings[0]!;
  for (let i = 0; i < values.length; i++) {
    out += print(values[i], known[i]!) + strings[i + 1]!;
  }
  return new SafeHTML(out);
}

function print(value: Renderable, place: Place): string {
  if (typeof value === 'string') {
    if (place === 'text' || place === 'attribute') return escape(value);
    if (place === 'url') return escape(url(value) ?? REFUSED);
    throw new TypeError('a string cannot stand among the attributes of a tag: use attrs()');
  }
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (value instanceof SafeHTML) {
    if (place === 'attribute' || place === 'url') throw new TypeError('markup cannot stand in an attribute value');
    return value.toString();
  }
  let out = '';
  for (const item of value) out += print(item, place);
  return out;
}

function checkAttributeName(name: string): void {
  if (!/^[a-z][a-z0-9:-]*$/i.test(name) || /^on/i.test(name) || /^(style|srcdoc)$/i.test(name)) {
    throw new TypeError(`an attribute that the kit never prints: ${name}`);
  }
}

/** Finds out, for each value of a template, where it stands. */
function readPlaces(strings: TemplateStringsArray): Place[] {
  const found: Place[] = [];
  let inTag = false;
  let quote = '';
  let attribute = '';
  for (let i = 0; i < strings.length - 1; i++) {
    const text = strings[i]!;
    for (let at = 0; at < text.length; at++) {
      const char = text[at]!;
      if (quote) {
        if (char === quote) quote = '';
      } else if (!inTag) {
        if (char === '<' && /[a-z/!]/i.test(text[at + 1] ?? '')) inTag = true;
      } else if (char === '>') {
        inTag = false;
      } else if (char === '"' || char === "'") {
        quote = char;
        attribute = /([^\s"'<>/=]+)\s*=\s*$/.exec(text.slice(0, at))?.[1]?.toLowerCase() ?? '';
      }
    }
    if (!quote) {
      if (inTag && /=\s*$/.test(text)) throw new TypeError(`quote the attribute before value ${i + 1}`);
      if (!inTag && /<(script|style)\b[^>]*>[^<]*$/i.test(text)) {
        throw new TypeError('values cannot stand inside script or style: use jsonScript()');
      }
      found.push(inTag ? 'tag' : 'text');
    } else {
      checkAttributeName(attribute);
      found.push(URL_ATTRIBUTES.has(attribute) ? 'url' : 'attribute');
    }
  }
  return found;
}
