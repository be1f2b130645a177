import { ask } from './ask.js';
import type { CommentSystem } from './source.js';

/**
 * WordPress itself: `GET https://paper.example/wp-json/wp/v2/comments?post=12&per_page=1` says in its head `X-WP-Total`, which
 * scripts of other origins may read too. One post a request: for a list there is the sum alone. A thread is a post's id.
 * https://developer.wordpress.org/rest-api/using-the-rest-api/pagination/
 */
export function wordpressSystem(endpoint: URL): CommentSystem {
  return {
    limit: 1,
    async counts([thread = ''], signal) {
      const address = new URL(endpoint);
      for (const [name, value] of [
        ['post', thread],
        ['per_page', '1'],
        ['_fields', 'id'],
      ] as const)
        // prettier-ignore
        address.searchParams.set(name, value);
      const total = (await ask(address, signal)).headers.get('x-wp-total');
      if (!total || !/^\d+$/.test(total)) throw new TypeError('expected the header X-WP-Total');
      return new Map([[thread, { count: Number(total) }]]);
    },
  };
}
