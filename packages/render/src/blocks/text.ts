import type {
  BodyBlock,
  Blockquote,
  Code,
  Heading,
  List,
  ListItem,
  Paragraph,
  Phrasing,
  Pullquote,
  Text,
  ThematicBreak,
} from '@broadsheet/article';
import {
  attrs,
  element,
  html,
  type Renderable,
  type SafeHTML,
} from '@broadsheet/elements/core/html.js';
import { heading, idOf, tongue, type Context } from '../context.js';
import { hasDropCap } from './drop-cap.js';

/** A sentence. */
export function phrasing(nodes: readonly Phrasing[], context: Context): Renderable {
  if (nodes.length === 1) return phrase(nodes[0]!, context);
  return nodes.map((node) => phrase(node, context));
}

function phrase(node: Phrasing, context: Context): Renderable {
  // Most nodes of a story end here.
  if (node.type === 'text' && node.lang === undefined && node.dir === undefined) return node.value;
  const marks = tongue(node);
  switch (node.type) {
    case 'text':
      return html`<span${marks}>${node.value}</span>`;
    case 'break':
      return html`<br>`;
    case 'strong':
      if (!marks) return plainStrong(phrasing(node.children, context));
      return html`<strong${marks}>${phrasing(node.children, context)}</strong>`;
    case 'emphasis':
      if (!marks) return plainEmphasis(phrasing(node.children, context));
      return html`<em${marks}>${phrasing(node.children, context)}</em>`;
    case 'strikethrough':
      return html`<s${marks}>${phrasing(node.children, context)}</s>`;
    case 'subscript':
      return html`<sub${marks}>${phrasing(node.children, context)}</sub>`;
    case 'superscript':
      return html`<sup${marks}>${phrasing(node.children, context)}</sup>`;
    case 'span':
      return html`<span${marks}>${phrasing(node.children, context)}</span>`;
    case 'link':
      return link(node.url, phrasing(node.children, context), context, marks, node.title);
    case 'find-out-more-link':
      return html`<span class="news-more"${marks}>${link(node.url, phrasing(node.children, context), context)}</span>`;
    case 'inline-code':
      return html`<code translate="no"${marks}>${node.value}</code>`;
    case 'footnote-reference':
      return reference(node.footnote, context);
  }
}

const plainStrong = element('strong');
const plainEmphasis = element('em');

/** A link; without an address where that is refused. A paid article's links are marked as such for search engines. */
function link(
  address: string,
  words: Renderable,
  { article, numberOf }: Context,
  marks?: SafeHTML,
  title?: string,
): Renderable {
  const number = numberOf?.(address);
  const after = number && html`<sup data-link>${number}</sup>`;
  const rel = article.type === 'sponsored' && 'sponsored';
  return html`<a href="${address}" title="${title}" rel="${rel}"${marks}>${words}</a>${after}`;
}

/** The number of a footnote, as a link where its text is on the page. */
function reference(id: string, context: Context): Renderable {
  const number = context.notes.get(id);
  if (number === undefined) return undefined;
  if (!context.printedNotes.has(id)) return html`<sup>${number}</sup>`;
  const first = !context.referred.has(id);
  context.referred.add(id);
  const name = first && `${context.anchor}-ref-${number}`;
  return html`<sup><a${attrs({ id: name, href: `#${context.anchor}-note-${number}`, role: 'doc-noteref' })}>${number}</a></sup>`;
}

export function paragraph(node: Paragraph, context: Context): SafeHTML {
  const words = phrasing(node.children, context);
  if (hasDropCap(node)) return html`<p data-drop-cap${tongue(node)}>${words}</p>`;
  const marks = tongue(node);
  return marks ? html`<p${marks}>${words}</p>` : plainParagraph(words);
}
const plainParagraph = element('p');

/** Words that stand in the body without a paragraph. */
export function bareText(node: Text): SafeHTML {
  return html`<p${tongue(node)}>${node.value}</p>`;
}

const RANK = { chapter: 1, subheading: 2, label: 3 };

export function headingBlock(node: Heading, context: Context): SafeHTML {
  context.level = headingLevel(node, context);
  const marks = html`${attrs({ id: idOf(node.fragmentIdentifier), 'data-level': node.level })}${tongue(node)}`;
  return heading(context.level, phrasing(node.children, context), marks);
}

/** Chapter, subheading and label lie one, two and three under the headline, but never two under the last heading. */
export function headingLevel(
  node: Heading,
  { base, level }: { base: number; level: number },
): number {
  return Math.min(base + RANK[node.level], level + 1, 6);
}

export function list(node: List, context: Context): SafeHTML {
  const items = node.children.map((item) => listItem(item, context));
  return node.ordered
    ? html`<ol${tongue(node)}>${items}</ol>`
    : html`<ul${tongue(node)}>${items}</ul>`;
}

function listItem(node: ListItem, context: Context): SafeHTML {
  const content = node.children.map((child) =>
    child.type === 'paragraph' || child.type === 'list'
      ? context.blocks([child])
      : phrase(child, context),
  );
  return html`<li${tongue(node)}>${content}</li>\n`;
}

export function blockquote(node: Blockquote, context: Context): SafeHTML {
  const cite = attrs({ cite: node.cite });
  const quote = html`<blockquote${cite}${tongue(node)}>${quoted(node.children, context)}</blockquote>`;
  if (!node.source?.length) return quote;
  return html`<figure class="news-quote">${quote}\n<figcaption>${phrasing(node.source, context)}</figcaption></figure>`;
}

/** Sentences that stand among blocks become paragraphs. */
function quoted(children: Blockquote['children'], context: Context): Renderable[] {
  const out: Renderable[] = [];
  let run: Phrasing[] = [];
  const end = () => {
    if (run.length > 0) out.push(html`<p>${phrasing(run, context)}</p>`);
    run = [];
  };
  for (const child of children) {
    if (isBlock(child)) {
      end();
      out.push(context.blocks([child]));
    } else run.push(child);
  }
  end();
  return out;
}

const QUOTED_BLOCKS = new Set(['paragraph', 'list', 'image-set', 'blockquote', 'heading']);
function isBlock(
  node: Blockquote['children'][number],
): node is Exclude<typeof node, Phrasing> & BodyBlock {
  return QUOTED_BLOCKS.has(node.type);
}

/** A pull quote that repeats the text is for the eye alone. */
export function pullquote(node: Pullquote, context: Context): SafeHTML {
  const hidden = attrs({ 'aria-hidden': context.repeats(node.text) && 'true' });
  return html`<aside class="news-pull-quote"${hidden}${tongue(node)}><p>${node.text}</p>${
    node.source && html`<p data-source>${node.source}</p>`
  }</aside>`;
}

export function thematicBreak(_node: ThematicBreak): SafeHTML {
  return html`<hr>`;
}

export function code(node: Code): SafeHTML {
  const marks = attrs({ 'data-language': node.language });
  return html`<pre class="news-code" translate="no"${marks}${tongue(node)}><code>${node.value}</code></pre>`;
}
