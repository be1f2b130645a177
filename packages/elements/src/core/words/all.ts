/** Every language at once: for servers, where size does not matter. The browser uses `load.ts`. */
import ar from './ar.js';
import de from './de.js';
import en from './en.js';
import es from './es.js';
import fr from './fr.js';
import he from './he.js';
import ja from './ja.js';
import ko from './ko.js';
import pt from './pt.js';
import ru from './ru.js';
import zhHans from './zh-hans.js';
import zhHant from './zh-hant.js';
import { fitting, wordsCode } from './match.js';
import type { Words } from './words.js';

export { fitting, wordsCode };

const all: Record<string, Words> = {
  ar,
  de,
  en,
  es,
  fr,
  he,
  ja,
  ko,
  pt,
  ru,
  'zh-hans': zhHans,
  'zh-hant': zhHant, // prettier-ignore
};

/** The words for a language tag (BCP 47), English where the kit has none. */
export function wordsFor(lang: string): Words {
  return fitting(all, lang);
}

/** Adds a language, or replaces one. `code` in lower case: `nl`, `pt-br`. */
export function registerWords(code: string, words: Words): void {
  all[code.toLowerCase()] = words;
}
