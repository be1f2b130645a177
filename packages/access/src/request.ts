import { Problem } from './problem.js';

/** Browsers name the origin in every POST, and no page can forge it. Asking is an act on this site's own pages. */
export function checkSender(request: Request, origin: string): void {
  const site = request.headers.get('sec-fetch-site');
  if (request.headers.get('origin') !== origin || (site !== null && site !== 'same-origin')) {
    throw new Problem(403, 'Only pages of this site may ask.');
  }
}

/** @throws Problem where the method is another one */
export function checkMethod(request: Request, ...allowed: readonly string[]): void {
  if (allowed.includes(request.method)) return;
  const Allow = allowed.join(', ');
  throw new Problem(405, `Expected ${Allow}.`, {}, { Allow });
}

/** Reads no more than the limit, whatever `Content-Length` says. @throws Problem */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  const tooLarge = () => new Problem(413, `Expected at most ${maxBytes} bytes.`);
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLarge();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = request.body?.getReader();
  let text = '';
  let size = 0;
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      size += part.value.byteLength;
      if (size > maxBytes) throw tooLarge();
      text += decoder.decode(part.value, { stream: true });
    }
    return text + decoder.decode();
  } catch (error) {
    void reader?.cancel().catch(() => {});
    throw error instanceof Problem
      ? error
      : new Problem(400, 'The body could not be read as UTF-8.');
  }
}
