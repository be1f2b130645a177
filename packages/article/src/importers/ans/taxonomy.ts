import type { Article, LinkedText } from '../../generated/types.js';
import { safeLink } from '../../html/url.js';
import { compact } from '../../json.js';
import type { Source } from '../source.js';

/** Section, topics (tags) and words for search. */
export function readTaxonomy(story: Source): Pick<Article, 'section' | 'topics' | 'keywords'> {
  const taxonomy = story.object('taxonomy');
  const section = readSection(story, taxonomy);
  if (!taxonomy) return compact({ section });
  story.ledger.map(taxonomy.pointer, 'taxonomy', 'topics');
  const topics = taxonomy.objects('tags').flatMap((tag): LinkedText[] => {
    const text = tag.text('text');
    tag.text('slug');
    if (text && tag.type === 'tag') tag.map('topics');
    return text ? [{ text }] : [];
  });
  const keywords = taxonomy.objects('keywords').flatMap((entry) => entry.text('keyword') ?? []);
  const words = [...new Set([...taxonomy.texts('seo_keywords'), ...keywords])];
  return compact({
    section,
    topics: topics.length ? topics : undefined,
    keywords: words.length ? words : undefined,
  });
}

/** The section on the site that the story is written for, else the primary one, else the first that is told in full. */
function readSection(story: Source, taxonomy?: Source): LinkedText | undefined {
  const site = story.text('website') ?? '';
  const onSite = story.object('websites')?.object(site)?.object('website_section');
  const candidates = [
    onSite,
    taxonomy?.object('primary_section'),
    ...(taxonomy?.objects('sections') ?? []),
    taxonomy?.object('primary_site'),
    ...(taxonomy?.objects('sites') ?? []),
  ].filter((one) => one !== undefined);
  const named = candidates.find((one) => one.type !== 'reference' && one.text('name'));
  for (const one of candidates)
    if (one !== named)
      one.drop(
        one.type === 'reference'
          ? 'a reference to a document elsewhere'
          : 'an article has one section',
      );
  if (!named) return undefined;
  for (const key of ['website', 'websites'])
    if (named === onSite) story.ledger.map(story.at(key), key, 'section');
  named.map('section');
  return sectionOf(named);
}

function sectionOf(section: Source): LinkedText {
  const id = section.text('_id') ?? '';
  const url = section.link('path') ?? (id.startsWith('/') ? safeLink(id) : undefined);
  return compact({ text: section.text('name')!, url });
}
