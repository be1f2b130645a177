/** Every language at once: for servers. The browser uses `load.ts`. */
import { fitting } from '../../core/words/match.js';
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
import type { HeaderWords } from './words.js';

const all: Record<string, HeaderWords> = {
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
  'zh-hant': zhHant,
};

/** The words for a language tag (BCP 47), English where the kit has none. */
export function headerWords(lang: string): HeaderWords {
  return fitting(all, lang);
}
