/** JSON Feed 1.1 (jsonfeed.org/version/1.1). Why by hand: see `rss.ts`. */
import type { Article } from '@broadsheet/article';
import { rfc3339 } from './dates.js';
import { feedOf, type Entry, type Feed } from './entry.js';
import type { FeedOptions } from './options.js';

/** `application/feed+json`. The articles stand in the order in which they are given. */
export function renderJSONFeed(articles: readonly Article[], options: FeedOptions): string {
  const feed = feedOf(articles, options);
  const { title, description, page, self, hub, publisher } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: page,
    feed_url: self,
    description: description !== title ? description : undefined,
    icon: feed.logo,
    authors: [{ name: publisher, url: page }],
    language: feed.language,
    hubs: hub ? [{ type: 'WebSub', url: hub }] : undefined,
    items: feed.entries.map((entry) => item(entry, feed)),
  });
}

function item(entry: Entry, feed: Feed) {
  const { id, url, title, summary, html, published, updated, recording, language } = entry;
  return {
    id,
    url,
    title,
    content_html: html,
    summary: summary || undefined,
    image: entry.picture?.url,
    date_published: published && rfc3339(published),
    date_modified: updated && rfc3339(updated),
    authors: listOf(entry.authors),
    tags: listOf(entry.categories),
    language: language !== feed.language ? language : undefined,
    attachments: recording && [
      {
        url: recording.url,
        mime_type: recording.type,
        title: recording.title,
        duration_in_seconds: recording.duration,
      },
    ],
  };
}

function listOf<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}
