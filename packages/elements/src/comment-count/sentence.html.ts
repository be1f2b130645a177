import { plural } from '../core/format.js';
import type { Words } from '../core/words/words.js';

/** A number of comments in words: as it is shown, and in full. Both faces of the element say it this way. */
export function sentence(
  count: number,
  compact: boolean,
  words: Words,
  lang: string,
): [shown: string, full: string] {
  if (count === 0) return [words.noComments, words.noComments];
  return [plural(words.comments, count, lang, compact), plural(words.comments, count, lang)];
}
