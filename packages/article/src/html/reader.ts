import type { BodyBlock, Heading, Paragraph, Phrasing } from '../generated/types.js';
import { compact } from '../json.js';
import { blockText } from '../text.js';
import { Account, NOTHING, notForReading } from './account.js';
import { ampOf } from './amp.js';
import { codeOf } from './code.js';
import { detailsOf } from './details.js';
import { CONTAINERS, HEADINGS, languageOf, MEDIA, SILENT, wrapperOf } from './elements.js';
import { standsIn } from './image.js';
import { listOf } from './list.js';
import { mediaOf } from './media.js';
import { endsWithBreak, joinLines, tidy } from './phrasing.js';
import { postOf } from './post.js';
import { quoteOf } from './quote.js';
import { tableOf } from './table.js';
import {
  allText,
  attribute,
  DROPPED,
  isElement,
  textOf,
  type HtmlElement,
  type HtmlNode,
} from './tree.js';

/** Deeper than this only the words are kept. Nobody writes it; machines send it. */
const DEEPEST = 40;

/** What a newsroom's system means by its own elements. A block that it makes is claimed in the reader's account. */
export interface Dialect {
  /**
   * Nodes that stand side by side, grouped or ordered as they are meant. A node that it makes to hold others has a name
   * that begins with `#`, which no parser gives, and is its own to read.
   */
  group?(nodes: readonly HtmlNode[], reader: Reader): readonly HtmlNode[];
  /** The blocks for an element, or undefined where it means what everybody means by it. */
  block?(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] | undefined;
  /** The same for an element inside a sentence. */
  phrase?(element: HtmlElement, reader: Reader, depth: number): Phrasing[] | undefined;
}

/** Reads a tree of HTML into blocks by a list of what is allowed. One reader reads one document. */
export class Reader {
  #blocks: BodyBlock[] = [];
  #line: Phrasing[] = [];
  #language: Pick<Paragraph, 'lang' | 'dir'> = {};

  constructor(
    private readonly dialect: Dialect = {},
    /** What became of each element. */
    readonly account = new Account(),
  ) {}

  read(nodes: readonly HtmlNode[], depth = 0): BodyBlock[] {
    this.#walk(nodes, depth);
    this.#flush();
    return this.#blocks;
  }

  /** What stands under an element, read apart, for the same account. */
  readInside(nodes: readonly HtmlNode[], depth: number): BodyBlock[] {
    return new Reader(this.dialect, this.account).read(nodes, depth + 1);
  }

  /** The same as one line; what is no sentence stays behind, and its words are kept. */
  readLine(nodes: readonly HtmlNode[], depth: number): Phrasing[] {
    const runs = this.readInside(nodes, depth).map((block) => this.asLine(block));
    return joinLines(runs);
  }

  /** An element read apart as everybody means it, for a dialect that means the same and more. */
  readPlain(element: HtmlElement, depth: number): BodyBlock[] {
    const apart = new Reader(this.dialect, this.account);
    apart.#plain(element, depth);
    apart.#flush();
    return apart.#blocks;
  }

  /** A block as a part of a sentence. */
  asLine(block: BodyBlock): Phrasing[] {
    if (block.type === 'paragraph' || block.type === 'heading') return block.children;
    const text = blockText(block).replace(/\n+/g, ' ');
    const fate = text ? 'its words are kept' : 'left out';
    this.account.degradeBlock(
      block,
      text ? 'text' : 'nothing',
      `${block.type} does not fit into a sentence: ${fate}`,
    );
    return text ? [{ type: 'text', value: text }] : [];
  }

