import type { Article } from '@broadsheet/article';
import type { RenderOptions } from '../options.js';
import { partFor } from '../part.js';
import { jsonLd } from './json-ld.js';

/**
 * The JSON-LD of an article's page, as JSON: a graph of the article and the way to it. It describes what this reader
 * is shown, and holds no word of the body.
 */
export function renderJSONLD(article: Article, options: RenderOptions): string {
  return JSON.stringify(jsonLd(partFor(article, options.access), article, options), null, 2);
}
