/** The viewer's words in one language, on demand. */
import { loadFitting } from '../../core/words/match.js';

export interface ViewerWords {
  /** Names the dialog. */
  pictures: string;
  close: string;
  previous: string;
  next: string;
  zoomIn: string;
  zoomOut: string;
  /** Said when another picture is shown: {n} of {all}. */
  place: string;
  loading: string;
  failed: string;
  retry: string;
}

const LOADERS: Record<string, () => Promise<{ default: ViewerWords }>> = {
  ar: () => import('./words/ar.js'),
  de: () => import('./words/de.js'),
  en: () => import('./words/en.js'),
  es: () => import('./words/es.js'),
  fr: () => import('./words/fr.js'),
  he: () => import('./words/he.js'),
  ja: () => import('./words/ja.js'),
  ko: () => import('./words/ko.js'),
  pt: () => import('./words/pt.js'),
  ru: () => import('./words/ru.js'),
  'zh-hans': () => import('./words/zh-hans.js'),
  'zh-hant': () => import('./words/zh-hant.js'),
};

/** The words for a language tag (BCP 47); English where the kit has none or a file does not arrive. */
export function viewerWords(lang: string): Promise<ViewerWords> {
  return loadFitting(LOADERS, lang);
}
