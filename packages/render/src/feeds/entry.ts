/** What every feed says of an article, in no format yet. */
import type { Article, Person } from '@broadsheet/article';
import { addressPart } from '@broadsheet/elements/core/html.js';
import { plainLine } from '../characters.js';
import { absolute, canonicalOf, publisherOf } from '../names.js';
import { partFor } from '../part.js';
import { contentHTML, summaryOf } from './content.js';
import { momentIn, newest } from './dates.js';
import { filmOf, pictureOf, recordingOf, type LeadPicture, type MediaFile } from './media.js';
import type { FeedOptions } from './options.js';

export interface Entry {
  id: string;
  url: string | undefined;
  title: string;
  summary: string;
  html: string;
  authors: readonly Author[];
  categories: readonly string[];
  published: Date | undefined;
  /** When it last changed; when it was published, where it did not. */
  updated: Date | undefined;
  language: string;
  picture: LeadPicture | undefined;
  film: MediaFile | undefined;
  recording: MediaFile | undefined;
  /** Address of its discussion. */
  comments: string | undefined;
  copyright: string | undefined;
}

export interface Author {
  name: string;
  url: string | undefined;
  avatar: string | undefined;
}

export interface Feed {
  title: string;
  description: string;
  /** The page that it follows. */
  page: string;
  self: string | undefined;
  hub: string | undefined;
  language: string | undefined;
  copyright: string | undefined;
  publisher: string;
  logo: string | undefined;
  /** Of its newest article: the same articles are the same feed, whenever it is made. */
  updated: Date | undefined;
  entries: readonly Entry[];
}

/** The articles in the order in which they are given, each cut as its page is for a stranger. */
export function feedOf(articles: readonly Article[], options: FeedOptions): Feed {
  const { origin, title, description, self, hub, copyright } = options;
  const publisher = publisherOf(options);
  const entries = articles.map((article) => entryOf(article, options));
  const paper = plainLine(publisher.name).trim() || new URL(origin).host;
  const name = plainLine(title ?? '').trim() || paper;
  return {
    title: name,
    description: plainLine(description ?? '').trim() || name,
    page: absolute(options.page ?? '/', origin) ?? origin,
    self: absolute(self, origin),
    hub: absolute(hub, origin),
    language: options.language ?? sharedLanguage(entries),
    copyright,
    publisher: paper,
    logo: absolute(publisher.logo?.url, origin),
    updated: newest(entries.map(({ updated }) => updated)),
    entries,
  };
}

function entryOf(article: Article, options: FeedOptions): Entry {
  const { origin, fullText = false } = options;
  const part = partFor(article, { granted: fullText });
  const { shown } = part;
  const url = canonicalOf(shown, origin);
  const published = momentIn(shown.published);
  const id = idOf(shown, published, url, origin);
  return {
    id,
    url,
    // No feed may have an article without a title.
    title: plainLine(shown.headline).trim() || id,
    summary: plainLine(summaryOf(shown)),
    html: contentHTML(part, article, options),
    authors: (shown.bylines ?? []).flatMap((person) => authorOf(person, origin)),
    categories: categoriesOf(shown),
    published,
    updated: newest([published, momentIn(shown.updated)]),
    language: shown.language,
    picture: pictureOf(shown, origin),
    film: filmOf(shown, origin),
    recording: recordingOf(shown, origin),
    comments: absolute(shown.comments?.url, url ?? origin),
    copyright: shown.copyright,
  };
}

/**
 * A name that stays when headline, address or text change (RFC 4151): the publisher's own id, under its host on the
 * day of publication. An undated article has its address.
 */
function idOf(
  { id }: Article,
  published: Date | undefined,
  url: string | undefined,
  origin: string,
): string {
  const day = published?.toISOString().slice(0, 10);
  if (!day) return url ?? `${origin}/#${addressPart(id)}`;
  return `tag:${new URL(origin).hostname},${day}:${addressPart(id)}`;
}

function authorOf({ name, url, image }: Person, origin: string): Author[] {
  const words = plainLine(name).trim();
  if (!words) return [];
  return [{ name: words, url: absolute(url, origin), avatar: absolute(image?.url, origin) }];
}

function categoriesOf({ section, topics = [] }: Article): string[] {
  const words = [section, ...topics].map((link) => plainLine(link?.text ?? '').trim());
  return [...new Set(words.filter(Boolean))];
}

function sharedLanguage(entries: readonly Entry[]): string | undefined {
  const languages = new Set(entries.map(({ language }) => language));
  return languages.size === 1 ? [...languages][0] : undefined;
}
