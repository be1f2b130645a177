import { isAddress, spelling } from './address.js';
import { askJSON } from './ask.js';
import { fields, list } from './shape.js';
import type { CommentCount, CommentSystem } from './source.js';

/**
 * The API of Disqus, whose counting script needs `script-src` and writes HTML:
 * `GET https://disqus.com/api/3.0/threads/list.json?api_key=…&forum=…&thread:ident=a1&thread:link=https://…`.
 * A thread is the identifier that the page gave Disqus, or the page's address.
 */
export function disqusSystem(endpoint: URL): CommentSystem {
  return {
    limit: 100,
    spell: spelling({ slash: 'kept', case: 'kept', part: 'address' }),
    async counts(threads, signal) {
      const address = new URL(endpoint);
      address.searchParams.set('limit', '100');
      for (const thread of threads)
        address.searchParams.append(isAddress(thread) ? 'thread:link' : 'thread:ident', thread);
      const { response } = fields(await askJSON(address, signal));
      const found = new Map<string, CommentCount>();
      for (const one of list(response, '{"response": […]}')) {
        const { posts, isClosed, identifiers, link } = fields(one);
        const names = [...(Array.isArray(identifiers) ? identifiers : []), link];
        for (const thread of threads)
          if (names.includes(thread))
            found.set(thread, { count: posts as number, closed: isClosed === true });
      }
      return found;
    },
  };
}
