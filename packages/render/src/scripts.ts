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

/** Elements after which the page may get tags that it did not have: a paid part, a further article. */
const GROWING: ReadonlySet<string> = new Set(['news-paywall', 'news-next-article']);

/**
 * The script of each element of the kit that stands in a page, and of no other: a page without elements loads nothing.
 * @param elements names of the custom elements in it: `markup.elements`
 * @param assets the folder of the kit's built files; `/broadsheet/` by default
 */
export function scriptsFor(elements: Iterable<string>, assets = '/broadsheet/'): SafeHTML {
  const scripts = recent(known, assets, 100, scriptsIn);
  const standing = new Set(elements);
  const present = TAGS.filter((name) => standing.has(name));
  const wanted = present.some((name) => GROWING.has(name)) ? [...present, AUTOLOAD] : present;
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
