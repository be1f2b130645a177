/**
 * RSS 2.0 after the RSS Advisory Board's specification and Best Practices Profile.
 *
 * Why not the package `feed`: version 6.0.0 gives an article no language, no picture with its size and words, one
 * author in JSON Feed (of version 1.0), and an author without a mail address where RSS asks for one. It decodes `&amp;`
 * in titles, splits only the first `]]>` of a text, and lets characters pass that XML forbids, so that a headline can
 * break the feed; without a date it takes the present moment.
 */
import type { Article } from '@broadsheet/article';
import { escape } from '@broadsheet/elements/core/html.js';
import { rfc3339, rfc822 } from './dates.js';
import { feedOf, type Entry, type Feed } from './entry.js';
import { MEDIA_RSS, mediaContent } from './media-rss.js';
import type { FeedOptions } from './options.js';
import { element, textElement, xmlDocument, type Content, type Xml } from './xml.js';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': MEDIA_RSS,
};

/** `application/rss+xml`. The articles stand in the order in which they are given. */
export function renderRSS(articles: readonly Article[], options: FeedOptions): string {
  const feed = feedOf(articles, options);
  return xmlDocument(element('rss', { version: '2.0', ...NAMESPACES }, channel(feed)));
}

function channel(feed: Feed): Xml {
  const { title, page, self, hub, updated, logo } = feed;
  return element(
    'channel',
    {},
    element('title', {}, title),
    element('link', {}, page),
    element('description', {}, feed.description),
    textElement('language', feed.language),
    textElement('copyright', feed.copyright),
    updated && element('lastBuildDate', {}, rfc822(updated)),
    self && element('atom:link', { rel: 'self', type: 'application/rss+xml', href: self }),
    hub && element('atom:link', { rel: 'hub', href: hub }),
    logo && element('image', {}, element('url', {}, logo), element('title', {}, title), element('link', {}, page)), // prettier-ignore
    feed.entries.map((entry) => ['\n', item(entry, feed)]),
  );
}

function item(entry: Entry, feed: Feed): Content {
  const { published, updated, recording, language } = entry;
  const changed = updated && Number(updated) !== Number(published) ? updated : undefined;
  return element(
    'item',
    {},
    element('title', {}, entry.title),
    textElement('link', entry.url),
    element('guid', { isPermaLink: 'false' }, entry.id),
    published && element('pubDate', {}, rfc822(published)),
    // RSS has no date of a change, and a live blog is read for nothing else.
    changed && element('atom:updated', {}, rfc3339(changed)),
    // `author` is a mail address; names have Dublin Core.
    entry.authors.map(({ name }) => element('dc:creator', {}, name)),
    language !== feed.language ? textElement('dc:language', language) : undefined,
    entry.categories.map((category) => element('category', {}, category)),
    textElement('comments', entry.comments),
    // Both are HTML, so a summary in plain words is escaped once more.
    textElement('description', escape(entry.summary)),
    textElement('content:encoded', entry.html),
    recording && element('enclosure', { url: recording.url, type: recording.type, length: 0 }),
    mediaContent(entry),
    textElement('dc:rights', entry.copyright),
  );
}
