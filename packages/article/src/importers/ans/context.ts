import { htmlToBlocks, htmlToPhrasing, htmlToText } from '../../html/parse.js';
import type { BodyBlock, Phrasing } from '../../generated/types.js';
import { idOnce } from '../id.js';
import type { Hints } from '../importer.js';
import type { Source } from '../source.js';

/** What the parts of the importer share while they read one story. */
export interface Context {
  hints: Hints;
  /** Ids that blocks already have. */
  ids: Set<string>;
}

export function idOf(source: Source, { ids }: Context, to: string): { id?: string } {
  return idOnce(source, '_id', ids, to);
}

/** Fields of ANS hold HTML, whatever their name. These read it into what the article has there, and note what was lost at `holder`. */
export function htmlBlocks(source: Source, key: string, to: string): BodyBlock[] {
  return source.html(key, htmlToBlocks, to) ?? [];
}

export function htmlPhrasing(
  source: Source,
  key: string,
  to: string,
  holder = source,
): Phrasing[] | undefined {
  const phrasing = source.html(key, htmlToPhrasing, to, holder);
  return phrasing?.length ? phrasing : undefined;
}

export function htmlWords(
  source: Source,
  key: string,
  to: string,
  holder = source,
): string | undefined {
  return source.html(key, htmlToText, to, holder) || undefined;
}
