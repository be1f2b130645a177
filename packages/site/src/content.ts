/** The paper's articles: every document in a folder, in any format that the importers know. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { adviceOn, importArticle, type Article } from '@broadsheet/article';
import { envelopeIn } from './envelope.js';
import { parseJSON } from './json.js';
import { paper } from './paper.js';

/** What readers may know of now: an article under an embargo is nowhere until its hour has come. */
export interface Content {
  /** In the order of the front page: newest first. */
  readonly articles: readonly Article[];
  /** They have an address, and stand in no list, feed or sitemap. */
  readonly unlisted: readonly Article[];
  /** When that last became something else: as the documents were read, or as an embargo ended since. */
  readonly changed: Date;
  bySlug(slug: string): Article | undefined;
  byId(id: string): Article | undefined;
  byThread(thread: string): Article | undefined;
  /** What stands after this one: its own choice, else the following in the order of the front page. */
  after(article: Article): { url: string; headline: string } | undefined;
}

export type Log = (line: string) => void;

/**
 * Reads folders of documents, the paper's own first. A document that cannot be used is named in the log and left out;
 * how many the other folders added is said as well.
 * @param unlisted further documents, which have an address and stand in no list
 */
export function loadContent(
  folders: readonly string[],
  log: Log,
  unlisted: readonly unknown[] = [],
): Content {
  const bySlug = new Map<string, Article>();
  const byId = new Map<string, Article>();
  for (const [i, folder] of folders.entries()) {
    let added = 0;
    for (const file of documents(folder, log)) {
      const article = read(folder, file, log);
      if (!article) continue;
      const wished = wishedSlug(article, file);
      const slug = free(wished, bySlug);
      if (slug !== wished)
        log(`${file}: /articles/${wished} is taken, so this one is /articles/${slug}`);
      // A grant is given by id, so an id must name one article alone.
      const wishedId = sendable(article.id);
      const id = free(wishedId, byId);
      if (id !== wishedId) log(`${file}: the id ${article.id} is taken, so this one is ${id}`);
      const placed = inPaper(article, id, slug);
      bySlug.set(slug, placed);
      byId.set(id, placed);
      added++;
    }
    if (i > 0) log(`${added} ${added === 1 ? 'document' : 'documents'} added from ${folder}`);
  }
  const listed = [...bySlug.values()];
  for (const article of unlisted.flatMap(imported)) {
    // An article of the paper's own name comes first.
    const { id } = article;
    if (bySlug.has(id) || byId.has(id)) continue;
    const placed = inPaper(article, id, id);
    bySlug.set(id, placed);
    byId.set(id, placed);
  }
  return index(listed, bySlug, byId);
}

function imported(document: unknown): Article[] {
  const result = importArticle(document);
  return result.ok ? [result.article] : [];
}

/** The article with its addresses in this paper. */
function inPaper(article: Article, id: string, slug: string): Article {
  const { section, label, bylines, comments } = article;
  const sectionUrl = section && own(section.url, 'sections', section.text);
  return {
    ...article,
    id,
    // A document that says "en" gets the dates of the paper's own English.
    language: article.language === paper.language.split('-')[0] ? paper.language : article.language,
    url: `/articles/${slug}`,
    ...(section && { section: { text: section.text, url: sectionUrl! } }),
    ...(label &&
      !label.url &&
      label.text === section?.text && { label: { ...label, url: sectionUrl! } }),
    ...(bylines && {
      bylines: bylines.map((person) => ({
        ...person,
        url: own(person.url, 'authors', person.name),
      })),
    }),
    ...(comments && {
      comments: {
        ...comments,
        thread: sendable(comments.thread || id),
        url: `/articles/${slug}/comments`,
      },
    }),
  };
}

/** A name as a reader's browser sends it back: no UTF-8 can hold half a surrogate pair. */
function sendable(name: string): string {
  return name.replace(/\p{Cs}/gu, '\uFFFD');
}

/** The address that a document names, if it is a page of this kind here; else one made from the words. */
function own(url: string | undefined, kind: 'sections' | 'authors', words: string): string {
  const named = new RegExp(`^/${kind}/([^/?#%]+)$`).exec(url ?? '')?.[1];
  return `/${kind}/${(named && slugOf(named)) || slugOf(words) || 'unnamed'}`;
}

