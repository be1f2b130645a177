/**
 * HTML as strings, escaped by construction. Every server face and the page renderer print through `html`.
 *
 * Where a value may stand is read off the template itself, once per template: text and quoted attributes are
 * escaped, attributes that hold a URL are checked against an allow-list as well, and a place that cannot be made
 * safe (an unquoted attribute, an event handler, a style, the inside of `<script>`) throws the first time it runs.
 */

let safe: (markup: string) => SafeHTML;

/** Markup that is already safe. Only this module makes it. */
export class SafeHTML {
  private constructor(private readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
  static {
    safe = (markup) => new SafeHTML(markup);
  }
}

/** What may stand in a template: nothing for null, undefined and false; lists are joined without commas. */
export type Renderable =
  SafeHTML | string | number | null | undefined | false | readonly Renderable[];

const SPECIAL = /[&<>"'\0]/g;
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
  // Most of a page goes through here: no callback and no match object. A test that fails ends the search and leaves
  // the expression at its start again.
  if (!SPECIAL.test(text)) return text;
  let out = '';
  let kept = 0;
  do {
    const at = SPECIAL.lastIndex - 1;
    out += text.slice(kept, at) + ENTITY[text[at]!]!;
    kept = at + 1;
  } while (SPECIAL.test(text));
  return out + text.slice(kept);
}

const ALLOWED_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The URL if a page may link to it or load from it, else undefined. Relative URLs pass; of the absolute ones only
 * http, https, mailto and tel. Browsers drop tabs and newlines anywhere and control characters and spaces at both
 * ends before they read the scheme (URL Standard, "basic URL parser"); what is returned is free of them, so that
 * what was checked is what is read.
 */
export function url(value: string | undefined | null): string | undefined {
  if (value === undefined || value === null) return undefined;
  const bare = DROPPED.test(value) ? trimmed(value.replace(NEWLINES, '')) : value;
  if (bare === '') return undefined;
  const scheme = SCHEME.exec(bare)?.[0].toLowerCase();
  return scheme === undefined || ALLOWED_SCHEMES.has(scheme) ? bare : undefined;
}

const DROPPED = /[\0-\x20\s]/;
const NEWLINES = /[\t\n\r]/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * More than the standard drops: other readers of the page trim no-break spaces and byte order marks as well. By hand,
 * since an expression would begin anew at every space of a long gap.
 */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && DROPPED.test(text[start]!)) start++;
  while (end > start && DROPPED.test(text[end - 1]!)) end--;
  return text.slice(start, end);
}

/** What stands in place of a refused URL: a well-formed address that leads nowhere. */
const REFUSED = 'about:invalid';

const URL_ATTRIBUTES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'cite',
  'data',
  'ping',
]);

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
    checkAttributeName(name);
    if (value === true) {
      out += ` ${name}`;
      continue;
    }
    const text = URL_ATTRIBUTES.has(name) ? url(String(value)) : String(value);
    if (text !== undefined) out += ` ${name}="${escape(text)}"`;
  }
  return safe(out);
}

/** A `srcset` value from image candidates; widths in CSS pixels. Refused URLs are left out. */
export function srcset(candidates: readonly { url: string; width: number }[]): string | undefined {
  const parts: string[] = [];
  for (const candidate of candidates) {
    const address = url(candidate.url);
    // One bad width spoils its candidate, and whole positive numbers are the only good ones.
    const width = Math.round(candidate.width);
    if (!address || !(width > 0)) continue;
    // A space ends an address, and so does a comma at its end; one inside stays (HTML Standard, "parse a srcset attribute").
    parts.push(`${address.replace(/\s|^,|,$/g, encodeURIComponent)} ${width}w`);
  }
  return parts.length ? parts.join(', ') : undefined;
}

/** A data block (`<script type="application/ld+json">`), never executable. */
export function jsonScript(
  type: string,
  value: unknown,
  marks: Record<string, boolean> = {},
): SafeHTML {
  if (!/^application\/([a-z.]+\+)?json$/.test(type))
    throw new TypeError(`not a JSON type: ${type}`);
  // `<` alone is enough to keep `</script>` and `<!--` out; U+2028 and U+2029 end a line for old parsers.
  const json = JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return safe(`<script type="${type}"${attrs(marks)}>${json}</script>`);
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
  return safe(out);
}

