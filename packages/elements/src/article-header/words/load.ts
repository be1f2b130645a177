/** One language, on demand: for the browser. */
import { loadFitting } from '../../core/words/match.js';
import type { HeaderWords } from './words.js';

const loaders: Record<string, () => Promise<{ default: HeaderWords }>> = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  en: () => import('./en.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  ja: () => import('./ja.js'),
  ko: () => import('./ko.js'),
  pt: () => import('./pt.js'),
  ru: () => import('./ru.js'),
  'zh-hans': () => import('./zh-hans.js'),
  'zh-hant': () => import('./zh-hant.js'),
};

/** The words for a language tag; English where the kit has none or a file does not arrive. */
export function loadHeaderWords(lang: string): Promise<HeaderWords> {
  return loadFitting(loaders, lang);
}
