import type { Article, BodyBlock, Footnote } from './generated/types.js';
import { statsOf } from './measure.js';
import { isPaid, previewEnd, type PreviewEnd } from './preview.js';
import { walk } from './walk.js';

/** A part of an article that must be granted. */
export interface PaidSection {
  /** `1` for the first, and so on. */
  id: string;
  blocks: BodyBlock[];
}

export interface Cut {
  /** The article as everybody sees it: nothing of a paid part is in it but its place, a `paid-place`. */
  preview: Article;
  /** The parts that only a granted reader gets, in order. */
  sections: PaidSection[];
  /** Their blocks. */
  paid: BodyBlock[];
  /** Whether anything was cut. */
  cut: boolean;
}

/** Blocks of the whole article that are paid together: the first, and the one after the last. */
export interface PaidRange {
  from: number;
  to: number;
}

/** Divides an article into what everybody sees and what must be granted. A free article stays whole. */
export function cutArticle(article: Article): Cut {
  const end = endOf(article);
  const ranges = rangesOf(article, end);
  if (!ranges.length) return { preview: article, sections: [], paid: [], cut: false };
  const { open, sections } = divide(article, ranges, end);
  const paid = sections.flatMap(({ blocks }) => blocks);
  return { preview: previewOf(article, open), sections, paid, cut: true };
}

/** The paid parts by their places in the whole article. A paragraph of which a part is open is paid. */
export function paidRanges(article: Article): PaidRange[] {
  return rangesOf(article, endOf(article));
}

function endOf(article: Article): PreviewEnd | undefined {
  return article.access.model === 'free' ? undefined : previewEnd(article);
}

/** The same in a preview too, where each part is a place that holds nothing. */
export function cutsIn(article: Article): number[] {
  const places = article.body.children.flatMap(({ type }, at) =>
    type === 'paid-place' ? [at] : [],
  );
  return places.length ? places : paidRanges(article).map(({ from }) => from);
}

/** Runs of closed blocks. Footnotes stand anywhere and are no part of a run by themselves. */
function rangesOf({ access, body }: Article, end: PreviewEnd | undefined): PaidRange[] {
  if (access.model === 'free') return [];
  const ranges: PaidRange[] = [];
  for (const [at, block] of body.children.entries()) {
    if (isNote(block)) continue;
    if (!isPaid(block) && !(end && at >= end.at)) {
      ranges.push({ from: at, to: at });
      continue;
    }
    const last = ranges.at(-1);
    if (last && last.to > last.from) last.to = at + 1;
    else ranges.push({ from: at, to: at + 1 });
  }
  return ranges.filter(({ from, to }) => to > from);
}

interface Divided {
  open: BodyBlock[];
  sections: PaidSection[];
}

/** Each paid part leaves its place; a footnote goes with the words that refer to it. */
function divide(article: Article, ranges: PaidRange[], end: PreviewEnd | undefined): Divided {
  const { children } = article.body;
  const { split } = end ?? {};
  const withoutNotes = (blocks: BodyBlock[]) => blocks.filter((block) => !isNote(block));
  const part = (from: number, to: number) =>
    withoutNotes(children.slice(from, to).map((block, i) => (split && from + i === end?.at ? split.tail : block))); // prettier-ignore
  const open: BodyBlock[] = [...(article.access.preview?.leadIn ?? [])];
  const sections: PaidSection[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    const id = String(sections.length + 1);
    open.push(...withoutNotes(children.slice(at, from)));
    if (split && from <= end!.at && end!.at < to) open.push(split.head);
    open.push({ type: 'paid-place', section: id });
    sections.push({ id, blocks: part(from, to) });
    at = to;
  }
  open.push(...withoutNotes(children.slice(at)));
  giveNotes(article, open, sections);
  return { open, sections };
}

/** Looking for references takes as long as printing the story, so only where there is a note. */
function giveNotes(article: Article, open: BodyBlock[], sections: PaidSection[]): void {
  const notes = article.body.children.filter(isNote);
  if (!notes.length) return;
  const parts = sections.map(({ blocks }) => ({ blocks, needs: footnotesOf(blocks) }));
  parts.unshift({
    blocks: open,
    needs: footnotesOf([article.standfirst, article.summary, ...open]),
  });
  for (const note of notes)
    (parts.find(({ needs }) => needs.has(note.id)) ?? parts.at(-1)!).blocks.push(note);
}

function isNote(block: BodyBlock): block is Footnote {
  return block.type === 'footnote';
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
  if (article.access.preview?.leadIn) preview.access = withoutLeadIn(article.access);
  return preview;
}

/** It stands in the body now. */
function withoutLeadIn({ preview, ...access }: Article['access']): Article['access'] {
  const { leadIn: _leadIn, ...rules } = preview ?? {};
  return { ...access, preview: rules };
}

function footnotesOf(nodes: unknown): Set<string> {
  const ids = new Set<string>();
  walk(nodes, '', (node) => {
    if (node.type === 'footnote-reference') ids.add(String(node.footnote));
  });
  return ids;
}
