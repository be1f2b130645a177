import type { BodyBlock, Heading, ListItem, Paragraph, Phrasing } from '../generated/types.js';
import { compact } from '../json.js';
import { blockText } from '../text.js';
import { Account } from './account.js';
import { CONTAINERS, HEADINGS, languageOf, MEDIA, SILENT, wrapperOf } from './elements.js';
import { mediaOf, postOf } from './media.js';
import { joinLines, tidy } from './phrasing.js';
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
import { safeLink } from './url.js';

/** Deeper than this only the words are kept. Nobody writes it; machines send it. */
const DEEPEST = 40;

/**
 * What a newsroom's system means by its own elements: the blocks for one of them, or undefined where it means by it what
 * everybody means. A block that it makes is claimed in the reader's account.
 */
export type Dialect = (
  element: HtmlElement,
  reader: Reader,
  depth: number,
) => BodyBlock[] | undefined;

/** Reads a tree of HTML into blocks by a list of what is allowed. One reader reads one document. */
export class Reader {
  #blocks: BodyBlock[] = [];
  #line: Phrasing[] = [];
  #language: Pick<Paragraph, 'lang' | 'dir'> = {};

  constructor(
    private readonly dialect?: Dialect,
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
    for (const node of nodes) {
      const text = textOf(node);
      if (text !== undefined) this.#line.push({ type: 'text', value: text });
      else if (isElement(node)) this.#element(node, depth);
    }
  }

  #element(element: HtmlElement, depth: number): void {
    const { tagName: tag } = element;
    if (DROPPED.has(tag))
      return this.account.drop(element, `<${tag}> dropped: only what is for reading is taken`);
    if (depth > DEEPEST) return this.#words(element);
    const own = this.dialect?.(element, this, depth);
    if (own) return this.#push(own);
    if (HEADINGS.has(tag) || CONTAINERS.has(tag)) return this.#container(element, depth);
    const block = this.#block(element, depth);
    if (block) {
      for (const one of block) this.account.made(one, element);
      return this.#push(block);
    }
    // Read first: a block inside the element begins a new line.
    const inline = this.#inline(element, depth);
    for (const node of inline) this.#line.push(node);
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
    if (level) this.#asHeadings(start, level);
  }

  #asHeadings(start: number, level: Heading['level']): void {
    const made = this.#blocks.splice(start);
    for (const block of made)
      this.#blocks.push(block.type === 'paragraph' ? { ...block, type: 'heading', level } : block);
  }

  /** The blocks for an element that is one, or nothing. */
  #block(element: HtmlElement, depth: number): BodyBlock[] | undefined {
    const { tagName: tag, childNodes } = element;
    if (MEDIA.has(tag)) return mediaOf(element, this, depth);
    switch (tag) {
      case 'hr':
        this.account.map(element, 'thematic-break');
        return [{ type: 'thematic-break' }];
      case 'pre':
        this.account.map(element, 'code');
        return [{ type: 'code', value: allText(childNodes).replace(/^\n/, '') }];
      case 'ul':
      case 'ol':
        return this.#list(element, depth);
      case 'blockquote':
        return postOf(element, this) ?? this.#quote(element, depth);
      case 'table':
        return tableOf(element, this, depth);
      default:
        return undefined;
    }
  }

  #list(element: HtmlElement, depth: number): BodyBlock[] {
    const aside: BodyBlock[] = [];
    const items = element.childNodes.map((item): ListItem => {
      const isItem = isElement(item) && item.tagName === 'li';
      if (isItem) this.account.map(item, 'list-item');
      const blocks = this.readInside(isItem ? item.childNodes : [item], depth + 1);
      const language = isItem ? languageOf(item) : {};
      return { type: 'list-item', ...language, children: this.itemChildren(blocks, aside) };
    });
    const filled = items.filter(({ children }) => children.length > 0);
    if (filled.length) this.account.map(element, 'list');
    else this.account.drop(element, NOTHING);
    const list: BodyBlock[] = filled.length
      ? [{ type: 'list', ordered: element.tagName === 'ol', children: filled }]
      : [];
    return [...list, ...aside];
  }

  /** One sentence stands in an item as it is; what cannot stand in an item goes after the list. */
  itemChildren(blocks: readonly BodyBlock[], aside: BodyBlock[]): ListItem['children'] {
    const children: ListItem['children'] = [];
    for (const block of blocks) {
      if (block.type === 'paragraph' || block.type === 'list') children.push(block);
      else if (block.type === 'heading')
        children.push({ type: 'paragraph', children: block.children });
      else {
        this.account.degradeBlock(block, block.type, `${block.type} moved out of a list`);
        aside.push(block);
      }
    }
    const [only] = children;
    return only?.type === 'paragraph' &&
      children.filter(({ type }) => type === 'paragraph').length === 1
      ? [...only.children, ...children.slice(1)]
      : children;
  }

  #quote(element: HtmlElement, depth: number): BodyBlock[] {
    const blocks = this.readInside(element.childNodes, depth);
    const cite = safeLink(attribute(element, 'cite') ?? '');
    const inside = blocks.filter((block) => IN_QUOTE.has(block.type)) as never[];
    const aside = blocks.filter((block) => !IN_QUOTE.has(block.type));
    for (const block of aside)
      this.account.degradeBlock(block, block.type, `${block.type} moved out of a quotation`);
    if (inside.length) this.account.map(element, 'blockquote');
    else this.account.drop(element, NOTHING);
    if (!inside.length) return aside;
    return [
      compact({ type: 'blockquote', cite, ...languageOf(element), children: inside }),
      ...aside,
    ];
  }

  /** An element inside a sentence; blocks in it end the sentence before them. */
  #inline(element: HtmlElement, depth: number): Phrasing[] {
    const { tagName: tag, childNodes } = element;
    if (tag === 'br') {
      this.account.map(element, 'break');
      return [{ type: 'break' }];
    }
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

const NOTHING = 'nothing in it to read';

const IN_QUOTE = new Set(['paragraph', 'list', 'image-set', 'blockquote', 'heading']);
