/** What a reader of Markdown makes of it. */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';

export function parseMarkdown(markdown: string): { fields: Record<string, unknown>; body: Root } {
  const body = fromMarkdown(markdown, {
    extensions: [gfm(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  });
  const front = body.children.shift();
  if (front?.type !== 'yaml') throw new Error('no front matter');
  return { fields: parse(front.value, { strict: true }) as Record<string, unknown>, body };
}

/** The words of a piece, those of pictures too, with one space wherever there are several. */
export function wordsOf(node: Nodes): string {
  return words(node).replace(/\s+/g, ' ').trim();
}

function words(node: Nodes): string {
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return '';
  if (node.type === 'footnoteReference') return `[${node.label}]`;
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const between = /^(?:root|blockquote|list|listItem|table|tableRow|footnoteDefinition)$/;
  return node.children.map(words).join(between.test(node.type) ? ' ' : '');
}

/** Every node of a type, at any depth. */
export function all<T extends Nodes['type']>(node: Nodes, type: T): Extract<Nodes, { type: T }>[] {
  const below = 'children' in node ? node.children.flatMap((child) => all(child, type)) : [];
  return node.type === type ? [node as Extract<Nodes, { type: T }>, ...below] : below;
}
