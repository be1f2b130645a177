/**
 * gzip for a sealed page. DEFLATE (RFC 1951) has one code for the letters of a block, and a compressor left to itself makes
 * one block of a page as long as this: ciphertext, which needs all 64 letters of base64 alike, makes every other letter
 * longer. A block of its own costs each of them nothing.
 */
import { buffer } from 'node:stream/consumers';
import { constants, createGzip } from 'node:zlib';

/** The envelope with what is sealed behind it; in places further on, what is sealed alone. */
const CIPHERTEXT =
  /((?:data-envelope="[^"]*">\s*)?(?:<script type="application\/jwe"[^<]*<\/script>\s*)+)/;

export async function gzipSealed(page: string): Promise<Uint8Array<ArrayBuffer>> {
  const gzip = createGzip();
  const packed = buffer(gzip);
  for (const part of page.split(CIPHERTEXT)) {
    gzip.write(part);
    gzip.flush(constants.Z_BLOCK);
  }
  gzip.end();
  return new Uint8Array(await packed);
}
