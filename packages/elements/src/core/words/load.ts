/** One language, on demand: for the browser. */
import { wordsCode } from './match.js';
import type { Words } from './words.js';

type Loader = () => Promise<{ default: Words }>;

const loaders: Record<string, Loader> = {
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
const loaded = new Map<string, Promise<Words>>();

/** The words for a language tag; English where the kit has none or a file does not arrive. */
export function loadWords(lang: string): Promise<Words> {
  const code = wordsCode(lang, Object.keys(loaders));
  let words = loaded.get(code);
  if (!words) {
    words = loaders[code]!().then((file) => file.default);
    loaded.set(code, words);
    words.catch(() => loaded.delete(code));
    if (code !== 'en') words = words.catch(() => loadWords('en'));
  }
  return words;
}

/** Adds a language, or replaces one, before the first element that needs it. `code` in lower case: `nl`. */
export function registerWords(code: string, load: Words | Loader): void {
  loaded.delete(code.toLowerCase());
  loaders[code.toLowerCase()] =
    typeof load === 'function' ? load : () => Promise.resolve({ default: load });
}
