/** What every server face needs besides its data: the language of the words around it. */
import { recent } from './recent.js';
import type { Words } from './words/words.js';
import { wordsFor } from './words/all.js';

export interface Face {
  /** BCP 47. */
  readonly lang: string;
  readonly words: Words;
  /** The paper's time zone, an IANA name. */
  readonly timeZone: string;
}

/** @throws RangeError if the time zone is none that `Intl` knows; a language it cannot read becomes English */
export function face(lang: string, timeZone = 'UTC'): Face {
  const tag = recent(knownTags, lang, 500, readTag);
  checkTimeZone(timeZone);
  return { lang: tag, words: wordsFor(tag), timeZone };
}

const knownTags = new Map<string, string>();

function readTag(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang.replace(/_/g, '-'))[0] ?? 'en';
  } catch {
    // Authors write `zh_TW`, `en-`, or nothing; `Intl` throws on those, and the page must not.
    return 'en';
  }
}

const knownZones = new Set<string>();

/** Asking `Intl` costs more than printing a paragraph, so each zone is asked about once. */
function checkTimeZone(timeZone: string): void {
  if (knownZones.has(timeZone)) return;
  new Intl.DateTimeFormat('en', { timeZone });
  knownZones.add(timeZone);
}
