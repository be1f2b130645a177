/** Errors of OpenID and JWT libraries carry claims and tokens with them, which must not get into a log. */
export function withoutData(error: unknown): Error {
  const messages: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) {
    // What the provider answered in place of a code: `access_denied` and the like (RFC 6749, section 4.1.2.1).
    const { error: code } = at as { error?: unknown };
    messages.push(typeof code === 'string' ? `${at.message} (${code})` : at.message);
  }
  const reason = new Error(messages.filter(Boolean).join(': ') || String(error));
  if (error instanceof Error && error.stack)
    reason.stack = error.stack.replace(error.message, () => reason.message);
  return reason;
}
