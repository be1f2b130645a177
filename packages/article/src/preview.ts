/** Where the part of a closed article that everybody sees comes to its end. */
import type { Article, BodyBlock, Paragraph } from './generated/types.js';
import { countWords } from './measure.js';
import { splitAtSentence } from './sentence.js';
import { blockText } from './text.js';

export interface PreviewEnd {
  /** Index of the first closed block. */
  at: number;
  /** Where it is a paragraph that is open to the end of a sentence: both parts of it. */
  split?: { head: Paragraph; tail: Paragraph } | undefined;
}

interface Amount {
  /** So many words are enough. */
  words: number;
  /** A block that reaches over `words` is left out where there are so many before it … */
  least: number;
  /** … and else is taken whole where there are no more with it. */
  most: number;
}

/**
 * Without a rule: Google's note on lead-ins (October 2017) speaks of 50 to 100 words. Within these the preview is of whole
 * paragraphs, as a reader likes it; a long one is cut, since a publisher must not give away a story that is one paragraph.
 */
const DEFAULT: Amount = { words: 60, least: 50, most: 100 };

/** By the article's own rule; undefined where only the blocks that are marked as paid are closed. */
export function previewEnd(article: Article): PreviewEnd | undefined {
  const { children } = article.body;
  const { leadIn, after, blocks, words, percent } = article.access.preview ?? {};
  if (leadIn) return { at: 0 };
  const marked = after === undefined ? -1 : children.findIndex((block) => block.id === after);
  if (marked >= 0) return { at: marked + 1 };
  if (blocks !== undefined) return { at: Math.min(Math.floor(blocks), children.length) };
  const count = words ?? (percent === undefined ? undefined : wordsIn(percent, article));
  if (count !== undefined) return byWords(article, { words: count, least: count, most: count });
  // A mark that is not found closes what a default closes: a story given away cannot be taken back.
  if (after === undefined && children.some(isPaid)) return undefined;
  return byWords(article, DEFAULT);
}

/** Whether the block itself is marked as paid. */
export function isPaid(block: BodyBlock): boolean {
  return 'access' in block && block.access === 'paid';
}

/** Whole blocks up to the amount, and a paragraph to the end of a sentence; never the last block with words. */
function byWords(article: Article, { words, least, most }: Amount): PreviewEnd {
  const { children } = article.body;
  const last = children.findLastIndex(hasWords);
  let before = 0;
  for (const [at, block] of children.entries()) {
    const more = wordsOf(block, article);
    const isEnough = before >= words || (before >= least && before + more > words);
    if (isEnough || at > last) return whole(children, at);
    if (at < last && before + more <= most) {
      if (block.type !== 'heading') before += more;
      continue;
    }
    const split = splitAtSentence(block, words - before, article.language);
    if (split) return { at, split };
    // A long sentence, or a table: an opening of nothing at all would say nothing of the story.
    return whole(children, before === 0 && at < last ? at + 1 : at);
  }
  return whole(children, children.length);
}

/** A heading with nothing under it, or an ad before the offer, does not end a preview. */
function whole(children: readonly BodyBlock[], end: number): PreviewEnd {
  let at = end;
  while (at > 0 && ['heading', 'ad-position', 'thematic-break'].includes(children[at - 1]!.type))
    at -= 1;
  return { at };
}

function hasWords(block: BodyBlock): boolean {
  return block.type !== 'footnote' && blockText(block) !== '';
}

function wordsOf(block: BodyBlock, { language }: Article): number {
  return block.type === 'footnote' ? 0 : countWords(block, language);
}

function wordsIn(percent: number, article: Article): number {
  const all = article.body.children.reduce((sum, block) => sum + wordsOf(block, article), 0);
  return Math.ceil((all * percent) / 100);
}
