import type { BodyBlock, Heading, ListItem, Paragraph, Phrasing } from '../generated/types.js';
import { compact } from '../json.js';
import { blockText } from '../text.js';
import { CONTAINERS, HEADINGS, languageOf, MEDIA, SILENT, wrapperOf } from './elements.js';
import { mediaOf, postOf } from './media.js';
import { tidy } from './phrasing.js';
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

/** Reads a tree of HTML into blocks by a list of what is allowed. One reader reads one document. */
export class Reader {
  #losses = new Set<string>();
  #blocks: BodyBlock[] = [];
  #line: Phrasing[] = [];
  #language: Pick<Paragraph, 'lang' | 'dir'> = {};

  get losses(): string[] {
    return [...this.#losses];
  }

  lose(loss: string): void {
    this.#losses.add(loss);
  }

  read(nodes: readonly HtmlNode[], depth = 0): BodyBlock[] {
    this.#walk(nodes, depth);
    this.#flush();
    return this.#blocks;
  }

  /** What stands under an element, read apart; losses go to the same list. */
  readInside(nodes: readonly HtmlNode[], depth: number): BodyBlock[] {
    const inside = new Reader();
    const blocks = inside.read(nodes, depth + 1);
    inside.#losses.forEach((loss) => this.lose(loss));
    return blocks;
  }

  /** The same as one line; what is no sentence stays behind, and its words are kept. */
  readLine(nodes: readonly HtmlNode[], depth: number): Phrasing[] {
    const runs = this.readInside(nodes, depth).map((block): Phrasing[] =>
      block.type === 'paragraph' || block.type === 'heading'
        ? block.children
        : [{ type: 'text', value: blockText(block) }],
    );
    return runs.flatMap((run, i) => (i ? [{ type: 'break' } as const, ...run] : run));
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
    if (DROPPED.has(tag)) return this.lose(`<${tag}> dropped: only what is for reading is taken`);
    if (depth > DEEPEST) return this.#words(element);
    if (HEADINGS.has(tag) || CONTAINERS.has(tag)) return this.#container(element, depth);
    const block = this.#block(element, depth);
    if (block) return this.#push(block);
    // Read first: a block inside the element begins a new line.
    const inline = this.#inline(element, depth);
    for (const node of inline) this.#line.push(node);
  }

  #words(element: HtmlElement): void {
    this.lose(`nested more than ${DEEPEST} elements deep: only the words are kept`);
    this.#line.push({ type: 'text', value: allText([element]) });
  }

  #container(element: HtmlElement, depth: number): void {
    const { tagName: tag, childNodes } = element;
    this.#flush();
    const level = HEADINGS.get(tag);
    if (!SILENT.has(tag) && !level) this.lose(`<${tag}> unwrapped`);
    const before = this.#language;
    const start = this.#blocks.length;
    this.#language = { ...before, ...languageOf(element) };
    this.#walk(childNodes, depth + 1);
    this.#flush();
    this.#language = before;
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
        return [{ type: 'thematic-break' }];
      case 'pre':
        return [{ type: 'code', value: allText(childNodes).replace(/^\n/, '') }];
      case 'ul':
      case 'ol':
        return this.#list(element, depth);
      case 'blockquote':
        return postOf(element) ?? this.#quote(element, depth);
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
      const blocks = this.readInside(isItem ? item.childNodes : [item], depth + 1);
      const language = isItem ? languageOf(item) : {};
      return { type: 'list-item', ...language, children: this.itemChildren(blocks, aside) };
    });
    const filled = items.filter(({ children }) => children.length > 0);
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
        this.lose(`${block.type} moved out of a list`);
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
    for (const { type } of aside) this.lose(`${type} moved out of a quotation`);
    if (!inside.length) return aside;
    return [
      compact({ type: 'blockquote', cite, ...languageOf(element), children: inside }),
      ...aside,
    ];
  }

  /** An element inside a sentence; blocks in it end the sentence before them. */
  #inline(element: HtmlElement, depth: number): Phrasing[] {
    const { tagName: tag, childNodes } = element;
    if (tag === 'br') return [{ type: 'break' }];
    if (['code', 'kbd', 'samp', 'tt'].includes(tag)) {
      const value = allText(childNodes);
      return value ? [{ type: 'inline-code', value }] : [];
    }
    const wrap = wrapperOf(element, (loss) => this.lose(loss));
    const children = this.#inlineChildren(childNodes, depth, wrap);
    return children.length ? wrap(children) : [];
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

const IN_QUOTE = new Set(['paragraph', 'list', 'image-set', 'blockquote', 'heading']);
