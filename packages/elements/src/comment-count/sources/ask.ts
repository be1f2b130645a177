/**
 * @param body sent as JSON by POST; without one it is a GET
 * @throws for every answer that is not JSON with a status of success
 */
export async function askJSON(address: URL, signal: AbortSignal, body?: unknown): Promise<unknown> {
  const answer = await ask(address, signal, body);
  return answer.json();
}

export async function ask(address: URL, signal: AbortSignal, body?: unknown): Promise<Response> {
  const headers = { accept: 'application/json' };
  const answer = await fetch(
    address,
    body
      ? {
          method: 'POST',
          signal,
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }
      : { signal, headers },
  );
  // With the answer, which may say when to ask again.
  if (!answer.ok) throw new Error(`${answer.status}`, { cause: answer });
  return answer;
}
