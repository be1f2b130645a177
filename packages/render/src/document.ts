import type { Article } from '@broadsheet/article';
import type { RenderOptions } from './options.js';
import { partFor } from './part.js';

/**
 * The document itself, as JSON, with what readers may know of it: nothing that the publisher keeps for itself (`data`,
 * a note on an embargo, nodes that no importer knew and their sources). A metered or subscriber article is cut, unless
 * `options.access.granted` is true.
 */
export function renderJSON(article: Article, options: Pick<RenderOptions, 'access'> = {}): string {
  const { embargo: _embargo, ...shown } = partFor(article, options.access).shown;
  return JSON.stringify(withPreview(open(shown) as Article));
}

/** A copy without what is kept back, at any depth. */
function open(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => !isUnknown(item)).map(open);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key, part]) => !isOwn(key, part));
  return Object.fromEntries(kept.map(([key, part]) => [key, open(part)]));
}

function isUnknown(value: unknown): boolean {
  return (value as { type?: unknown } | null)?.type === 'unknown';
}

/** A component's settings may have a word by this name; what a publisher keeps is an object. */
function isOwn(key: string, value: unknown): boolean {
  return key === 'data' && typeof value === 'object';
}

/** Without an end of the preview that is not in the document any more. */
function withPreview(article: Article): Article {
  const { preview, ...access } = article.access;
  const after = preview?.after;
  if (after === undefined || article.body.children.some(({ id }) => id === after)) return article;
  return { ...article, access };
}
