/** Reading what forms and scripts of this site send. */
import type { Context } from 'hono';

/** Why a request is not taken: a status and a sentence. */
export class Refused extends Error {
  constructor(
    readonly status: 403 | 413 | 415,
    message: string,
  ) {
    super(message);
  }
}

/** More than any form of this site can hold. */
const MAX_BYTES = 16_384;

/**
 * The fields of a form that a page of this site sent. Browsers name the origin with every POST and no page can forge
 * it; a sender that names none is none of this site's pages.
 * @param origin the site's own, never read off the request alone: a page can call this machine by any name
 */
export async function readForm(c: Context, origin: string): Promise<URLSearchParams> {
  if (c.req.header('Origin') !== origin) {
    throw new Refused(403, 'Forms are taken from pages of this site only.');
  }
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') {
    throw new Refused(415, 'Expected application/x-www-form-urlencoded.');
  }
  return new URLSearchParams(await readText(c.req.raw));
}

/** Reads no more than the limit, whatever `Content-Length` says. */
async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for await (const part of request.body ?? []) {
    size += (part as Uint8Array).byteLength;
    if (size > MAX_BYTES) throw new Refused(413, `Expected at most ${MAX_BYTES} bytes.`);
    text += decoder.decode(part as Uint8Array, { stream: true });
  }
  return text + decoder.decode();
}

/** A path of this site to go back to, the front page for anything else. */
export function returnPath(wanted: string | null, origin: string): string {
  // Browsers read `\` as `/` and drop tabs and line ends (URL Standard); such an address is nobody's honest mistake.
  // eslint-disable-next-line no-control-regex
  if (!wanted?.startsWith('/') || /[\u0000-\u0020\\]/.test(wanted)) return '/';
  const url = URL.canParse(wanted, origin) ? new URL(wanted, origin) : undefined;
  if (url?.origin !== origin || url.pathname.startsWith('//')) return '/';
  return url.pathname + url.search + url.hash;
}
