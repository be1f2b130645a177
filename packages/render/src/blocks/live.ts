import {
  plainText,
  type BodyBlock,
  type Correction,
  type CorrectionNote,
  type LivePost,
} from '@broadsheet/article';
import { fill, list, moment, within } from '@broadsheet/elements/core/format.js';
import type { Face } from '@broadsheet/elements/core/face.js';
import { attrs, html, type Renderable, type SafeHTML } from '@broadsheet/elements/core/html.js';
import { idOf, under, type Context } from '../context.js';

/** A post of a live blog: an article of its own inside the article, as schema.org's BlogPosting is. */
export function livePost(node: LivePost, context: Context): SafeHTML {
  const { face, words } = context;
  const marks = attrs({ id: idOf(node.id), 'data-key-event': node.keyEvent });
  const facts = [
    time(node.published, context),
    node.keyEvent && html` <strong data-key>${words.keyEvent}</strong>`,
    node.updated &&
      html` <span>${within(face.words.updated, 'date', time(node.updated, context))}</span>`,
  ];
  const by =
    node.by &&
    node.by.length > 0 &&
    html`<p data-by>${fill(face.words.by, { names: list(node.by, face.lang) })}</p>\n`;
  const inside = () => [by, context.blocks(node.children)];
  return html`<article class="news-live-post"${marks}><p data-time>${facts}</p>\n${under(context, node.title, inside)}</article>`;
}

/** The key events of a live article, each leading to its post; nothing where there are none. */
export function keyEvents(blocks: readonly BodyBlock[], context: Context): Renderable {
  const events = blocks.filter((block) => block.type === 'live-post' && block.keyEvent);
  const items = (events as LivePost[]).map((post) => {
    const words = post.title ?? shorten(plainText(post.children));
    const link = html`<a href="#${idOf(post.id)}">${words}</a>`;
    return html`<li>${time(post.published, context)} ${link}</li>\n`;
  });
  if (items.length === 0) return undefined;
  const inside = () => html`<ol>${items}</ol>`;
  return html`<nav class="news-key-events" aria-label="${context.words.keyEvents}">${under(context, context.words.keyEvents, inside)}</nav>\n`;
}

/** The beginning of a post without a title, as far as one line holds. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= LINE ? line : `${line.slice(0, LINE).replace(/\s+\S*$/, '')}…`;
}
const LINE = 90;

/** What a correction is called: who says more, and was not wrong, clarifies. */
export function correctionName(
  { kind }: CorrectionNote | Correction,
  words: Face['words'],
): string {
  return kind === 'clarification' ? words.clarification : words.correction;
}

/** The same sentence for a correction in the text and for those of the whole article. */
export function correction(
  node: CorrectionNote | Correction,
  context: Context,
  id?: string,
): SafeHTML {
  const { words } = context.face;
  const date = node.date && html` ${time(node.date, context, 'date')}`;
  return html`<p class="news-correction"${attrs({ id })}><strong>${correctionName(node, words)}</strong>${date}<br>${node.text}</p>`;
}

function time(iso: string, { face }: Context, show: 'date' | 'both' = 'both'): SafeHTML {
  return html`<time datetime="${iso}">${moment(iso, face.lang, face.timeZone, show)}</time>`;
}
