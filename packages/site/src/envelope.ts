import type { ImportOptions } from '@broadsheet/article';

/** What stands around a story: the fields of an article that a content-tree has no place for. */
const FIELDS = [
  'id url canonicalUrl language dir type label headline standfirst summary bylines credits place published updated',
  'section topics series sponsor sensitive description lead socialImage trust method corrections ai access comments',
  'audio alternates next copyright keywords',
]
  .join(' ')
  .split(' ');

/**
 * A content-tree is a body and knows nothing of the headline or the byline. A newsroom that keeps the two in one
 * file puts them into the root's `data`, the place that the format leaves to its users, in an article's own fields.
 */
export function envelopeIn(document: unknown): ImportOptions {
  if (!isObject(document) || document['type'] !== 'root' || !isObject(document['data'])) return {};
  const data = document['data'];
  if (typeof data['headline'] !== 'string') return {};
  return Object.fromEntries(
    FIELDS.filter((name) => Object.hasOwn(data, name)).map((name) => [name, data[name]]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
