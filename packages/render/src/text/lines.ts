/** Prints a tree of blocks as plain text: an empty line between blocks, no line broken that the author did not break. */
import type { ListItem, Nodes, PhrasingContent, RootContent, Table } from 'mdast';

/** What stands apart begins further in: nothing for an ear, plain to the eye. */
const INDENT = '    ';

interface Link {
  words: string;
  url: string;
}

/**
 * The links of running text come after its end, each with its words: an address in the middle of a sentence is hard to
 * read and worse to hear.
 */
export function printed(blocks: readonly RootContent[]): string {
  const links: Link[] = [];
  const body = blocksOf(blocks, links);
  const last = [...new Set(links.map(({ words, url }) => `${words}: ${url}`))].join('\n');
  return `${[body, last].filter(Boolean).join('\n\n')}\n`;
}

function blocksOf(blocks: readonly Nodes[], links: Link[]): string {
  return blocks
    .map((block) => blockOf(block, links))
    .filter(Boolean)
    .join('\n\n');
}

function blockOf(node: Nodes, links: Link[]): string {
  switch (node.type) {
    case 'paragraph':
      return lineOf(node.children, links);
    case 'heading':
      return wordsOf(node.children, links);
    case 'list':
      return node.children.map((item, at) => itemOf(item, node.ordered ? `${at + 1}. ` : '- ', links)).join('\n'); // prettier-ignore
    case 'blockquote':
      return indented(blocksOf(node.children, links), INDENT);
    case 'code':
      return indented(node.value, INDENT);
    case 'thematicBreak':
      return '* * *';
    case 'table':
      return tableOf(node, links);
    case 'footnoteDefinition':
      return `[${node.label}] ${blocksOf(node.children, links)}`;
    default:
      return '';
  }
}

function itemOf({ children }: ListItem, mark: string, links: Link[]): string {
  const words = children.map((child) => blockOf(child, links)).join('\n');
  return mark + indented(words, ' '.repeat(mark.length)).trimStart();
}

function tableOf({ children }: Table, links: Link[]): string {
  return children
    .map((row) => row.children.map((cell) => wordsOf(cell.children, links)))
    .filter((cells) => cells.some(Boolean))
    .map((cells) => cells.join(' | '))
    .join('\n');
}

/** A line that is a link and nothing else keeps its address beside its words. */
function lineOf(children: readonly PhrasingContent[], links: Link[]): string {
  const [first, ...more] = children;
  if (first?.type !== 'link' || more.some(({ type }) => type !== 'text')) {
    return wordsOf(children, links);
  }
  const words = wordsOf([...first.children, ...more], links);
  const url = shownAddress(first.url);
  return words === url ? url : `${words}: ${url}`;
}

function wordsOf(nodes: readonly PhrasingContent[], links: Link[]): string {
  return nodes.map((node) => phraseOf(node, links)).join('');
}

function phraseOf(node: PhrasingContent, links: Link[]): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
      return node.alt ? `[${node.alt}]` : '';
    case 'footnoteReference':
      return `[${node.label}]`;
    case 'delete':
      return `~~${wordsOf(node.children, links)}~~`;
    case 'link': {
      const words = wordsOf(node.children, links);
      const url = shownAddress(node.url);
      if (words !== url) links.push({ words: words.replace(/\n/g, ' '), url });
      return words;
    }
    default:
      return 'children' in node ? wordsOf(node.children, links) : '';
  }
}

function shownAddress(url: string): string {
  return url.replace(/^(?:mailto|tel):/, '');
}

function indented(text: string, indent: string): string {
  return text.replace(/^(?=.)/gm, indent);
}
