/** All languages at once: a server has room for them. */
import { fitting } from '@broadsheet/elements/core/words.js';
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
import type { PageWords } from './words.js';

const all: Record<string, PageWords> = {
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

/** The words for a language tag (BCP 47), English where there are none. */
export function pageWords(lang: string): PageWords {
  return fitting(all, lang);
}
