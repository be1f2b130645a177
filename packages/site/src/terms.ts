import type { Article } from '@broadsheet/article';

/** What the access service needs to know of an article. */
export function termsOf({ id, access }: Article) {
  return { id, model: access.model, ...(access.products && { products: access.products }) };
}
