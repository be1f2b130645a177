import type { CommentCount, CommentSource, CommentSystem } from './source.js';

/** Requests at a time. The first version of HTTP has six connections for each host, and the page needs some. */
const LANES = 4;

type Counts = ReadonlyMap<string, CommentCount>;

/**
 * Asks a system within its limits. What one request brings does not wait for the next, nor fail with it.
 * @param patience for one answer, in milliseconds from when it is asked for: where a system answers for one thread at a time,
 *   the last one waits for all others first
 */
export function inBatches(system: CommentSystem, patience: number): CommentSource {
  return {
    async counts(threads) {
      const names = new Map(threads.map((thread) => [thread, system.spell?.(thread) ?? thread]));
      const all = [...new Set(names.values())];
      const { limit = all.length } = system;
      const batches = Array.from({ length: Math.ceil(all.length / limit) }, (_, n) =>
        all.slice(n * limit, (n + 1) * limit),
      );
      const answers = inLanes(batches, (batch) =>
        system.counts(batch, AbortSignal.timeout(patience)),
      );
      const answerOf = new Map(
        batches.flatMap((batch, n) => batch.map((name) => [name, answers[n]!] as const)),
      );
      return new Map(
        [...names].map(([thread, name]) => [
          thread,
          answerOf.get(name)!.then((counts) => counts.get(name)),
        ]),
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
