import { spelling } from './address.js';
import { askJSON } from './ask.js';
import { fields, list } from './shape.js';
import type { CommentSystem } from './source.js';

/**
 * Remark42: `POST https://remark.example/api/v1/counts?site=harbour` with a list of addresses answers
 * `[{"url": …, "count": 2, "read_only": true}]`. It reads no more than 128 KiB, which is a hundred addresses of any real length.
 * https://github.com/umputun/remark42, backend/app/rest/api/rest_public.go
 */
export function remark42System(endpoint: URL): CommentSystem {
  return {
    limit: 100,
    spell: spelling({ slash: 'kept', case: 'kept', part: 'address' }),
    async counts(threads, signal) {
      const answer = await askJSON(endpoint, signal, threads);
      return new Map(
        list(answer, 'a list of {"url": …, "count": …}').map((one) => {
          const { url, count, read_only } = fields(one);
          return [url as string, { count: count as number, closed: read_only === true }];
        }),
      );
    },
  };
}
