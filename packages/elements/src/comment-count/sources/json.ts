import type { CommentCount, CommentSystem } from './source.js';

/**
 * A plain endpoint of the publisher's: `GET endpoint?ids=a,b` answers
 * `{"counts": {"a": 10, "b": {"count": 3, "closed": true}}}`.
 */
export function jsonSource(endpoint: URL): CommentSystem {
  return {
    async counts(ids, signal) {
      const address = new URL(endpoint);
      // Sorted, so that pages with the same threads share one entry of the HTTP cache.
      address.searchParams.set('ids', [...ids].sort().join());
      const answer = await fetch(address, { signal, headers: { accept: 'application/json' } });
      if (!answer.ok) throw new Error(`${answer.status}`, { cause: answer });
      const { counts } = (await answer.json()) as {
        counts: Record<string, number | CommentCount>;
      };
      return new Map(
        Object.entries(counts).map(([id, given]) => [
          id,
          typeof given === 'object' ? given : { count: given },
        ]),
      );
    },
  };
}
