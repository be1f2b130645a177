/** What the provider's own server sends beside OpenID. */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { themeFile, themeStyles } from '../theme.js';

/** `form-action` is left out: Chromium holds it against the way back to the paper as well. */
export const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cache-Control': 'no-store',
};

export function send(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/html; charset=utf-8',
): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': type }).end(body);
}

/** The paper's look. @returns whether that was what was asked for */
export function dress({ url }: IncomingMessage, response: ServerResponse): boolean {
  if (url === '/theme.css') send(response, 200, themeStyles(), 'text/css; charset=utf-8');
  else if (url === '/icon.svg')
    send(response, 200, readFileSync(themeFile('icon.svg'), 'utf8'), 'image/svg+xml');
  else return false;
  return true;
}

/** More than these forms can hold. */
const MAX_BYTES = 16_384;

export async function readFields(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += piece;
    if (text.length > MAX_BYTES) throw new RangeError(`expected at most ${MAX_BYTES} characters`);
  }
  return new URLSearchParams(text);
}
