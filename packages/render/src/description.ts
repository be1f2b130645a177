import { phrasingText, type Article } from '@broadsheet/article';

/** One sentence for search engines and cards: the document's own, else the standfirst. */
export function descriptionOf({ description, standfirst }: Article): string | undefined {
  return description || (standfirst && phrasingText(standfirst).trim()) || undefined;
}
