import { askJSON } from './ask.js';
import { fields, list } from './shape.js';
import type { CommentSystem } from './source.js';

/**
 * Bluesky, where the replies to a post are the comments:
 * `GET https://public.api.bsky.app/xrpc/app.bsky.feed.getPosts?uris=at://…&uris=at://…` answers `{"posts": [{"uri": …, "replyCount": 4}]}`.
 * A thread is the `at://` address of the post; deleted ones are left out of the answer.
 * https://github.com/bluesky-social/atproto, lexicons/app/bsky/feed/getPosts.json
 */
export function blueskySystem(endpoint: URL): CommentSystem {
  return {
    limit: 25,
    async counts(threads, signal) {
      const address = new URL(endpoint);
      for (const thread of threads) address.searchParams.append('uris', thread);
      const { posts } = fields(await askJSON(address, signal));
      return new Map(
        list(posts, '{"posts": […]}').map((one) => {
          const { uri, replyCount } = fields(one);
          return [uri as string, { count: replyCount as number }];
        }),
      );
    },
  };
}
