/** Whether something is a number of comments, wherever it comes from: whole, and not below none. */
export function isCount(n: unknown): n is number {
  return Number.isSafeInteger(n) && (n as number) >= 0;
}
