import type {
  Blockquote,
  Code,
  Heading,
  List,
  ListItem,
  Paragraph,
  Phrasing,
  Pullquote,
  ScrollyHeading,
} from '@broadsheet/article';
import type { BlockContent, ListItem as TextItem, PhrasingContent } from 'mdast';
import { headingLevel } from '../blocks/text.js';
import { plainCharacters } from '../characters.js';
import { linkOutside } from '../names.js';
import type { Block, TextContext } from './context.js';
import { line, paragraph, sentence, text } from './phrasing.js';

export function paragraphBlock(node: Paragraph, context: TextContext): Block[] {
  return paragraph(sentence(node.children, context));
}

export function headingBlock(node: Heading, context: TextContext): Block[] {
  context.level = headingLevel(node, context);
  return heading(context.level, line(node.children, context));
}

const RANK = { chapter: 1, heading: 2, subheading: 3 };

export function scrollyHeading(node: ScrollyHeading, context: TextContext): Block[] {
  context.level = Math.min(context.base + RANK[node.level], context.level + 1, 6);
  return heading(context.level, line(node.children, context));
}

export function heading(level: number, children: PhrasingContent[]): Block[] {
  if (children.length === 0) return [];
  return [{ type: 'heading', depth: Math.min(level, 6) as 1 | 2 | 3 | 4 | 5 | 6, children }];
}

/** A box's heading and what stands under it. Headings inside begin one level deeper; after it all is as before. */
export function under(
  context: TextContext,
  title: string | undefined,
  inside: () => Block[],
): Block[] {
  const head = title ? paragraph([text(title)])[0]?.children : undefined;
  if (!head) return inside();
  const { base, level } = context;
  const above = heading(level + 1, head);
  context.base = context.level = level + 1;
  const below = inside();
  context.base = base;
  context.level = level;
  return [...above, ...below];
}

/** What stands apart from the story. */
export function aside(children: Block[]): Block[] {
  return children.length > 0 ? [{ type: 'blockquote', children }] : [];
}

export function list(node: List, context: TextContext): Block[] {
  const items = node.children.flatMap((item) => listItem(item, context));
  return bullets(items, node.ordered);
}

export function bullets(items: TextItem[], ordered = false): Block[] {
  return items.length > 0 ? [{ type: 'list', ordered, spread: false, children: items }] : [];
}

export function item(children: BlockContent[]): TextItem[] {
  return children.length > 0 ? [{ type: 'listItem', spread: false, children }] : [];
}

function listItem(node: ListItem, context: TextContext): TextItem[] {
  return item(mixed(node.children, context) as BlockContent[]);
}

export function blockquote(node: Blockquote, context: TextContext): Block[] {
  const quote = mixed(node.children, context);
  const source = paragraph(sentence(node.source ?? [], context))[0]?.children;
  return aside([...quote, ...(source ? paragraph(sourceOf(source, node, context)) : [])]);
}

/** Who said it; the words alone, without links of their own, lead to where. */
function sourceOf(
  words: PhrasingContent[],
  { cite }: Blockquote,
  { page }: TextContext,
): PhrasingContent[] {
  const url = linkOutside(cite, page);
  const texts = words.filter((node) => node.type === 'text');
  const link = url && texts.length === words.length;
  return [text('— '), ...(link ? [{ type: 'link', url, children: texts } as const] : words)];
}

/** Most pull quotes repeat the story. Where nothing sets them apart, that would only be read twice. */
export function pullquote(node: Pullquote, { plain, repeats }: TextContext): Block[] {
  if (plain && repeats(node.text)) return [];
  const source = node.source ? paragraph([text(`— ${node.source}`)]) : [];
  return aside([...paragraph([text(node.text)]), ...source]);
}

export function code(node: Code): Block[] {
  const value = plainCharacters(node.value).replace(/\r\n?/g, '\n');
  const lang = node.language ? plainCharacters(node.language).trim().split(/\s/)[0] : null;
  return [{ type: 'code', lang: lang || null, value }];
}

/** Sentences that stand among blocks become paragraphs. */
function mixed(
  children: readonly (Blockquote | ListItem)['children'][number][],
  context: TextContext,
): Block[] {
  const out: Block[] = [];
  let run: Phrasing[] = [];
  const end = () => {
    out.push(...paragraph(sentence(run, context)));
    run = [];
  };
  for (const child of children) {
    if (isBlock(child)) {
      end();
      out.push(...context.blocks([child]));
    } else run.push(child);
  }
  end();
  return out;
}

const BLOCKS = new Set(['paragraph', 'list', 'image-set', 'blockquote', 'heading']);
type Mixed = (Blockquote | ListItem)['children'][number];
function isBlock(node: Mixed): node is Exclude<Mixed, Phrasing> {
  return BLOCKS.has(node.type);
}
