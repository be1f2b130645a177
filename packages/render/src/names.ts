/** Addresses and names for the page's head. */
import type { Article } from '@broadsheet/article';
import { recent, url } from '@broadsheet/elements/core/html.js';
import type { Publisher, RenderOptions } from './options.js';

/** By their origins, the absolute forms of addresses that were asked for lately. */
const known = new Map<string, Map<string, string | undefined>>();

/** The absolute form of an address, undefined where it is refused or no web address at all. */
export function absolute(address: string | undefined, origin: string): string | undefined {
  if (!address) return undefined;
  // A page names most of its addresses several times, and a paper the same ones on every page.
  const addresses = recent(known, origin, 10, () => new Map<string, string | undefined>());
  return recent(addresses, address, 1000, (asked) => read(asked, origin));
}

function read(address: string, origin: string): string | undefined {
  const safe = url(address);
  if (!safe) return undefined;
  try {
    const { protocol, href } = new URL(safe, origin);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    // To ask first, by `canParse`, would parse every good one twice.
    return undefined;
  }
}

/** Path and query of an address; those of the site's front page where it is none. */
export function pathOf(address: string, origin: string): string {
  const whole = absolute(address, origin)?.replace(/#.*/, '');
  return whole ? whole.slice(whole.indexOf('/', whole.indexOf('//') + 2)) : '/';
}

/** Where a link leads, for words that stand outside their page: absolute, or to a mailbox or telephone. */
export function linkOutside(address: string | undefined, page: string): string | undefined {
  const safe = url(address);
  return safe && URL.canParse(safe, page) ? new URL(safe, page).href : undefined;
}

/** The publisher that the options name, or the site's host. */
export function publisherOf({ publisher, origin }: RenderOptions): Publisher {
  return publisher ?? { name: new URL(origin).host, url: origin };
}

/** The address that search engines should keep, absolute; undefined where the article has none that is safe. */
export function canonicalOf(article: Article, origin: string): string | undefined {
  return absolute(article.canonicalUrl, origin) ?? absolute(article.url, origin);
}

const RIGHT_TO_LEFT = new Set([
  'Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa',
]); // prettier-ignore

/** The direction that the document gives, or that of the script its language is written in. */
export function directionOf({ dir, language }: Pick<Article, 'dir' | 'language'>): 'ltr' | 'rtl' {
  return dir ?? (RIGHT_TO_LEFT.has(localeOf(language).script) ? 'rtl' : 'ltr');
}

/** Open Graph writes `en_GB`; without a territory it has no name for a language. */
export function openGraphLocale(tag: string): string | undefined {
  const { language, region } = localeOf(tag);
  return region && `${language}_${region}`;
}

interface Locale {
  language: string;
  script: string;
  region: string;
}
const locales = new Map<string, Locale>();

/** Language, script and territory of a tag, the likely ones where it leaves them out; all '' where it is no tag. */
export function localeOf(tag: string): Locale {
  return recent(locales, tag, 500, readLocale);
}

function readLocale(tag: string): Locale {
  try {
    const {
      language,
      script = '',
      region = '',
    } = new Intl.Locale(tag.replace(/_/g, '-')).maximize();
    return { language, script, region };
  } catch {
    return { language: '', script: '', region: '' };
  }
}
