import { spelling } from './address.js';
import { askJSON } from './ask.js';
import { inOrder } from './shape.js';
import type { CommentSystem } from './source.js';

/**
 * Isso: `POST https://isso.example/count` with `["/a", "/b"]` answers `[2, 0]`, in the same order. It knows threads by the
 * paths of their pages (or their `data-isso-id`), and none is unknown: without comments it has 0.
 * https://github.com/isso-comments/isso, isso/views/comments.py
 */
export function issoSystem(endpoint: URL): CommentSystem {
  return {
    spell: spelling({ slash: 'kept', case: 'kept', part: 'path' }),
    counts: async (threads, signal) =>
      inOrder(threads, await askJSON(endpoint, signal, threads), 'a list of numbers'),
  };
}
