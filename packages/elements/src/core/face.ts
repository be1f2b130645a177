/** What every server face needs besides its data: the language of the words around it. */
import type { Words } from './words/words.js';
import { wordsFor } from './words/all.js';

export interface Face {
  /** BCP 47. */
  readonly lang: string;
  readonly words: Words;
  /** The paper's time zone, an IANA name. */
  readonly timeZone: string;
}

export function face(lang: string, timeZone = 'UTC'): Face {
  return { lang, words: wordsFor(lang), timeZone };
}