function print(value: Renderable, place: Place): string {
  if (typeof value === 'string') {
    if (place === 'text' || place === 'attribute') return escape(value);
    if (place === 'url') return escape(url(value) ?? REFUSED);
    throw new TypeError('a string cannot stand among the attributes of a tag: use attrs()');
  }
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'number') {
    if (place === 'tag')
      throw new TypeError('a number cannot stand among the attributes of a tag: use attrs()');
    return String(value);
  }
  if (value instanceof SafeHTML) {
    if (place === 'attribute' || place === 'url')
      throw new TypeError('markup cannot stand in an attribute value');
    return value.toString();
  }
  let out = '';
  for (const item of value) out += print(item, place);
  return out;
}

/** Names that were found good: the kit prints a few dozen, each of them thousands of times. */
const goodNames = new Set<string>();

function checkAttributeName(name: string): void {
  if (goodNames.has(name)) return;
  if (!/^[a-z][a-z0-9:-]*$/i.test(name) || /^on/i.test(name) || /^(style|srcdoc)$/i.test(name)) {
    throw new TypeError(`an attribute that the kit never prints: ${name}`);
  }
  if (goodNames.size < 500) goodNames.add(name);
}

/** Elements whose content the parser reads as something other than HTML text: entities would not be decoded. */
const RAW = /^(?:script|style|xmp|iframe|noembed|noframes|plaintext)$/;

/** What a URL may begin with so that nothing after it can change its scheme; NUL stands for a checked value. */
const FIXED_START = /^(?:\0?[#?/]|\.\.?\/|https?:\/\/|mailto:|tel:)/i;

/**
 * Finds out, for each value of a template, where it stands: the parts between the values are read once, character by
 * character, as the tokenizer of the HTML Standard would read them.
 */
function readPlaces(strings: TemplateStringsArray): Place[] {
  const found: Place[] = [];
  let tag: string | undefined;
  let quote = '';
  let attribute = '';
  let start = '';
  let raw = '';
  for (let i = 0; i < strings.length; i++) {
    const text = strings[i]!;
    for (let at = 0; at < text.length; at++) {
      const char = text[at]!;
      if (quote) {
        if (char !== quote) start += char;
        else {
          checkURL(attribute, start);
          quote = '';
        }
      } else if (tag === undefined) {
        if (char !== '<') continue;
        tag = /^<(\/?[a-z][^\s/>]*|!)/i.exec(text.slice(at))?.[1]?.toLowerCase();
        if (raw && tag !== `/${raw}`) tag = undefined;
      } else if (char === '>') {
        raw = RAW.test(tag) ? tag : '';
        tag = undefined;
      } else if (tag !== '!' && (char === '"' || char === "'")) {
        quote = char;
        attribute = /([^\s"'<>/=]+)\s*=\s*$/.exec(text.slice(0, at))?.[1]?.toLowerCase() ?? '';
        start = '';
      }
    }
    if (i === strings.length - 1) break;
    found.push(placeAfter(text, { tag, quote, attribute, start, raw }, i + 1));
    if (quote) start += '\0';
  }
  return found;
}

/** `${a}${b}` or `${a}:b` could make a scheme of parts that are innocent each by itself. */
function checkURL(attribute: string, value: string): void {
  if (!URL_ATTRIBUTES.has(attribute) || !value.includes('\0') || value === '\0') return;
  if (!FIXED_START.test(value))
    throw new TypeError(`a value must be the whole of ${attribute}, or its end`);
}

interface Reading {
  /** Name of the tag that is open, `!` in a comment. */
  tag: string | undefined;
  quote: string;
  attribute: string;
  /** What the attribute's value begins with. */
  start: string;
  /** Name of the raw element around. */
  raw: string;
}

function placeAfter(
  text: string,
  { tag, quote, attribute, start, raw }: Reading,
  value: number,
): Place {
  if (raw) throw new TypeError(`values cannot stand inside <${raw}>: use jsonScript()`);
  if (tag === '!') throw new TypeError('values cannot stand inside a comment');
  if (quote) {
    checkAttributeName(attribute);
    if (!URL_ATTRIBUTES.has(attribute) || FIXED_START.test(start)) return 'attribute';
    checkURL(attribute, `${start}\0`);
    return 'url';
  }
  if (tag === undefined) {
    if (/<\/?$/.test(text)) throw new TypeError('a value cannot name a tag');
    return 'text';
  }
  if (/=\s*$/.test(text)) throw new TypeError(`quote the attribute before value ${value}`);
  return 'tag';
}