  #walk(nodes: readonly HtmlNode[], depth: number): void {
    const grouped = this.dialect.group?.(nodes, this) ?? nodes;
    for (const [i, node] of grouped.entries()) {
      const text = textOf(node);
      if (text !== undefined) this.#line.push({ type: 'text', value: text });
      else if (!isElement(node)) continue;
      else if (standsIn(grouped, i)) this.#container(node, depth);
      else this.#element(node, depth);
    }
  }

  #element(element: HtmlElement, depth: number): void {
    const { tagName: tag } = element;
    if (DROPPED.has(tag)) return this.account.drop(element, notForReading(tag));
    if (depth > DEEPEST) return this.#words(element);
    const phrase = this.dialect.phrase?.(element, this, depth);
    if (phrase) return this.#add(phrase);
    const own = this.dialect.block?.(element, this, depth);
    if (own) return this.#push(own);
    this.#plain(element, depth);
  }

  #plain(element: HtmlElement, depth: number): void {
    const { tagName: tag } = element;
    const post = tag === 'blockquote' || tag === 'div' ? postOf(element, this) : undefined;
    if (!post && (HEADINGS.has(tag) || CONTAINERS.has(tag))) return this.#container(element, depth);
    const block = post ?? this.#block(element, depth);
    if (block) {
      for (const one of block) this.account.made(one, element);
      return this.#push(block);
    }
    // Read first: a block inside the element begins a new line.
    this.#add(this.#inline(element, depth));
  }

  #add(phrase: readonly Phrasing[]): void {
    for (const node of phrase) this.#line.push(node);
  }

  #words(element: HtmlElement): void {
    this.account.degrade(
      element,
      'text',
      `nested more than ${DEEPEST} elements deep: only the words are kept`,
    );
    this.#line.push({ type: 'text', value: allText([element]) });
  }

  #container(element: HtmlElement, depth: number): void {
    const { tagName: tag, childNodes } = element;
    this.#flush();
    const level = HEADINGS.get(tag);
    if (level) this.account.map(element, 'heading');
    else if (tag === 'p') this.account.map(element, 'paragraph');
    else if (SILENT.has(tag)) this.account.map(element);
    else this.account.degrade(element, undefined, `<${tag}> unwrapped`);
    const before = this.#language;
    const start = this.#blocks.length;
    this.#language = { ...before, ...languageOf(element) };
    this.#walk(childNodes, depth + 1);
    this.#flush();
    this.#language = before;
    if (this.#blocks.length === start) this.account.drop(element, NOTHING);
    if (level) this.#asHeadings(start, level, attribute(element, 'id'));
  }

  /** The name in the page's address goes to the first. */
  #asHeadings(start: number, level: Heading['level'], name: string | undefined): void {
    let fragmentIdentifier = name;
    for (const block of this.#blocks.splice(start)) {
      if (block.type !== 'paragraph') {
        this.#blocks.push(block);
        continue;
      }
      const { dropCap: _dropCap, ...line } = block;
      this.#blocks.push(compact({ ...line, type: 'heading', level, fragmentIdentifier }));
      fragmentIdentifier = undefined;
    }
  }

  /** The blocks for an element that is one, or nothing. */
  #block(element: HtmlElement, depth: number): BodyBlock[] | undefined {
    const { tagName: tag } = element;
    if (MEDIA.has(tag)) return mediaOf(element, this, depth);
    if (tag.startsWith('amp-')) return ampOf(element, this, depth);
    switch (tag) {
      case 'hr':
        this.account.map(element, 'thematic-break');
        return [{ type: 'thematic-break' }];
      case 'pre':
        return codeOf(element, this);
      case 'ul':
      case 'ol':
        return listOf(element, this, depth);
      case 'blockquote':
        return quoteOf(element, this, depth);
      case 'table':
        return tableOf(element, this, depth);
      case 'details':
        return detailsOf(element, this, depth);
      default:
        return undefined;
    }
  }

  /** An element inside a sentence; blocks in it end the sentence before them. */
  #inline(element: HtmlElement, depth: number): Phrasing[] {
    const { tagName: tag, childNodes } = element;
    if (tag === 'br') return this.#break(element);
    if (['code', 'kbd', 'samp', 'tt'].includes(tag)) {
      const value = allText(childNodes);
      if (value) this.account.map(element, 'inline-code');
      else this.account.drop(element, NOTHING);
      return value ? [{ type: 'inline-code', value }] : [];
    }
    const wrap = wrapperOf(element, this.account);
    const blocks = this.#blocks.length;
    const children = this.#inlineChildren(childNodes, depth, wrap);
    const wrapped = children.length ? wrap(children) : [];
    if (this.account.has(element)) return wrapped;
    if (this.#blocks.length === blocks) this.account.drop(element, NOTHING);
    else this.account.degrade(element, undefined, `<${tag}> around blocks left out`);
    return wrapped;
  }

  /** Two line breaks are how people make a paragraph where they have no other means. */
  #break(element: HtmlElement): Phrasing[] {
    const isSecond = endsWithBreak(this.#line);
    this.account.map(element, isSecond ? 'paragraph' : 'break');
    if (!isSecond) return [{ type: 'break' }];
    this.#flush();
    return [];
  }

  /** A block inside `<b>` or `<a>` ends the line before it, and what follows is marked again. */
  #inlineChildren(
    nodes: readonly HtmlNode[],
    depth: number,
    wrap: (children: Phrasing[]) => Phrasing[],
  ): Phrasing[] {
    const before = this.#line;
    const blocks = this.#blocks.length;
    this.#line = [];
    this.#wraps.push({ before, wrap });
    this.#walk(nodes, depth + 1);
    this.#wraps.pop();
    const children = this.#line;
    this.#line = this.#blocks.length === blocks ? before : [];
    return children;
  }

  #wraps: { before: Phrasing[]; wrap: (children: Phrasing[]) => Phrasing[] }[] = [];

  #push(blocks: readonly BodyBlock[]): void {
    this.#flush();
    for (const block of blocks) this.#blocks.push(block);
  }

  /** The line so far becomes a paragraph, where there is anything in it. */
  #flush(): void {
    let line = this.#line;
    for (const open of [...this.#wraps].reverse()) {
      line = [...open.before, ...(line.length ? open.wrap(line) : [])];
      open.before = [];
    }
    this.#line = [];
    const children = tidy(line);
    if (children.length) this.#blocks.push({ type: 'paragraph', ...this.#language, children });
  }
}
