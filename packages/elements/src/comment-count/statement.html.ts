import { fill, plural } from '../core/format.js';
import type { Words } from '../core/words/words.js';
import { countWords, type CountWords } from './words.html.js';

/** All that can be known of the comments of an article. */
export interface Known {
  /** Undefined where nobody knows it. */
  readonly count?: number | undefined;
  /** No further comments are taken. */
  readonly closed?: boolean | undefined;
  /** The number could not be had, so it is the one from before. */
  readonly failed?: boolean | undefined;
  /** How many came since the reader's last visit. */
  readonly fresh?: number | undefined;
}

type Sentence = [shown: string, full: string];

/** All that is known, short for the eye where that is wanted, and in full. The number alone where the language has no words for more. */
export function statement(known: Known, compact: boolean, words: Words, lang: string): Sentence {
  const more = countWords(lang);
  if (!more || !(known.closed || known.failed || known.fresh))
    return plain(known, compact, words, lang);
  const say = (isShort: boolean) => inWords(known, more, isShort, words, lang);
  return [say(compact), say(false)];
}

/**
 * The number with its noun alone, as the element says it by itself until there is more. Nobody is asked to comment first
 * where no comment is taken.
 */
export function plain(
  { count, closed }: Known,
  compact: boolean,
  words: Words,
  lang: string,
): Sentence {
  if (count === undefined || (closed && !count)) return [words.commentsLink, words.commentsLink];
  if (!count) return [words.noComments, words.noComments];
  return [plural(words.comments, count, lang, compact), plural(words.comments, count, lang)];
}

function inWords(known: Known, more: CountWords, isShort: boolean, words: Words, lang: string) {
  const { count, closed, failed, fresh } = known;
  if (closed && !count) return more.noneClosed;
  if (count === undefined) return failed ? more.unknown : words.commentsLink;
  let comments = plural(words.comments, count, lang, isShort);
  if (fresh) comments = fill(plural(more.fresh, fresh, lang, isShort), { comments });
  if (closed) return fill(more.closed, { comments });
  return failed ? fill(more.failed, { comments }) : comments;
}
