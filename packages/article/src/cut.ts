import type { Article, BodyBlock, Footnote, PaidPlace } from './generated/types.js';
import { keeper } from './kept.js';
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

/** To count words takes longer than to print the page; and what is kept of a preview goes by the blocks that it was given. */
function endOf(article: Article): PreviewEnd | undefined {
  const { access, body, language } = article;
  if (access.model === 'free') return undefined;
  return keep(body.children, [access.preview, language], () => previewEnd(article));
}

const keep = keeper<PreviewEnd | undefined>();

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
  const closedFrom = end?.at ?? body.children.length;
  const ranges: PaidRange[] = [];
  let run: PaidRange | undefined;
  for (let at = 0; at < body.children.length; at++) {
    const block = body.children[at]!;
    if (isNote(block)) continue;
    if (at < closedFrom && !isPaid(block)) run = undefined;
    else if (run) run.to = at + 1;
    else ranges.push((run = { from: at, to: at + 1 }));
  }
  return ranges;
}

interface Divided {
  open: BodyBlock[];
  sections: PaidSection[];
}

/** Each paid part leaves its place; a footnote goes with the words that refer to it. */
function divide(article: Article, ranges: PaidRange[], end: PreviewEnd | undefined): Divided {
  const { children } = article.body;
  const { split } = end ?? {};
  /** What stands between two places, without notes. */
  const put = (from: number, to: number, into: BodyBlock[]) => {
    for (let at = from; at < to; at++) {
      const block = children[at]!;
      if (!isNote(block)) into.push(block);
    }
  };
  const open: BodyBlock[] = [...(article.access.preview?.leadIn ?? [])];
  const sections: PaidSection[] = [];
  let at = 0;
  for (const { from, to } of ranges) {
    const id = String(sections.length + 1);
    const blocks: BodyBlock[] = [];
    put(at, from, open);
    if (split && from <= end!.at && end!.at < to) {
      open.push(split.head);
      put(from, end!.at, blocks);
      blocks.push(split.tail);
      put(end!.at + 1, to, blocks);
    } else put(from, to, blocks);
    open.push(placeOf(id));
    sections.push({ id, blocks });
    at = to;
  }
  put(at, children.length, open);
  giveNotes(article, open, sections);
  return { open, sections };
}

/** The same object for the same id: what was worked out for a preview is found again by the blocks that stand in it. */
function placeOf(section: string): PaidPlace {
  const known = places.get(section);
  if (known) return known;
  const place: PaidPlace = Object.freeze({ type: 'paid-place', section });
  places.set(section, place);
  return place;
}

/** Ids are numbers from 1, so there are as many as the longest story has parts. */
const places = new Map<string, PaidPlace>();

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
