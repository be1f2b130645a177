import type { Article, BodyBlock } from './generated/types.js';
import { countWords, statsOf } from './measure.js';
import { blockText } from './text.js';
import { walk } from './walk.js';

export interface Cut {
  /** The article as everybody sees it: nothing of the paid part is in it. */
  preview: Article;
  /** The blocks that only a granted reader gets, in order. */
  paid: BodyBlock[];
  /** Whether anything was cut. */
  cut: boolean;
}

/** Words that everybody sees of a closed article that does not say how much. */
const PREVIEW_WORDS = 60;

/** Divides an article into what everybody sees and what must be granted. A free article stays whole. */
export function cutArticle(article: Article): Cut {
  if (article.access.model === 'free') return { preview: article, paid: [], cut: false };
  const { open, paid } = divide(article, previewEnd(article));
  if (!paid.length) return { preview: article, paid: [], cut: false };
  return { preview: previewOf(article, open), paid, cut: true };
}

/** The blocks before an index and those after it; a footnote goes with the words that refer to it. */
function divide(article: Article, end: number): { open: BodyBlock[]; paid: BodyBlock[] } {
  const { children } = article.body;
  const [before, rest] = [children.slice(0, end), children.slice(end)];
  // Looking for references takes as long as printing the story, so only where there is a note.
  if (!children.some(isNote)) return { open: before, paid: rest };

  const open = before.filter((block) => !isNote(block));
  const needed = footnotesOf([article.standfirst, article.summary, open]);
  const isOpen = (block: BodyBlock) => block.type === 'footnote' && needed.has(block.id);
  const notes = children.filter(isOpen);
  const closedNotes = before.filter((block) => isNote(block) && !isOpen(block));
  return {
    open: [...open, ...notes],
    paid: [...rest.filter((block) => !isOpen(block)), ...closedNotes],
  };
}

function isNote({ type }: BodyBlock): boolean {
  return type === 'footnote';
}

/**
 * What the publisher keeps for itself may hold the whole story, and a recording does. The reading time stays that of the
 * whole.
 */
function previewOf(article: Article, children: BodyBlock[]): Article {
  const body = { ...article.body, children };
  // New fields first: V8 makes an object of a shape of its own, slow to make and slow to read, where they follow a spread.
  const preview: Article = { stats: statsOf(article), ...article, body };
  if (preview.data) preview.data = undefined;
  if (preview.audio) preview.audio = undefined;
  if (body.data) body.data = undefined;
  return preview;
}

/** Index of the first block that is paid for; undefined where everybody sees the whole article. */
export function paidFrom(article: Article): number | undefined {
  if (article.access.model === 'free') return undefined;
  const { children } = article.body;
  const end = previewEnd(article);
  const first = children.findIndex((block, i) => i >= end && block.type !== 'footnote');
  return first < 0 ? undefined : first;
}

/** Index of the first closed block. */
function previewEnd(article: Article): number {
  const { children } = article.body;
  const { after, blocks } = article.access.preview ?? {};
  const marked = after === undefined ? -1 : children.findIndex((block) => block.id === after);
  if (marked >= 0) return marked + 1;
  if (blocks !== undefined) return Math.min(Math.floor(blocks), children.length);
  return withoutLooseEnd(children, defaultEnd(article));
}

/** Whole blocks up to about sixty words, at least one with words, but never the last one with words. */
function defaultEnd({ body: { children }, language }: Article): number {
  const last = children.findLastIndex(
    (block) => block.type !== 'footnote' && blockText(block) !== '',
  );
  let words = 0;
  for (const [i, block] of children.entries()) {
    if (i >= last) return Math.max(0, last);
    const more = block.type === 'footnote' ? 0 : countWords(block, language);
    if (words > 0 && words + more > PREVIEW_WORDS) return i;
    if (block.type !== 'heading') words += more;
  }
  return children.length;
}

/** A heading with nothing under it, or an ad before the offer, does not end a preview. */
function withoutLooseEnd(children: BodyBlock[], end: number): number {
  let at = end;
  while (at > 0 && ['heading', 'ad-position', 'thematic-break'].includes(children[at - 1]!.type))
    at -= 1;
  return at;
}

function footnotesOf(nodes: unknown): Set<string> {
  const ids = new Set<string>();
  walk(nodes, '', (node) => {
    if (node.type === 'footnote-reference') ids.add(String(node.footnote));
  });
  return ids;
}
