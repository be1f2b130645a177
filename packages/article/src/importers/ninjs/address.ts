import type { Article } from '../../generated/types.js';
import { safeLink } from '../../html/url.js';
import { slug } from '../guess.js';
import type { Hints } from '../importer.js';
import type { Source } from '../source.js';

/**
 * Id and address. The standard says of `uri` that it identifies the item and is no link, and agencies have addresses of their
 * systems there, with keys: it is only the id.
 */
export function readAddress(
  item: Source,
  hints: Hints,
  headline: string,
): Pick<Article, 'id' | 'url'> {
  const own = item.link('canonicalUri') ?? otherAddress(item);
  const name = slug(item.text('slugline') ?? '') || slug(headline);
  const id = item.text('uri') ?? hints.id ?? (name || 'article');
  item.told('uri', 'id');
  const url = own ?? hints.url;
  if (own) item.told('canonicalUri', 'url');
  if (url !== undefined) return { id, url };
  item.told('slugline', 'url');
  item.degrade('article', 'it has no address: one was made of its name');
  return { id, url: `/${encodeURIComponent(name || 'article')}` };
}

/** Some providers have the address of the page among the other ids. */
function otherAddress(item: Source): string | undefined {
  const found = item
    .objects('altIds')
    .find(
      (one) => ADDRESS.test(one.text('role') ?? '') && /^https?:/i.test(one.text('value') ?? ''),
    );
  const url = found?.link('value');
  if (url === undefined) return undefined;
  found?.map('url');
  item.told('altIds', 'url');
  return url;
}

const ADDRESS = /canonical|permalink|web-?(?:url|page)|^url$/i;

/** The public address of an item, as far as its provider tells one: an identifier is no address, but may be written as one. */
export function addressOf(item: Source): string | undefined {
  const own = item.link('canonicalUri');
  const uri = item.text('uri');
  const link = uri && /^https?:/i.test(uri) ? safeLink(uri) : undefined;
  return own ?? link;
}
