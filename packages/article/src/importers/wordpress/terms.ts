import { htmlToText } from '../../html/parse.js';
import type { Article, LinkedText } from '../../generated/types.js';
import { compact, pointer } from '../../json.js';
import { kindNamed } from '../kind.js';
import type { Source } from '../source.js';
import { ASK, embeddedIn } from './embedded.js';
import type { Head } from './head.js';

interface Term {
  source: Source;
  entry: LinkedText;
}

/**
 * The section (the category that is called primary, else the first), the topics (tags and further categories), the
 * series, and the kind of article where a category names one.
 */
export function readTerms(
  post: Source,
  head: Head,
): Pick<Article, 'section' | 'topics' | 'series'> & { type?: Article['type'] } {
  const terms = embeddedIn(post, 'wp:term');
  const categories = named(terms, 'category').filter(({ source }) => isCategory(source));
  const tags = named(terms, 'post_tag');
  const [series] = named(terms, 'series');
  const primary = primaryOf(post, head);
  const section =
    categories.find(({ source }) => primary !== undefined && source.value.id === primary) ??
    categories[0];
  const kinds = new Map(categories.map((one) => [one, kindNamed(one.entry.text)]));
  const kind = [section, ...categories].find((one) => one && kinds.get(one));
  for (const one of categories)
    if (one === section) one.source.map(one === kind ? 'section, type' : 'section');
    else one.source.degrade(one === kind ? 'topics, type' : 'topics', 'an article has one section');
  for (const { source } of tags) source.map('topics');
  series?.source.map('series');
  for (const source of terms) leave(source);
  for (const [key, to] of [
    ['categories', 'section'],
    ['tags', 'topics'],
  ] as const)
    // prettier-ignore
    tell(post, key, to, terms.length > 0);
  const topics = [...categories.filter((one) => one !== section), ...tags];
  return compact({
    section: section?.entry,
    topics: topics.length ? topics.map(({ entry }) => entry) : undefined,
    series: series?.entry,
    type: kind && kinds.get(kind),
  });
}

function named(terms: readonly Source[], taxonomy: string): Term[] {
  return terms.flatMap((source) => {
    if (source.value.taxonomy !== taxonomy) return [];
    const text = source.html('name', htmlToText, 'topics');
    source.text('taxonomy');
    return text ? [{ source, entry: compact({ text, url: source.link('link') }) }] : [];
  });
}

/** WordPress files under this what nobody filed. */
function isCategory(term: Source): boolean {
  if (term.value.slug !== 'uncategorized') return true;
  term.drop('the category of what is in none');
  return false;
}

function primaryOf(post: Source, head: Head): number | undefined {
  const own = post.object('primary_category');
  const id = own?.size('id') ?? own?.size('term_id') ?? post.size('primary_category');
  if (id !== undefined) post.told('primary_category', 'section');
  return id ?? head.primaryCategory();
}

function leave(term: Source): void {
  if (term.ledger.has(term.pointer)) return;
  const { taxonomy, name } = term.value;
  term.drop(
    typeof name === 'string' && name.trim() !== ''
      ? `a term of ${JSON.stringify(taxonomy ?? 'no taxonomy')}, which says nothing here`
      : 'a term without a name',
  );
}

/** What became of the list of numbers. */
function tell(post: Source, key: string, to: string, isEmbedded: boolean): void {
  const list = post.value[key];
  const isEmpty = Array.isArray(list) && !list.length;
  if (isEmpty) post.untold(key, 'an empty list');
  else if (isEmbedded) {
    post.told(key, to);
    for (const i of Array.isArray(list) ? list.keys() : [])
      post.ledger.read(pointer(post.at(key), i));
  } else post.untold(key, ASK);
}
