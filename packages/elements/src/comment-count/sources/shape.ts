/** Answers of comment systems that came as something else than what is documented. */

export function list(given: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(given)) throw new TypeError(`expected ${what}`);
  return given as unknown[];
}

/** The fields of an object; none of anything else, so that what is missing is missing. */
export function fields(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>) : {};
}

/** Numbers in the order of the threads that were asked for. */
export function inOrder(threads: readonly string[], given: unknown, what: string) {
  const numbers = list(given, what);
  if (numbers.length !== threads.length)
    throw new TypeError(`expected ${threads.length} numbers, got ${numbers.length}`);
  return new Map(threads.map((thread, i) => [thread, { count: numbers[i] as number }]));
}
