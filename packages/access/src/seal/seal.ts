/**
 * Sealing: an article's paid sections as ciphertext that may stand in a page which everybody gets. JOSE only (RFC 7516,
 * RFC 7518). A JWE's protected header is what AES-GCM authenticates beside the text, so that a section is bound to its
 * issuer, article, revision and place.
 */
import { CompactEncrypt } from 'jose';
import { checkedKeys, groupKey, keyId, type GroupKeys } from './group-keys.js';

export const SECTION_TYPE = 'news-section+jwe';
export const ENVELOPE_TYPE = 'news-key+jwe';

export interface Section {
  /** Its name within the article. */
  readonly id: string;
  readonly html: string;
}

export interface ArticleToSeal {
  /** Who seals: the site's origin. */
  readonly issuer: string;
  readonly article: string;
  /** Another one for every change of the text. */
  readonly revision: string;
  /** Without anything that a reader wrote: how well a text is compressed says something of what stands beside it. */
  readonly sections: readonly Section[];
  /** Any one of these groups may read it. The content key is wrapped for the first. */
  readonly needs: readonly string[];
  readonly keys: GroupKeys;
}

export interface SealedArticle {
  readonly issuer: string;
  readonly revision: string;
  /** The content key, for the access service alone. */
  readonly envelope: string;
  readonly sections: readonly { readonly id: string; readonly jwe: string }[];
}

/** Seals an article's sections under a key of their own. @throws TypeError naming what is missing or twice */
export async function sealArticle(options: ArticleToSeal): Promise<SealedArticle> {
  check(options);
  const { issuer, article, revision, sections } = options;
  const bound: Bound = { iss: issuer, art: article, rev: revision };
  // One key a revision, so that the key of one opens no other.
  const contentKey = crypto.getRandomValues(new Uint8Array(32));
  const [envelope, ...sealed] = await Promise.all([
    sealKey(contentKey, bound, options),
    ...sections.map(({ id, html }) => sealSection(contentKey, bound, id, html)),
  ]);
  const named = sealed.map((jwe, at) => ({ id: sections[at]!.id, jwe }));
  return { issuer, revision, envelope, sections: named };
}

/** What all headers have in common stands first in each, so that a page's compression finds it again. */
interface Bound {
  readonly iss: string;
  readonly art: string;
  readonly rev: string;
}

function sealSection(key: Uint8Array, bound: Bound, sec: string, html: string) {
  return new CompactEncrypt(new TextEncoder().encode(html))
    .setProtectedHeader({
      ...bound,
      enc: 'A256GCM',
      typ: SECTION_TYPE,
      alg: 'dir',
      zip: 'DEF',
      sec,
    })
    .encrypt(key);
}

async function sealKey(
  contentKey: Uint8Array,
  bound: Bound,
  { keys, needs }: ArticleToSeal,
): Promise<string> {
  const kid = keyId(needs[0]!, keys.epoch);
  const key = await groupKey(keys, kid);
  if (!key) throw new TypeError(`keys: there is none for "${kid}"`);
  // AES-GCM with random nonces is good for 2^32 envelopes under one key (NIST SP 800-38D, section 8.3).
  return new CompactEncrypt(contentKey)
    .setProtectedHeader({
      ...bound,
      enc: 'A256GCM',
      typ: ENVELOPE_TYPE,
      alg: 'A256GCMKW',
      kid,
      need: needs,
    })
    .encrypt(key);
}

function check({ issuer, article, revision, sections, needs, keys }: ArticleToSeal): void {
  checkedKeys(keys);
  const ids = sections.map(({ id }) => id);
  for (const [name, value] of Object.entries({ issuer, article, revision })) {
    if (!value) throw new TypeError(`${name}: expected a text; got "${value}"`);
  }
  if (ids.length === 0 || ids.includes(''))
    throw new TypeError('sections: expected at least one, each with an id');
  if (new Set(ids).size < ids.length)
    throw new TypeError(`sections: an id stands twice in ${ids.join(', ')}`);
  const unknown = needs.filter((need) => !keys.groups.includes(need));
  if (needs.length === 0 || unknown.length > 0)
    throw new TypeError(
      `needs: expected some of ${keys.groups.join(', ')}; got "${needs.join(', ')}"`,
    );
}
