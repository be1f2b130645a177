import type { Article, BodyBlock } from '@broadsheet/article';
import type { Face } from '@broadsheet/elements/core/face.js';
import { attrs, html, type Renderable, type SafeHTML } from '@broadsheet/elements/core/html.js';
import type { ImageService } from './images/service.js';
import type { PageWords } from './words/words.js';

/** What every block needs besides its own node. One is made for each rendering. */
export interface Context {
  readonly article: Article;
  readonly face: Face;
  readonly words: PageWords;
  /** The site: `https://example.com`. */
  readonly origin: string;
  /** Where copies of pictures come from. */
  readonly images: ImageService | undefined;
  /** Whether no picture is printed yet: the first is asked for at once, the others when the reader comes near. */
  first: boolean;
  /** Begins every id that is made here, so that several articles can stand in one page. */
  readonly anchor: string;
  /** Level of the heading that the blocks stand under: 1 is the headline, 2 a box in its first section. */
  base: number;
  /** Level of the heading printed last: the next is at most one deeper, so that no level is skipped. */
  level: number;
  /** Footnotes of the article: their numbers by id. */
  readonly notes: ReadonlyMap<string, number>;
  /** Those whose text is printed here, so that a reference can lead to them. */
  readonly printedNotes: ReadonlySet<string>;
  /** Those that a printed reference points to: the way back leads to the first. */
  readonly referred: Set<string>;
  /** On paper, where a link cannot be followed: the number of its address in the list at the end. */
  readonly numberOf: ((address: string) => number | undefined) | undefined;
  /** Whether words stand in the story that is shown, as those of most pull quotes do. */
  repeats(words: string): boolean;
  /** Prints blocks that stand inside another. */
  blocks(children: readonly BodyBlock[]): Renderable;
}

/** True once: for the first picture of the page. */
export function isFirst(context: Context): boolean {
  const { first } = context;
  context.first = false;
  return first;
}

interface Tongue {
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | 'auto' | undefined;
}

/** ` lang="…" dir="…"` of a node, where it differs from what stands around it. */
export function tongue(node: Tongue): SafeHTML | undefined {
  if (node.lang === undefined && node.dir === undefined) return undefined;
  return attrs({ lang: node.lang, dir: node.dir });
}

/** A name that can stand in an `id`: no spaces (HTML Standard, "the id attribute"). */
export function idOf(name: string | undefined): string | undefined {
  return name?.trim().replace(SPACES, '-') || undefined;
}
const SPACES = /\s+/g;

/** A heading of a level, 2 to 6: deeper ones stay at 6. */
export function heading(level: number, content: Renderable, marks?: SafeHTML): SafeHTML {
  if (level <= 2) return html`<h2${marks}>${content}</h2>`;
  if (level === 3) return html`<h3${marks}>${content}</h3>`;
  if (level === 4) return html`<h4${marks}>${content}</h4>`;
  if (level === 5) return html`<h5${marks}>${content}</h5>`;
  return html`<h6${marks}>${content}</h6>`;
}

/** A box's heading and what stands under it. Headings inside begin one level deeper; after it all is as before. */
export function under(context: Context, title: Renderable, inside: () => Renderable): Renderable {
  if (!title) return inside();
  const { base, level } = context;
  const head = heading(level + 1, title);
  context.base = context.level = level + 1;
  const body = inside();
  context.base = base;
  context.level = level;
  return [head, '\n', body];
}
