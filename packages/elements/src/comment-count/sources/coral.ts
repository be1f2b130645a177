import { isAddress } from './address.js';
import { askJSON } from './ask.js';
import { fields } from './shape.js';
import type { CommentCount, CommentSystem } from './source.js';

/**
 * Coral: `GET https://coral.example/api/story/count?id=a1` answers `{"count": 7}`, null for a story it does not know. One story
 * a request: the answer for many is for its administrators alone. A thread is a story's id, or its address.
 * https://github.com/coralproject/talk, server/src/core/server/app/router/api/story.ts
 */
export function coralSystem(endpoint: URL): CommentSystem {
  return {
    limit: 1,
    async counts([thread = ''], signal) {
      const address = new URL(endpoint);
      address.searchParams.set(isAddress(thread) ? 'url' : 'id', thread);
      const { count } = fields(await askJSON(address, signal));
      if (count === undefined) throw new TypeError('expected {"count": …}');
      return new Map<string, CommentCount>(
        count === null ? [] : [[thread, { count: count as number }]],
      );
    },
  };
}
