import type { AdvertiserContentArticleLeaf } from 'schema-dts';
import type { Part } from '../part.js';

/**
 * What is closed, as Google asks ("Subscription and paywalled content"): booleans, one class selector, no nesting. A
 * metered article is not free either. The element that the selector names stands in every page of a closed article,
 * empty where the article is cut.
 */
export function accessProperties({
  closed,
}: Part): Pick<AdvertiserContentArticleLeaf, 'isAccessibleForFree' | 'hasPart'> {
  if (!closed) return { isAccessibleForFree: true };
  return {
    isAccessibleForFree: false,
    hasPart: {
      '@type': 'WebPageElement',
      isAccessibleForFree: false,
      cssSelector: '.news-paid',
    },
  };
}
