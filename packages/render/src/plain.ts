import type { Article, Phrasing } from '@broadsheet/article';

/** The words of a sentence without its markup; footnote numbers left out. */
export function plainText(nodes: readonly Phrasing[]): string {
  let out = '';
  for (const node of nodes) {
    if ('children' in node) out += plainText(node.children);
    else if ('value' in node) out += node.value;
    else if (node.type === 'break') out += ' ';
  }
  return out;
}

/** One sentence for search engines and cards: the document's own, else the standfirst. */
export function descriptionOf({ description, standfirst }: Article): string | undefined {
  return description || (standfirst && plainText(standfirst).trim()) || undefined;
}
