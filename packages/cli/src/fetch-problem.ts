/** Why nothing came: `fetch` itself says only that it failed, its cause says why, if by its code alone. */
export function whyNotFetched(error: unknown): string {
  const { cause, message } = error as Error;
  if (!(cause instanceof Error)) return message;
  return cause.message || String((cause as NodeJS.ErrnoException).code);
}
