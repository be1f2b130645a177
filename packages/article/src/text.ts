import type { Article, BodyBlock, Phrasing } from './generated/types.js';
import { isObject, lookup } from './json.js';

/** Fields of nodes that hold words of the story, in the order in which they are read. */
const WORDS: Record<string, readonly string[]> = {
  pullquote: ['text'],
  definition: ['term', 'description'],
  'in-numbers': ['title'],
  'big-number': ['number', 'description'],
  card: ['title'],
  'info-pair': ['title'],
  'fact-box': ['title'],
  carousel: ['title', 'standfirst'],
  'carousel-card': ['title', 'copy', 'additionalInfo'],
  timeline: ['title'],
  'timeline-event': ['title'],
  'live-post': ['title'],
  correction: ['text'],
  endorsement: ['text'],
  code: ['value'],
};

/** Nodes whose children make one line of text, rather than a line each. */
const LINES = new Set([
  'paragraph',
  'heading',
  'scrolly-heading',
  'table-caption',
  'table-cell',
  'table-footer',
]);
const PHRASING = new Set([
  'text',
  'break',
  'strong',
  'emphasis',
  'strikethrough',
  'subscript',
  'superscript',
  'span',
  'link',
  'find-out-more-link',
  'inline-code',
  'footnote-reference',
]);

/** Whether a node is part of a sentence. */
export function isPhrasing(node: { type: string }): node is Phrasing {
  return PHRASING.has(node.type);
}

/**
 * The words of the story as plain text: a line break inside a block where the block has parts, an empty line between blocks.
 * Captions, embeds, ads and what the importer did not know are no part of it.
 */
export function plainText(source: Article | readonly BodyBlock[]): string {
  const blocks = 'body' in source ? source.body.children : source;
  return blocks.map(blockText).filter(Boolean).join('\n\n');
}

/** The words of one block. */
export function blockText(block: BodyBlock): string {
  return lines(block).join('\n');
}

/** The words of a sentence. */
export function phrasingText(nodes: readonly Phrasing[]): string {
  return nodes.map(inline).join('');
}

function lines(node: unknown): string[] {
  if (!isObject(node) || typeof node.type !== 'string' || node.type === 'unknown') return [];
  const children = Array.isArray(node.children) ? node.children : [];
  const own = (lookup(WORDS, node.type) ?? []).map((field) => String(node[field] ?? ''));
  const below = LINES.has(node.type) ? [children.map(inline).join('')] : gathered(children);
  if (PHRASING.has(node.type)) return [inline(node)].filter((line) => line.trim() !== '');
  return [...own, ...below].map((line) => line.trim()).filter(Boolean);
}

/** Sentences that stand side by side, as in a list item, make one line; blocks make lines of their own. */
function gathered(children: unknown[]): string[] {
  const result: string[] = [];
  let line = '';
  for (const child of children) {
    if (isObject(child) && PHRASING.has(String(child.type))) line += inline(child);
    else {
      result.push(line);
      for (const below of lines(child)) result.push(below);
      line = '';
    }
  }
  return [...result, line];
}

function inline(node: unknown): string {
  if (!isObject(node)) return '';
  if (node.type === 'break') return '\n';
  if (typeof node.value === 'string') return node.value;
  return Array.isArray(node.children) ? node.children.map(inline).join('') : '';
}
