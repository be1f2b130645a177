import type { Article } from '@broadsheet/article';
import { isInPaperLanguage } from './content.js';

export interface InSection {
  name: string;
  path: string;
  articles: readonly Article[];
}

/** The section at a path: its name and those of the articles that are in it. Undefined where none is. */
export function sectionAt(path: string, articles: readonly Article[]): InSection | undefined {
  const found = articles.filter(({ section }) => section?.url === path);
  // Articles in other languages call the section by other names.
  const name = (found.find(isInPaperLanguage) ?? found[0])?.section?.text;
  return name ? { name, path, articles: found } : undefined;
}
