import type { CommentCount, CommentSource, CommentSystem } from './source.js';

/** Requests at a time. The first version of HTTP has six connections for each host, and the page needs some. */
const LANES = 4;
/** How long one answer may take, in milliseconds, from when it is asked for: where a system answers for one thread at a time, the last waits for all others. */
const PATIENCE = 10_000;

type Counts = ReadonlyMap<string, CommentCount>;

/** Asks a system within its limits. What one request brings does not wait for the next, nor fail with it. */
export function inBatches(system: CommentSystem): CommentSource {
  const spell = (thread: string) => system.spell?.(thread) ?? thread;
  return {
    async counts(threads) {
      const all = [...new Set(threads.map(spell))];
      const { limit = all.length } = system;
      const batches = Array.from({ length: Math.ceil(all.length / limit) }, (_, n) =>
        all.slice(n * limit, (n + 1) * limit),
      );
      const answers = inLanes(batches, (batch) =>
        system.counts(batch, AbortSignal.timeout(PATIENCE)),
      );
      return new Map(
        threads.map((thread) => {
          const name = spell(thread);
          const answer = answers[Math.floor(all.indexOf(name) / limit)]!;
          return [thread, answer.then((counts) => counts.get(name))];
        }),
      );
    },
  };
}

/** @returns the answers in the order of the batches, each as soon as it is there */
function inLanes(
  batches: readonly string[][],
  ask: (batch: string[]) => Promise<Counts>,
): Promise<Counts>[] {
  const answers: Promise<Counts>[] = [];
  batches.forEach((batch, n) => {
    const before = answers[n - LANES];
    answers.push(before ? before.then(() => ask(batch), () => ask(batch)) : ask(batch)); // prettier-ignore
  });
  return answers;
}
