import { html, recent, type SafeHTML } from '@broadsheet/elements/core/html.js';

/** The elements of the kit, by the names of their files in `cdn/`. */
const ELEMENTS = [
  'article',
  'article-header',
  'figure',
  'trust-badge',
  'comment-count',
  'ad-slot',
  'video',
  'embed',
  'paywall',
  'next-article',
] as const;
const TAGS = ELEMENTS.map((name) => `news-${name}`);
const AUTOLOAD = 'news-autoload';

/**
 * Elements that `autoload` is for. After a paid part or a further article the page may have tags that it had not; a video,
 * an embed and a next article are a link or words until the reader reaches them, and their scripts wait until then.
 */
const LATER: ReadonlySet<string> = new Set(['news-video', 'news-embed', 'news-next-article']);
const AUTOLOADED: ReadonlySet<string> = new Set([...LATER, 'news-paywall']);

/**
 * The script of each element of the kit that stands in a page, and of no other: a page without elements loads nothing.
 * What is out of view and waits for the reader comes by `autoload`.
 * @param elements names of the custom elements in it: `markup.elements`
 * @param assets the folder of the kit's built files; `/broadsheet/` by default
 */
export function scriptsFor(elements: Iterable<string>, assets = '/broadsheet/'): SafeHTML {
  const scripts = recent(known, assets, 100, scriptsIn);
  const standing = new Set(elements);
  const present: string[] = TAGS.filter((name) => standing.has(name));
  const wanted = present.filter((name) => !LATER.has(name));
  if (present.some((name) => AUTOLOADED.has(name))) wanted.push(AUTOLOAD);
  return html`${wanted.map((name) => scripts.get(name))}`;
}

const known = new Map<string, ReadonlyMap<string, SafeHTML>>();

/** A script tag for each name. Every page has the same few, so they are made once for each folder. */
function scriptsIn(assets: string): ReadonlyMap<string, SafeHTML> {
  return new Map(
    [...ELEMENTS, 'autoload'].map((file) => [
      `news-${file}`,
      html`<script type="module" src="${`${assets}cdn/${file}.js`}"></script>\n`,
    ]),
  );
}
