import type { Article } from '../../generated/types.js';
import { compact } from '../../json.js';
import { languageTag } from '../../language.js';
import { guessLanguage } from '../guess.js';
import type { Hints } from '../importer.js';
import type { Source } from '../source.js';
import { embeddedIn } from './embedded.js';
import type { Head } from './head.js';

/** Fields in which plugins for several languages say it: Polylang, WPML, others. WordPress itself has none. */
const FIELDS = ['lang', 'locale', 'language', 'wpml_current_locale'];

/** @param text words of the article, for a guess where nobody says the language */
export function readLanguage(post: Source, head: Head, hints: Hints, text: string): string {
  for (const key of FIELDS) {
    const written = post.text(key);
    const tag = languageTag(written);
    if (tag) {
      post.told(key, 'language');
      return tag;
    }
    if (written)
      post.ledger.degrade(
        post.at(key),
        key,
        'language',
        `${JSON.stringify(written)} is not a language tag (BCP 47)`,
      );
  }
  const tag = languageTerm(post) ?? languageTag(head.text('locale')) ?? hints.language;
  if (tag) return tag;
  post.degrade('article', 'its language is not told: guessed from its letters');
  return guessLanguage(text);
}

/** Polylang keeps the language as a term of a taxonomy of its own. */
function languageTerm(post: Source): string | undefined {
  const term = embeddedIn(post, 'wp:term').find(({ value }) => value.taxonomy === 'language');
  const tag = languageTag(term?.text('slug'));
  if (tag) term!.map('language');
  return tag;
}

/** WPML lists the translations with their addresses; Polylang only their numbers. */
export function readAlternates(post: Source): Article['alternates'] {
  const alternates = post.objects('wpml_translations').flatMap((one) => {
    const language = languageTag(one.text('locale'));
    const url = one.link('href');
    if (!language || !url) {
      one.drop('a translation without language or address');
      return [];
    }
    one.map('alternates');
    return [compact({ language, url, title: one.text('post_title') })];
  });
  if (!alternates.length) return undefined;
  post.told('wpml_translations', 'alternates');
  return alternates;
}
