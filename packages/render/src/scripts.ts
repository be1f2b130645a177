import { html, type SafeHTML } from '@broadsheet/elements/core/html.js';

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

/** Elements after which the page may get tags that it did not have: a paid part, a further article. */
const GROWING: ReadonlySet<string> = new Set(['paywall', 'next-article']);

/**
 * The script of each element that stands in some markup, and of no other: a page without elements loads nothing. A text
 * never looks like a tag there, for it is escaped.
 * @param assets the folder of the kit's built files; `/broadsheet/` by default
 */
export function scriptsFor(markup: string, assets = '/broadsheet/'): SafeHTML {
  const present = ELEMENTS.filter((name) => standsIn(markup, `<news-${name}`));
  const files = present.some((name) => GROWING.has(name)) ? [...present, 'autoload'] : present;
  return html`${files.map((file) => html`<script type="module" src="${`${assets}cdn/${file}.js`}"></script>\n`)}`;
}

/** `<news-article-header>` is no `<news-article>`. */
function standsIn(markup: string, tag: string): boolean {
  for (let at = markup.indexOf(tag); at >= 0; at = markup.indexOf(tag, at + 1)) {
    if (!/[\w-]/.test(markup[at + tag.length] ?? '')) return true;
  }
  return false;
}
