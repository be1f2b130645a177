import { spelling } from './address.js';
import { askJSON } from './ask.js';
import { fields, inOrder } from './shape.js';
import type { CommentSystem } from './source.js';

/**
 * Waline: `GET https://waline.example/api/comment?type=count&url=/a,/b` answers `{"errno": 0, "data": [1, 0]}`, in the same
 * order; what it does not know has 0. It knows threads by the paths of their pages, and parts them at commas.
 */
export function walineSystem(endpoint: URL): CommentSystem {
  return {
    spell: spelling({ slash: 'kept', case: 'kept', part: 'path' }),
    async counts(threads, signal) {
      const asked = threads.filter((thread) => !thread.includes(','));
      const address = new URL(endpoint);
      address.searchParams.set('type', 'count');
      address.searchParams.set('url', asked.join());
      const { errno, errmsg, data } = fields(await askJSON(address, signal));
      if (errno) throw new Error(String(errmsg));
      return inOrder(asked, data, '{"data": [numbers]}');
    },
  };
}
