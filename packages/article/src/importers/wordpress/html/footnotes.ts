import { htmlToBlocks } from '../../../html/parse.js';
import type { BodyBlock, Footnote, Paragraph, Phrasing } from '../../../generated/types.js';
import { isObject } from '../../../json.js';
import type { Reader } from '../../../html/reader.js';
import {
  all,
  allText,
  attribute,
  classesOf,
  isElement,
  valueOf,
  type HtmlElement,
  type HtmlNode,
} from '../../../html/tree.js';
import { blockText } from '../../../text.js';
import { walk } from '../../../walk.js';
import type { Source } from '../../source.js';

/** Footnotes of the block editor: `<sup data-fn="id">` in the text, `<ol class="wp-block-footnotes">` after it. */
export class Footnotes {
  #listed: Set<string> | undefined;
  readonly #read = new Set<string>();

  /** @param notes those that are kept apart from the text, by id */
  constructor(private readonly notes: ReadonlyMap<string, string> = new Map()) {}

  /** A reference to a note that is there; one that leads nowhere stays the sign that it is. */
  reference(element: HtmlElement, reader: Reader): Phrasing[] | undefined {
    const id = valueOf(element, 'data-fn').trim();
    if (element.tagName !== 'sup' || !id) return undefined;
    this.#listed ??= listedIn(rootOf(element));
    if (!this.#listed.has(id) && !this.notes.has(id)) {
      reader.account.degrade(element, 'superscript', 'a reference to a footnote that is not there');
      return undefined;
    }
    for (const name of ['data-fn', 'class', 'id']) attribute(element, name);
    reader.account.map(element, 'footnote-reference');
    return [{ type: 'footnote-reference', footnote: id }];
  }

  list(element: HtmlElement, reader: Reader, depth: number): BodyBlock[] | undefined {
    if (element.tagName !== 'ol') return undefined;
    attribute(element, 'class');
    reader.account.map(element, 'footnote');
    return element.childNodes.flatMap((node) =>
      isElement(node) ? this.#note(node, reader, depth) : reader.readInside([node], depth),
    );
  }

  #note(item: HtmlElement, reader: Reader, depth: number): BodyBlock[] {
    const id = attribute(item, 'id');
    const words = item.childNodes.filter((node) => !isWayBack(node));
    for (const node of item.childNodes)
      if (isElement(node) && isWayBack(node)) reader.account.drop(node, 'the way back to the text');
    const blocks = reader.readInside(words, depth);
    if (!blocks.length) {
      reader.account.drop(item, 'nothing in it to read');
      return [];
    }
    if (!id || this.#read.has(id)) {
      reader.account.degrade(item, 'paragraph', 'a footnote without an id of its own');
      return blocks;
    }
    this.#read.add(id);
    reader.account.map(item, 'footnote');
    const children = blocks.map((block): Paragraph => {
      if (block.type === 'paragraph') return block;
      return { type: 'paragraph', children: reader.asLine(block) };
    });
    return [{ type: 'footnote', id, children }];
  }
}

function isWayBack(node: HtmlNode): boolean {
  return isElement(node) && node.tagName === 'a' && /^#.+-link$/.test(valueOf(node, 'href'));
}

/** Ids of the notes under `root` that have words. */
function listedIn(root: HtmlElement): Set<string> {
  const lists = all(root, 'ol').filter((list) => classesOf(list).includes('wp-block-footnotes'));
  const notes = lists.flatMap((list) => list.childNodes.filter(isElement));
  return new Set(
    notes
      .filter((note) => allText(note.childNodes.filter((node) => !isWayBack(node))).trim())
      .map((note) => valueOf(note, 'id').trim()),
  );
}

function rootOf(element: HtmlElement): HtmlElement {
  let root = element as { parentNode?: unknown };
  while (root.parentNode) root = root.parentNode as HtmlElement;
  return root as HtmlElement;
}

/** The notes that WordPress keeps apart from the text, in a field of `meta`: a list in JSON, in a text. */
export function notesIn(meta: Source | undefined): Map<string, string> {
  const notes = new Map<string, string>();
  let list: unknown;
  try {
    list = JSON.parse(typeof meta?.value.footnotes === 'string' ? meta.value.footnotes : '[]');
  } catch {
    return notes;
  }
  for (const note of Array.isArray(list) ? list : [])
    if (isObject(note) && typeof note.id === 'string' && typeof note.content === 'string')
      if (htmlToBlocks(note.content).value.some((block) => blockText(block)))
        notes.set(note.id.trim(), note.content);
  return notes;
}

/** The same as blocks, for after the text. */
export function noteBlocks(notes: ReadonlyMap<string, string>, post: Source): Footnote[] {
  const meta = post.object('meta');
  if (!meta || !notes.size) return [];
  meta.text('footnotes');
  meta.map('footnote');
  return [...notes].map(([id, html]) => {
    const { value, losses } = htmlToBlocks(html);
    for (const loss of losses) meta.degrade('footnote', loss);
    const children = value.map((block): Paragraph =>
      block.type === 'paragraph'
        ? block
        : { type: 'paragraph', children: [{ type: 'text', value: blockText(block) }] },
    );
    return { type: 'footnote', id, children };
  });
}

/** Without references to notes that are not among the blocks: some stand where no note can be. */
export function withoutLostNotes(blocks: BodyBlock[], lost: (reason: string) => void): BodyBlock[] {
  const found = new Set<string>();
  const wanted = new Set<string>();
  walk(blocks, '', (node) => {
    if (node.type === 'footnote') found.add(String(node.id));
    if (node.type === 'footnote-reference') wanted.add(String(node.footnote));
  });
  if ([...wanted].every((id) => found.has(id))) return blocks;
  lost('a reference to a footnote that stands where none can be is left out');
  walk(blocks, '', (node) => {
    for (const key of ['children', 'source'])
      if (Array.isArray(node[key]))
        node[key] = node[key].filter(
          (child: unknown) =>
            !isObject(child) ||
            child.type !== 'footnote-reference' ||
            found.has(String(child.footnote)),
        );
  });
  return blocks;
}
