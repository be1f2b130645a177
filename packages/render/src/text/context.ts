import type { Article, BodyBlock } from '@broadsheet/article';
import type { Face } from '@broadsheet/elements/core/face.js';
import type { BlockContent, DefinitionContent } from 'mdast';
import type { PageWords } from '../words/words.js';

export type Block = BlockContent | DefinitionContent;

/** What every block needs besides its own node. One is made for each rendering. */
export interface TextContext {
  readonly article: Article;
  readonly face: Face;
  readonly words: PageWords;
  /** The article's page, or the site: what addresses are relative to. */
  readonly page: string;
  /** For plain text, which has no marks: what only a mark would tell apart is said in another way, or left out. */
  readonly plain: boolean;
  /** Footnotes of the article: their numbers by id. */
  readonly notes: ReadonlyMap<string, number>;
  /** Those whose text is printed here. */
  readonly printedNotes: ReadonlySet<string>;
  /** Whether words stand in the story: a pull quote that repeats them says nothing new to who cannot see it. */
  repeats(words: string): boolean;
  /** Level of the heading that the blocks stand under: 1 is the headline. */
  base: number;
  /** Level of the heading printed last. */
  level: number;
  /** The marks that the words stand in: none can stand in another of its kind. */
  readonly inside: ReadonlySet<string>;
  blocks(children: readonly BodyBlock[]): Block[];
}
