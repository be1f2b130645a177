/** Atom (RFC 4287), discussions as RFC 4685 links them, pictures as Media RSS has them. Why by hand: see `rss.ts`. */
import type { Article } from '@broadsheet/article';
import { rfc3339 } from './dates.js';
import { feedOf, type Author, type Entry } from './entry.js';
import { MEDIA_RSS, mediaContent } from './media-rss.js';
import type { FeedOptions } from './options.js';
import { element, textElement, xmlDocument, type Xml } from './xml.js';

/** RFC 4287 demands a date of every entry and every feed. Where none is known, this one says so to all. */
const UNKNOWN = new Date(0);

/** `application/atom+xml`. The articles stand in the order in which they are given. */
export function renderAtom(articles: readonly Article[], options: FeedOptions): string {
  const feed = feedOf(articles, options);
  const { title, description, page, self, hub, updated, logo } = feed;
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:media': MEDIA_RSS, 'xml:lang': feed.language },
      element('id', {}, self ?? page),
      element('title', {}, title),
      element('updated', {}, rfc3339(updated ?? UNKNOWN)),
      description !== title ? element('subtitle', {}, description) : undefined,
      link('alternate', page, 'text/html'),
      self && link('self', self, 'application/atom+xml'),
      hub && link('hub', hub),
      author({ name: feed.publisher, url: page }),
      textElement('rights', feed.copyright),
      textElement('logo', logo),
      feed.entries.map((entry) => ['\n', entryXml(entry)]),
    ),
  );
}

function entryXml(entry: Entry): Xml {
  const { url, published, updated, comments, recording, language } = entry;
  return element(
    'entry',
    { 'xml:lang': language || undefined },
    element('id', {}, entry.id),
    element('title', {}, entry.title),
    published && element('published', {}, rfc3339(published)),
    element('updated', {}, rfc3339(updated ?? UNKNOWN)),
    url && link('alternate', url, 'text/html'),
    comments && link('replies', comments, 'text/html'),
    recording && link('enclosure', recording.url, recording.type, recording.title),
    entry.authors.map(author),
    entry.categories.map((term) => element('category', { term })),
    textElement('summary', entry.summary),
    element('content', { type: 'html' }, entry.html),
    mediaContent(entry),
    textElement('rights', entry.copyright),
  );
}

function link(rel: string, href: string, type?: string, title?: string): Xml {
  return element('link', { rel, type, href, title });
}

function author({ name, url }: Pick<Author, 'name' | 'url'>): Xml {
  return element('author', {}, element('name', {}, name), textElement('uri', url));
}