function index(
  listed: readonly Article[],
  bySlug: ReadonlyMap<string, Article>,
  byId: ReadonlyMap<string, Article>,
): Content {
  const all = [...listed].sort(newestFirst);
  const unlisted = [...bySlug.values()].filter((article) => !listed.includes(article));
  const byUrl = new Map(all.map((article) => [article.url, article]));
  const byThread = new Map(all.map((article) => [article.comments?.thread, article]));
  const read = Date.now();
  return {
    get articles() {
      return all.filter(isOut);
    },
    unlisted,
    get changed() {
      const ended = all.map(({ embargo }) => Date.parse(embargo?.until ?? ''));
      return new Date(
        ended.filter((end) => end <= Date.now()).reduce((a, b) => Math.max(a, b), read),
      );
    },
    bySlug: (slug) => out(bySlug.get(slug)),
    byId: (id) => out(byId.get(id)),
    byThread: (thread) => out(byThread.get(thread)),
    after(article) {
      const chosen = article.next?.find(({ url }) => isOut(byUrl.get(url)));
      if (chosen) return chosen;
      const at = all.indexOf(article);
      return [...all.slice(at + 1), ...all.slice(0, at)].find(isOut);
    },
  };
}

function out(article: Article | undefined): Article | undefined {
  return article && isOut(article) ? article : undefined;
}

/** Whether no embargo holds any more. An embargo without a readable end holds until the document says otherwise. */
export function isOut(article: Article | undefined): boolean {
  if (!article?.embargo) return true;
  return Date.parse(article.embargo.until ?? '') <= Date.now();
}

/** Undated articles come last; equal dates keep the order of their addresses. */
function newestFirst(a: Article, b: Article): number {
  const at = (article: Article) => Date.parse(article.published ?? '') || 0;
  return at(b) - at(a) || (a.url < b.url ? -1 : 1);
}

/** JSON files at any depth, in one order on every system. */
function documents(folder: string, log: Log): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(
        (entry) => entry.isFile() && entry.name.endsWith('.json') && !entry.name.startsWith('.'),
      )
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort();
  } catch (error) {
    log(`${folder}: the folder cannot be read (${(error as NodeJS.ErrnoException).code})`);
    return [];
  }
}

function read(folder: string, file: string, log: Log): Article | undefined {
  const name = stem(file);
  let text: string;
  try {
    text = readFileSync(join(folder, file), 'utf8');
  } catch (error) {
    log(`${file}: the file cannot be read (${(error as NodeJS.ErrnoException).code}), left out`);
    return undefined;
  }
  const parsed = parseJSON(text);
  if (!parsed.ok) {
    log(`${file}:${parsed.line}:${parsed.column}: this is not JSON`);
    log(`${file}: left out`);
    return undefined;
  }
  const result = importArticle(parsed.value, {
    id: name,
    url: `/articles/${name}`,
    ...envelopeIn(parsed.value),
  });
  const notes = result.ok ? adviceOn(result.article) : result.problems;
  for (const { pointer, message } of notes) log(`${file}: ${pointer || '/'}: ${message}`);
  if (result.ok) return result.article;
  log(`${file}: left out`);
  return undefined;
}

/** The document's own place in this paper if it names one, else the name of its file. */
function wishedSlug(article: Article, file: string): string {
  const own = /^\/articles\/([^/?#%]+)$/.exec(article.url)?.[1];
  return (own && slugOf(own)) || stem(file);
}

function free(wished: string, taken: ReadonlyMap<string, unknown>): string {
  let name = wished;
  for (let n = 2; taken.has(name); n++) name = `${wished}-${n}`;
  return name;
}

/** `2026/Ferry fares.ans.json` gives `ferry-fares-ans`. */
function stem(file: string): string {
  return (
    slugOf(
      file
        .split(sep)
        .pop()!
        .replace(/\.json$/, ''),
    ) || 'article'
  );
}

/** Words as they can stand in an address, letters of any script kept. */
export function slugOf(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

export function isInPaperLanguage({ language }: Article): boolean {
  return language.split('-')[0] === paper.language.split('-')[0];
}
