import type { Article } from '@broadsheet/article';
import type {
  HeaderLabel,
  HeaderLink,
  HeaderNotes,
  HeaderRating,
} from '@broadsheet/elements/article-header/html.js';
import { fill, number } from '@broadsheet/elements/core/format.js';
import type { Context } from '../context.js';
import { isLive, labelOf } from '../kind.js';
import type { PageWords } from '../words/words.js';
import type { HeaderOptions } from './options.js';

/** The same way as in the JSON-LD: none to a section without a page. */
export function breadcrumbsOf({ section }: Article, { words }: Context): HeaderLink[] {
  if (!section?.url) return [];
  return [{ text: words.home, url: '/' }, section];
}

/** The label, with the paid link and the dot that belong to it. */
export function labelFor(
  article: Article,
  { live }: HeaderOptions,
  words: PageWords,
): HeaderLabel | undefined {
  const label = labelOf(article, words);
  if (!label) return undefined;
  const isPaid = article.type === 'sponsored' && !!label.url;
  return {
    ...label,
    live: live !== false && isLive(article),
    rel: isPaid ? 'sponsored' : undefined,
  };
}

/** A rating of the whole article. One that stands in the story is printed there. */
export function ratingOf({ rating }: Article, { face, words }: Context): HeaderRating | undefined {
  if (!rating) return undefined;
  const { value, max } = rating;
  const [said, of] = [value, max].map((n) => number(n, face.lang)) as [string, string];
  return { value, max, said: fill(words.rating, { value: said, max: of }) };
}

/** Where corrections and the use of AI are told at the end of the article, by the article's name in the page. */
export function placesOf({ anchor }: Context) {
  return { corrections: `${anchor}-corrections`, ai: `${anchor}-ai` };
}

export function notesOf(article: Article, header: HeaderOptions, context: Context): HeaderNotes {
  const { sponsor, corrections = [], ai = [], alternates, type } = article;
  const places = placesOf(context);
  const [newest] = corrections;
  return {
    sponsor: header.sponsor !== false && type !== 'sponsored' ? sponsor : undefined,
    amended:
      header.corrections !== false && newest
        ? { date: newest.date, url: `#${places.corrections}` }
        : undefined,
    ai: header.ai !== false && ai.length > 0 ? { url: `#${places.ai}` } : undefined,
    languages: header.languages !== false ? alternates : undefined,
  };
}
