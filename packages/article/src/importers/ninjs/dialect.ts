import type { BodyBlock, FactBox, Phrasing } from '../../generated/types.js';
import type { Dialect, Reader } from '../../html/reader.js';
import type { HtmlElement } from '../../html/tree.js';
import { phrasingText } from '../../text.js';
import { hasClass, holds, isSame, wordsOf } from './elements.js';
import { Figures } from './figures.js';
import type { References } from './references.js';

/** What is known of a story before its body is read. */
export interface Known {
  headline: string | undefined;
  /** Whether a field of the item says in a sentence or two what the story is about. */
  hasStandfirst: boolean;
  by: string | undefined;
  located: string | undefined;
  /** Who made and sent the story, in small letters. */
  parties: ReadonlySet<string>;
  associations: References;
}

/** What a body says that belongs elsewhere in the article. */
export interface Found {
  headline?: string;
  standfirst?: Phrasing[];
  by?: string;
  located?: string;
  label?: string;
}

/** Elements in which the words of a story stand. */
const WORDS = new Set('p ul ol table blockquote pre h1 h2 h3 h4 h5 h6 hl1 hl2'.split(' '));
/** Elements of NITF that only hold others. */
const HOLDERS = new Set('nitf body.head body.content body.end hedline block content'.split(' '));

/** Classes in agencies' HTML. */
const LEAD = /^(?:lead|lede|ingress|preamble|standfirst|intro)$/;
const BYLINE = /^(?:byline|author|authors)$/;
const KICKER = /^(?:vignette|kicker|overline)$/;
const BOX = /^(?:fact-?box|facts|fakta|fakta-?ruta|fakta-?boks|info-?box)$/;
/** What an agency tells its customers: whom to call, what is still to come. dpa calls it a notebook. */
const PRIVATE = /^(?:non-?public\S*|ed-?note|editorial-?note|notebook|notepad|notizblock)$/;

/**
 * What agencies mean by their HTML, and by what remains in it of NITF, the format before. What the body says that belongs
 * elsewhere in the article goes to `found`.
 */
export function bodyDialect(known: Known, found: Found): Dialect {
  const figures = new Figures(known.associations);
  const opening = new Opening(known, found);
  return {
    block: (element, reader, depth) =>
      figures.read(element, reader, depth) ??
      opening.read(element, reader, depth) ??
      aside(element, reader, depth) ??
      nitf(element, reader, depth),
  };
}

/** What stands before the story begins: what fields of the item say too, or what they leave unsaid. */
class Opening {
  #isOver = false;

  constructor(
    private readonly known: Known,
    private readonly found: Found,
  ) {}

  read(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] | undefined {
    if (this.#isOver) return undefined;
    const field = this.#fieldOf(element, reader, depth);
    if (field === undefined) {
      this.#isOver = WORDS.has(element.tagName) && wordsOf(element) !== '';
      return undefined;
    }
    const { is, to } = field;
    if (is === 'new') reader.account.map(element, to);
    else reader.account.drop(element, `repeats the ${to}`);
    return [];
  }

  /** The field of the article to which the element belongs, and whether that has its words already. */
  #fieldOf(
    element: HtmlElement,
    reader: Reader,
    depth: number,
  ): { is: 'new' | 'known'; to: string } | undefined {
    const { tagName: tag } = element;
    const headline = this.known.headline ?? this.found.headline;
    if (/^(?:p|h[1-6]|hl[12])$/.test(tag) && isSame(wordsOf(element), headline))
      return { is: 'known', to: 'headline' };
    if (/^(?:h1|hl1)$/.test(tag)) return this.#take(element, 'headline', headline);
    const isBlock = /^(?:p|div|address)$/.test(tag);
    if (tag === 'byline' || (isBlock && hasClass(element, BYLINE)))
      return this.#take(element, 'by', this.known.by ?? this.found.by);
    if (tag === 'dateline' || (isBlock && hasClass(element, /^dateline$/)))
      return this.#take(element, 'located', this.known.located ?? this.found.located);
    if (hasClass(element, KICKER)) return this.#take(element, 'label', this.found.label);
    if (hasClass(element, /^source$/) && this.known.parties.has(wordsOf(element).toLowerCase()))
      return { is: 'known', to: 'copyright' };
    if (tag === 'abstract' || (tag === 'p' && hasClass(element, LEAD)))
      return this.#lead(element, reader, depth);
    return undefined;
  }

  #take(
    element: HtmlElement,
    field: 'headline' | 'by' | 'located' | 'label',
    told: string | undefined,
  ): { is: 'new' | 'known'; to: string } | undefined {
    const words = wordsOf(element);
    const to = field === 'by' ? 'bylines' : field === 'located' ? 'place' : field;
    // The field may say more: for whom the author works.
    const isTold = isSame(words, told) || (field === 'by' && holds(told, words));
    if (told !== undefined) return isTold ? { is: 'known', to } : undefined;
    if (!words) return undefined;
    this.found[field] = words;
    return { is: 'new', to };
  }

  /** A first paragraph that the agency calls its lead stands under the headline where no field does; else it stays a paragraph. */
  #lead(
    element: HtmlElement,
    reader: Reader,
    depth: number,
  ): { is: 'new'; to: string } | undefined {
    if (this.known.hasStandfirst || this.found.standfirst) return undefined;
    if (wordsOf(element) === '') return undefined;
    this.found.standfirst = reader.readLine(element.childNodes, depth);
    return { is: 'new', to: 'standfirst' };
  }
}

function aside(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] | undefined {
  if (!/^(?:section|div|aside)$/.test(element.tagName)) return undefined;
  if (hasClass(element, PRIVATE)) {
    reader.account.drop(element, 'a note to newsrooms, not for readers');
    return [];
  }
  if (!hasClass(element, BOX)) return undefined;
  const children = reader.readInside(element.childNodes, depth);
  return children.length ? claimed([boxOf(children)], element, reader) : nothing(element, reader);
}

/** A box, with a heading at its beginning as its title. */
export function boxOf(children: readonly BodyBlock[]): FactBox {
  const [first, ...others] = children;
  return first?.type === 'heading' && others.length
    ? { type: 'fact-box', title: phrasingText(first.children), children: others }
    : { type: 'fact-box', children: [...children] };
}

function nitf(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] | undefined {
  const { tagName: tag, childNodes } = element;
  if (tag === 'hl1' || tag === 'hl2') {
    const children = reader.readLine(childNodes, depth);
    if (!children.length) return nothing(element, reader);
    return claimed([{ type: 'heading', level: 'chapter', children }], element, reader);
  }
  if (!HOLDERS.has(tag)) return undefined;
  reader.account.map(element);
  return reader.readInside(childNodes, depth);
}

function claimed(blocks: BodyBlock[], element: HtmlElement, reader: Reader): BodyBlock[] {
  reader.account.map(element, blocks[0]?.type);
  return blocks;
}

/** What was read once is not read again: it may have gone elsewhere. */
function nothing(element: HtmlElement, reader: Reader): BodyBlock[] {
  reader.account.drop(element, 'nothing in it to read');
  return [];
}
