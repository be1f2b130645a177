/** Sentences. */
import type { Phrasing } from '@broadsheet/article';
import type { Html, Paragraph, PhrasingContent, Text } from 'mdast';
import { plainLine } from '../characters.js';
import { linkOutside } from '../names.js';
import type { TextContext } from './context.js';
import { lowered, raised } from './small-figures.js';

/** Words; a line break in them is a space. */
export function text(value: string): Text {
  return { type: 'text', value: plainLine(value) };
}

/** A paragraph, or nothing where there are no words in it. */
export function paragraph(words: readonly PhrasingContent[]): Paragraph[] {
  const { inside } = edges(words);
  return inside.length > 0 ? [{ type: 'paragraph', children: numbered(inside) }] : [];
}

/** At the start of a line `[^1]:` would begin a footnote, so that a number there is a number alone. */
function numbered(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node, at) => {
    if (node.type !== 'footnoteReference') return node;
    const [before, after] = [nodes[at - 1], nodes[at + 1]];
    const begins = before === undefined || before.type === 'break';
    const defines = after?.type === 'text' && after.value.startsWith(':');
    return begins && defines ? text(`[${node.label}]`) : node;
  });
}

export function sentence(nodes: readonly Phrasing[], context: TextContext): PhrasingContent[] {
  return merged(numbered(nodes.flatMap((node) => phrase(node, context))));
}

/** Neighbours of one kind as one: between `**a**` and `**b**` Markdown would see no border. */
function merged(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (last?.type !== node.type || !MERGED.has(node.type)) out.push(node);
    else if ('value' in node && 'value' in last)
      out[out.length - 1] = { ...last, value: plainLine(last.value + node.value) };
    else if ('children' in node && 'children' in last)
      out[out.length - 1] = {
        ...last,
        children: merged([...last.children, ...node.children]) as never,
      };
  }
  return out;
}

const MERGED = new Set(['text', 'inlineCode', 'strong', 'emphasis', 'delete']);

/** The same without line breaks, for a heading or a cell of a table. */
export function line(nodes: readonly Phrasing[], context: TextContext): PhrasingContent[] {
  return edges(joined(sentence(nodes, context))).inside;
}

function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const lines = nodes.map((node): PhrasingContent => {
    if (node.type === 'break') return text(' ');
    // In a cell `\|` is a bar, in code as well: no code there can hold the two signs.
    if (node.type === 'inlineCode' && node.value.includes('\\|')) return text(node.value);
    return 'children' in node ? { ...node, children: joined(node.children) as never } : node;
  });
  return merged(lines);
}

function phrase(node: Phrasing, context: TextContext): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return textOf(plainLine(node.value));
    case 'break':
      return [{ type: 'break' }];
    case 'strong':
    case 'emphasis':
      return mark(node.type, node.children, context);
    case 'strikethrough':
      return mark('delete', node.children, context);
    case 'subscript':
      return script('sub', sentence(node.children, context), context);
    case 'superscript':
      return script('sup', sentence(node.children, context), context);
    case 'span':
      return sentence(node.children, context);
    case 'link':
      return link(node.url, node.children, context, node.title);
    case 'find-out-more-link':
      return link(node.url, node.children, context);
    case 'inline-code': {
      const value = plainLine(node.value).trim();
      return value ? [{ type: 'inlineCode', value }] : [];
    }
    case 'footnote-reference':
      return reference(node.footnote, context);
  }
}

function mark(
  type: 'strong' | 'emphasis' | 'delete',
  nodes: readonly Phrasing[],
  context: TextContext,
): PhrasingContent[] {
  if (context.inside.has(type)) return sentence(nodes, context);
  return spaced(sentence(nodes, within(type, context)), (children) => [{ type, children }]);
}

function within(type: string, context: TextContext): TextContext {
  return { ...context, inside: new Set([...context.inside, type]) };
}

/** A link; words alone where its address is refused. */
function link(
  address: string,
  nodes: readonly Phrasing[],
  context: TextContext,
  title?: string,
): PhrasingContent[] {
  const url = context.inside.has('link') ? undefined : linkOutside(address, context.page);
  if (!url) return sentence(nodes, context);
  return spaced(joined(sentence(nodes, within('link', context))), (children) => [
    { type: 'link', url, title: title ? plainLine(title) : null, children: children as never },
  ]);
}

/** Markdown has HTML for these; plain text has Unicode's small digits. */
function script(
  tag: 'sub' | 'sup',
  children: PhrasingContent[],
  { plain }: TextContext,
): PhrasingContent[] {
  if (plain) return tag === 'sub' ? lowered(children) : raised(children);
  const html = (value: string): Html => ({ type: 'html', value });
  return spaced(children, (inside) => [html(`<${tag}>`), ...inside, html(`</${tag}>`)]);
}

/** The number of a footnote. One whose text is kept back leads nowhere. */
function reference(id: string, { notes, printedNotes, inside }: TextContext): PhrasingContent[] {
  const number = notes.get(id);
  if (number === undefined) return [];
  if (!printedNotes.has(id) || inside.has('link')) return [text(`[${number}]`)];
  return [{ type: 'footnoteReference', identifier: String(number), label: String(number) }];
}

/** Marks go around words: spaces and line breaks at their ends stay outside, where Markdown needs them. */
function spaced(
  children: readonly PhrasingContent[],
  wrap: (inside: PhrasingContent[]) => PhrasingContent[],
): PhrasingContent[] {
  const { before, inside, after } = edges(children);
  return [...before, ...(inside.length > 0 ? wrap(inside) : []), ...after];
}

/** Divides a sentence into its words and the white space around them. */
function edges(nodes: readonly PhrasingContent[]) {
  const inside = [...nodes];
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  for (let first = inside[0]; first; first = inside[0]) {
    if (!isSpace(first)) break;
    before.push(first);
    inside.shift();
  }
  for (let last = inside.at(-1); last; last = inside.at(-1)) {
    if (!isSpace(last)) break;
    after.unshift(last);
    inside.pop();
  }
  const first = inside[0];
  if (first?.type === 'text') {
    const words = first.value.trimStart();
    before.push(...textOf(first.value.slice(0, -words.length)));
    inside[0] = { ...first, value: words };
  }
  const last = inside.at(-1);
  if (last?.type === 'text') {
    const words = last.value.trimEnd();
    after.unshift(...textOf(last.value.slice(words.length)));
    inside[inside.length - 1] = { ...last, value: words };
  }
  return { before, inside, after };
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}

function textOf(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
