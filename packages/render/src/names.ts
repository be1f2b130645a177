/** Addresses and names for the page's head. */
import type { Article } from '@broadsheet/article';
import { url } from '@broadsheet/elements/core/html.js';
import type { Publisher, RenderOptions } from './options.js';

/** The absolute form of an address, undefined where it is refused or no web address at all. */
export function absolute(address: string | undefined, origin: string): string | undefined {
  const safe = url(address);
  if (!safe || !URL.canParse(safe, origin)) return undefined;
  const { protocol, href } = new URL(safe, origin);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** The publisher that the options name, or the site's host. */
export function publisherOf({ publisher, origin }: RenderOptions): Publisher {
  return publisher ?? { name: new URL(origin).host, url: origin };
}

/** The address that search engines should keep. */
export function canonicalOf(article: Article, origin: string): string | undefined {
  return absolute(article.canonicalUrl, origin) ?? absolute(article.url, origin);
}

const RIGHT_TO_LEFT = new Set([
  'Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa',
]); // prettier-ignore
const directions = new Map<string, 'ltr' | 'rtl'>();

/** The direction that the document gives, or that of the script its language is written in. */
export function directionOf({ dir, language }: Pick<Article, 'dir' | 'language'>): 'ltr' | 'rtl' {
  if (dir) return dir;
  let known = directions.get(language);
  if (!known) {
    known = RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr';
    // A document can name any language, so what is remembered has an end.
    if (directions.size < 500) directions.set(language, known);
  }
  return known;
}

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language.replace(/_/g, '-')).maximize().script ?? '';
  } catch {
    return '';
  }
}

/** A name as a part of an address. Half a surrogate pair, which no address can hold, becomes U+FFFD. */
export function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD'));
}
