import type { Article, BodyBlock } from '@broadsheet/article';
import { face } from '@broadsheet/elements/core/face.js';
import { blocksHTML, footnotesOf } from './blocks/blocks.js';
import { repeatsIn } from './blocks/repeats.js';
import { headingLevel } from './blocks/text.js';
import type { Context } from './context.js';
import type { RenderOptions } from './options.js';
import { noteNumbers, partFor, type Part } from './part.js';
import { pageWords } from './words/all.js';

/** What is known before anything is printed: what this reader gets, and what every block needs. */
export interface Rendering {
  part: Part;
  context: Context;
}

/**
 * Begins to render an article. It is cut here, before anything of it is printed.
 * @param numberOf numbers the links of a page that cannot be clicked
 */
export function begin(
  article: Article,
  options: RenderOptions,
  numberOf?: Context['numberOf'],
): Rendering {
  const part = partFor(article, options.access);
  const context = contextFor(article, part.shown.body.children, options, { numberOf });
  return { part, context };
}

interface ContextOptions {
  /** Names a part that comes into a page that has the rest already. */
  part?: string;
  numberOf?: Context['numberOf'];
}

/** @param shown the blocks that will be printed */
export function contextFor(
  article: Article,
  shown: readonly BodyBlock[],
  options: RenderOptions,
  { part, numberOf }: ContextOptions = {},
): Context {
  const anchor = article.id.replace(OUTSIDE_NAMES, '-');
  const notes = noteNumbers(article);
  const context: Context = {
    article,
    face: face(article.language, options.timeZone),
    words: pageWords(article.language),
    origin: options.origin,
    images: options.images,
    first: part === undefined,
    anchor: part ? `${anchor}-${part}` : anchor,
    base: 1,
    level: 1,
    notes,
    printedNotes: new Set(notes.size > 0 ? footnotesOf(shown).map(({ id }) => id) : []),
    referred: new Set(),
    numberOf,
    repeats: repeatsIn(part ? article.body.children : shown),
    blocks: (children) => blocksHTML(children, context),
  };
  return context;
}

/** For blocks that come into a page which has all that stands before them. */
export function contextForMore(
  article: Article,
  blocks: readonly BodyBlock[],
  options: RenderOptions,
): Context {
  const context = contextFor(article, blocks, options, { part: 'more' });
  const { children } = article.body;
  // The paragraph in which a preview ended is in two.
  const first = children.findIndex((block) => blocks.includes(block));
  // Headings go on from where the preview ended.
  for (const block of children.slice(0, Math.max(0, first))) {
    if (block.type === 'heading') context.level = headingLevel(block, context);
  }
  return context;
}
const OUTSIDE_NAMES = /[^\p{L}\p{N}_-]+/gu;
