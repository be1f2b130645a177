/** The paper's feeds: where they are, and what programs are told of them. */
import type { Article } from '@broadsheet/article';
import {
  renderAtom,
  renderJSONFeed,
  renderRSS,
  type Alternate,
  type FeedOptions,
} from '@broadsheet/render';
import { paper } from './paper.js';
import { paperOptions } from './paper-options.js';

export const RSS = { path: '/feed.xml', type: 'application/rss+xml', print: renderRSS };

/** Formats of the feed of the whole paper. The first is the one that every reader knows. */
export const FORMATS = [
  { name: 'RSS', ...RSS },
  { name: 'Atom', path: '/atom.xml', type: 'application/atom+xml', print: renderAtom },
  { name: 'JSON Feed', path: '/feed.json', type: 'application/feed+json', print: renderJSONFeed },
] as const;

export const paperFeeds: readonly Alternate[] = FORMATS.map(({ name, path, type }) => ({
  type,
  url: path,
  title: `${paper.name} (${name})`,
}));

export function sectionFeed(section: { name: string; path: string }): Alternate {
  return { type: RSS.type, url: section.path + RSS.path, title: titleOf(section.name) };
}

/** What a reader shows who has not looked for some days, and no more than it shows at once. */
const MOST = 50;

export interface FeedData {
  origin: string;
  /** Path of the feed itself. */
  self: string;
  /** The section that it follows; without one, the whole paper. */
  section?: { name: string; path: string };
}

/** The newest of the articles, which come newest first, each cut as its page is for a stranger. */
export function feed(
  print: (articles: readonly Article[], options: FeedOptions) => string,
  articles: readonly Article[],
  { origin, self, section }: FeedData,
): string {
  return print(articles.slice(0, MOST), {
    ...paperOptions(origin),
    title: titleOf(section?.name),
    description: section ? `${section.name}, from ${paper.name}` : paper.strapline,
    page: section?.path ?? '/',
    self,
    language: paper.language,
  });
}

function titleOf(section: string | undefined): string {
  return section === undefined ? paper.name : `${paper.name}: ${section}`;
}
