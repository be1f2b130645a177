import type { Reader } from '../../../html/reader.js';
import { isElement, textOf, type HtmlElement, type HtmlNode } from '../../../html/tree.js';
import { madeElement, madeText } from './made.js';

/** A shortcode: `[name key="value" word]`, some with content up to `[/name]`. */
export interface Shortcode {
  name: string;
  values: Map<string, string>;
  /** Values without a key. */
  words: string[];
  /** As it is written. */
  text: string;
}

/** Those that hold what is between them and their end. */
const HOLDING = new Set(
  'caption wp_caption embed audio video youtube vimeo tweet twitter instagram soundcloud facebook tiktok spotify pullquote contact-form'.split(
    ' ',
  ),
);
const CORE = new Set('caption wp_caption embed audio video'.split(' '));
/** Those that stand alone. */
const SINGLE = new Set('gallery playlist'.split(' '));
/** Those that print a part of the page: forms, buttons, links to other posts. */
const FURNITURE = new Set(
  'contact-form contact-form-7 gravityform gravityforms wpforms ninja_form mc4wp_form mailpoet_form newsletter_form jetpack_subscription_form sharing jetpack-related-posts adrotate toc ez-toc'.split(
    ' ',
  ),
);
/** Those by which page builders lay out a page. */
const LAYOUT = /^(?:vc_|et_pb_|av_|fusion_|mk_|us_)/;

const TAG = /\[(\/?)([a-z][\w-]{0,60})([\s/=][^[\]]*)?\]/gi;
const LONGEST = 2000;
/** Nested deeper, they are words. */
const DEEPEST = 20;

const codes = new WeakMap<HtmlElement, Shortcode>();

/** The shortcode for which a made element stands. */
export function shortcodeOf(element: HtmlElement): Shortcode | undefined {
  return codes.get(element);
}

interface Tag extends Shortcode {
  isEnd: boolean;
  isClosed: boolean;
}
type Piece = HtmlNode | Tag;

/** Nodes side by side, with an element for each known shortcode among their words; others stay words, and are told. */
export function groupShortcodes(nodes: readonly HtmlNode[], reader: Reader): readonly HtmlNode[] {
  if (!nodes.some((node) => textOf(node)?.includes('['))) return nodes;
  const pieces = nodes.flatMap(piecesOf);
  if (!pieces.some(isTag)) return nodes;
  return new Grouping(pieces, reader).nodes();
}

class Grouping {
  readonly #ends = new Map<string, number>();
  readonly #starts = new Set<string>();
  readonly #open: { tag?: Tag; nodes: HtmlNode[] }[] = [{ nodes: [] }];

  constructor(
    private readonly pieces: readonly Piece[],
    private readonly reader: Reader,
  ) {
    for (const piece of pieces)
      if (isTag(piece))
        if (piece.isEnd) this.#ends.set(piece.name, (this.#ends.get(piece.name) ?? 0) + 1);
        else this.#starts.add(piece.name);
  }

  nodes(): HtmlNode[] {
    for (const piece of this.pieces)
      if (!isTag(piece)) this.#add(piece);
      else if (LAYOUT.test(piece.name))
        this.#lose(`[${piece.name}]: the layout of a page builder is left out`);
      else if (piece.isEnd) this.#end(piece);
      else this.#start(piece);
    while (this.#open.length > 1) this.#unclosed();
    return this.#open[0]!.nodes;
  }

  #start(tag: Tag): void {
    const { name } = tag;
    const ends = this.#ends.get(name) ?? 0;
    if (HOLDING.has(name) && !tag.isClosed && ends > 0 && this.#open.length < DEEPEST)
      this.#open.push({ tag, nodes: [] });
    else if (isKnown(tag)) this.#add(elementOf(tag));
    else this.#words(tag);
  }

  #end(tag: Tag): void {
    this.#ends.set(tag.name, this.#ends.get(tag.name)! - 1);
    const place = this.#open.findLastIndex((one) => one.tag?.name === tag.name);
    if (place === -1) return this.#words(tag);
    while (this.#open.length - 1 > place) this.#unclosed();
    const { tag: start, nodes } = this.#open.pop()!;
    this.#add(elementOf(start!, nodes));
  }

  /** One that never ends stands alone, before what follows it. */
  #unclosed(): void {
    const { tag, nodes } = this.#open.pop()!;
    this.#add(elementOf(tag!));
    for (const node of nodes) this.#add(node);
  }

  #words(tag: Tag): void {
    const { name, isEnd, values, text } = tag;
    this.#add(madeText(text));
    const isMeant = isEnd || values.size > 0 || this.#ends.has(name);
    if (isMeant) this.#lose(`[${name}]: a shortcode that is not known here is kept as its words`);
  }

  #lose(reason: string): void {
    this.reader.account.lose(reason);
  }

  #add(node: HtmlNode): void {
    this.#open.at(-1)!.nodes.push(node);
  }
}

/** WordPress's own stand for something also when they say nothing more; `[tweet]` may be a word in brackets. */
function isKnown({ name, values, words }: Tag): boolean {
  if (SINGLE.has(name) || FURNITURE.has(name) || CORE.has(name)) return true;
  return HOLDING.has(name) && (values.size > 0 || words.length > 0);
}

function isTag(piece: Piece): piece is Tag {
  return 'isEnd' in piece;
}

function elementOf(tag: Tag, nodes: readonly HtmlNode[] = []): HtmlElement {
  const element = madeElement(FURNITURE.has(tag.name) ? '#furniture' : '#shortcode', nodes);
  codes.set(element, tag);
  return element;
}

function piecesOf(node: HtmlNode): Piece[] {
  const text = isElement(node) ? undefined : textOf(node);
  if (!text?.includes('[')) return [node];
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(TAG)) {
    const { 0: written, 1: slash, 2: name = '', 3: rest = '', index } = match;
    const isEscaped = text[index - 1] === '[' && text[index + written.length] === ']';
    if (isEscaped || rest.length > LONGEST) continue;
    if (index > end) pieces.push(madeText(text.slice(end, index)));
    end = index + written.length;
    const isClosed = rest.endsWith('/');
    pieces.push({
      name: name.toLowerCase(),
      text: written,
      isEnd: slash === '/',
      isClosed,
      ...valuesOf(isClosed ? rest.slice(0, -1) : rest.replace(/^=/, ' ')),
    });
  }
  if (!pieces.length) return [node];
  if (end < text.length) pieces.push(madeText(text.slice(end)));
  return pieces;
}

/** WordPress sets straight marks around the values of a shortcode that it does not know in curly ones. */
const VALUE =
  /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|[“”″„«»]([^“”″„«»]*)[“”″„«»]|([^\s"'“”″]+))|"([^"]*)"|(\S+)/g;

function valuesOf(text: string): Pick<Shortcode, 'values' | 'words'> {
  const values = new Map<string, string>();
  const words: string[] = [];
  for (const [, key, ...found] of text.matchAll(VALUE)) {
    const value = found.find((one) => one !== undefined) ?? '';
    if (key === undefined) words.push(value);
    else values.set(key.toLowerCase(), value);
  }
  return { values, words };
}
