/**
 * What a template says of itself before any value: where each value stands, and which custom elements there are. It is
 * read once, character by character, as the tokenizer of the HTML Standard would read it.
 */
import { recent } from './recent.js';

/**
 * Where a value stands. `whole` and `whole-url`: it is all that an attribute holds, so that the attribute can be left out
 * with it. `tag`: among the attributes of a tag.
 */
export type Place = 'text' | 'attribute' | 'url' | 'whole' | 'whole-url' | 'tag';

export interface Template {
  /** What is printed before, between and after the values. */
  texts: readonly string[];
  places: readonly Place[];
  /** For each value that is a whole attribute, what is printed around it, up to the next value. */
  attributes: readonly (Around | undefined)[];
  /** Names of the custom elements whose tags are in it. No value can name a tag, so there are no others. */
  elements: readonly string[];
}

interface Around {
  /** ` title="` */
  start: string;
  /** The closing quote and the text after it. */
  end: string;
}

export interface Attribute {
  /** ` name` */
  bare: string;
  /** ` name="` */
  start: string;
  /** Whether it holds an address. */
  isAddress: boolean;
}

/** Attributes that hold an address: those of HTML, then those of the kit's own elements. */
const ADDRESSES = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'cite',
  'data',
  'ping',
  'xlink:href',
  'url',
  'hls',
  'captions',
  'endpoint',
]);

/** Names that were found good: the kit prints a few dozen, each of them thousands of times. */
const goodNames = new Map<string, Attribute>();

/** @throws TypeError for a name that the kit never prints */
export function attributeOf(name: string): Attribute {
  return recent(goodNames, name, 500, readName);
}

function readName(name: string): Attribute {
  if (!/^[a-z][a-z0-9:-]*$/i.test(name) || /^(?:on.*|style|srcdoc)$/i.test(name)) {
    throw new TypeError(`an attribute that the kit never prints: ${name}`);
  }
  return { bare: ` ${name}`, start: ` ${name}="`, isAddress: ADDRESSES.has(name.toLowerCase()) };
}

/** Elements whose content the parser reads as something other than HTML text: entities would not be decoded. */
const RAW = /^(?:script|style|xmp|iframe|noembed|noframes|plaintext)$/;

/** What a URL may begin with so that nothing after it can change its scheme; NUL stands for a checked value. */
const FIXED_START = /^(?:\0?[#?/]|\.\.?\/|https?:\/\/|mailto:|tel:)/i;

/** @throws TypeError where a value stands in a place that cannot be made safe */
export function readTemplate(strings: readonly string[]): Template {
  const places: Place[] = [];
  const elements = new Set<string>();
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
        else if (tag?.includes('-') && !tag.startsWith('/')) elements.add(tag);
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
    const place = placeAfter(text, { tag, quote, attribute, start, raw }, i + 1);
    const isWhole = quote !== '' && start === '' && strings[i + 1]!.startsWith(quote);
    places.push(isWhole ? (place === 'url' ? 'whole-url' : 'whole') : place);
    if (quote) start += '\0';
  }
  return { ...textsOf(strings, places), places, elements: [...elements] };
}

/** Takes attributes that one value fills out of the texts around it. */
function textsOf(
  strings: readonly string[],
  places: readonly Place[],
): Pick<Template, 'texts' | 'attributes'> {
  const texts = [...strings];
  const starts = places.map((place, i) => {
    if (!place.startsWith('whole')) return undefined;
    const start = /\s*[^\s"'<>/=]+\s*=\s*["']$/.exec(texts[i]!)![0];
    texts[i] = texts[i]!.slice(0, -start.length);
    texts[i + 1] = texts[i + 1]!.slice(1);
    return start;
  });
  const attributes = starts.map((start, i) =>
    start === undefined ? undefined : { start, end: start.at(-1)! + texts[i + 1]! },
  );
  return { texts, attributes };
}

/** `${a}${b}` or `${a}:b` could make a scheme of parts that are innocent each by itself. */
function checkURL(attribute: string, value: string): void {
  if (!ADDRESSES.has(attribute) || !value.includes('\0') || value === '\0') return;
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
    if (!attributeOf(attribute).isAddress || FIXED_START.test(start)) return 'attribute';
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
