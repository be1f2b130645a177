import { languageTag } from '../language.js';
import { guessLanguage } from './guess.js';
import type { Hints } from './importer.js';
import type { Source } from './source.js';

/** The language of a document: what its field `language` says, else what the caller knows, else guessed from the letters of `text`. */
export function readLanguage(source: Source, hints: Hints, text: string): string {
  const written = source.text('language');
  const tag = languageTag(written);
  if (tag) {
    source.told('language', 'language');
    return tag;
  }
  if (written)
    source.told(
      'language',
      'language',
      `${JSON.stringify(written)} is not a language tag (BCP 47)`,
    );
  if (hints.language) return hints.language;
  source.degrade('article', 'its language is not told: guessed from its letters');
  return guessLanguage(text);
}
