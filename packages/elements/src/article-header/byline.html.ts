/** Who wrote it, and where. */
import { between, html, url, type Renderable, type SafeHTML } from '../core/html.js';
import { listParts, within } from '../core/format.js';
import type { Face } from '../core/face.js';

export interface HeaderAuthor {
  name: string;
  url?: string | undefined;
  image?: { url: string; width?: number | undefined; height?: number | undefined } | undefined;
  /** What they did. Shown where there is no job title, unless it is "author". */
  role?: string | undefined;
  /** What they are: "Health editor". */
  jobTitle?: string | undefined;
}

const BREAK = html`<br>
`;

export function bylineHTML(
  authors: readonly HeaderAuthor[],
  place: string | undefined,
  face: Face,
): SafeHTML | undefined {
  const only = authors.length === 1 ? authors[0] : undefined;
  const job = only && jobOf(only);
  const parts = [
    authors.length > 0 && namesHTML(authors, face),
    job && html`<span data-job><bdi>${job}</bdi></span>`,
    place && html`<span data-place><bdi>${place}</bdi></span>`,
  ];
  const lines = between(parts, BREAK);
  if (lines.length === 0) return undefined;
  return html`<div slot="byline">${authors.map(portraitHTML)}<p>${lines}</p></div>`;
}

// The name stands beside the picture, so its alt is empty: nobody needs to hear the name twice.
function portraitHTML({ image }: HeaderAuthor): Renderable {
  if (!image || !url(image.url)) return '';
  const { width = 40, height = 40 } = image;
  return html`<img src="${image.url}" alt="" width="${width}" height="${height}" decoding="async">`;
}

// Every name stands in <bdi>: a stray bidi override in one of them cannot turn its neighbours round.
function namesHTML(authors: readonly HeaderAuthor[], face: Face): Renderable {
  const names = authors.map((author) => author.name);
  let next = 0;
  const joined = listParts(names, face.lang).map((part) => {
    if (part.type === 'literal') return part.value;
    const author = authors[next++]!;
    const job = authors.length > 1 && jobOf(author);
    return [nameHTML(author), job && html` <span data-job>(<bdi>${job}</bdi>)</span>`];
  });
  return within(face.words.by, 'names', joined);
}

function nameHTML({ name, url: page }: HeaderAuthor): SafeHTML {
  return page
    ? html`<a rel="author" href="${page}"><bdi>${name}</bdi></a>`
    : html`<bdi>${name}</bdi>`;
}

function jobOf({ jobTitle, role }: HeaderAuthor): string | undefined {
  return jobTitle ?? (role === 'author' ? undefined : role);
}
