import type { Terms } from '@broadsheet/access';
import type { Article } from '@broadsheet/article';

/** What the access service needs to know of an article. */
export function termsOf({ id, access, published, section }: Article): Terms {
  const time = published === undefined ? NaN : Date.parse(published);
  return {
    id,
    model: access.model,
    ...(access.products && { products: access.products }),
    ...(!Number.isNaN(time) && { published: time }),
    ...(section && { section: section.text }),
  };
}
