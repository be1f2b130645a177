/**
 * Opens a sealed section: a compact JWE (RFC 7516) with `dir`, `A256GCM` and `zip: DEF`, by WebCrypto alone. Whatever is
 * odd about it keeps it closed.
 */

/** What the section's authenticated header must name. */
export interface Place {
  readonly issuer: string;
  readonly article: string;
  readonly revision: string;
  readonly section: string;
}

/** A few kB can be made to swell to gigabytes. No section of an article has as much text as this, in bytes. */
const MOST_BYTES = 2_000_000;

/**
 * How much is handed to the decompressor at a time. Engines decompress a piece whole, at most 1,032-fold (DEFLATE's
 * limit), before the first of it can be looked at.
 */
const PIECE = 1024;

/**
 * The key that the access service gave, as base64url: 256 bits, for opening alone, and not readable again.
 * @throws TypeError
 */
export async function importKey(text: string): Promise<CryptoKey> {
  if (!globalThis.isSecureContext)
    throw new TypeError('sealed sections can be opened on pages over https only');
  const bytes = decode(text);
  if (bytes?.length !== 32) throw new TypeError('expected a key of 256 bits as base64url');
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['decrypt']);
}

/**
 * The section's HTML.
 * @throws TypeError saying why it stays closed
 */
export async function unseal(jwe: string, key: CryptoKey, place: Place): Promise<string> {
  try {
    const [header = '', iv, sealed] = split(jwe);
    checkHeader(header, place);
    return await inflate(await decrypt(header, iv, sealed, key));
  } catch (cause) {
    throw new TypeError(
      `the section "${place.section}" stays closed: ${(cause as Error).message}`,
      { cause },
    );
  }
}

/** The header as it stands, the nonce, and the ciphertext with its tag behind it, as WebCrypto wants it. */
function split(jwe: string): [header: string, iv: Bytes, sealed: Bytes] {
  const [header = '', key, ...rest] = jwe.split('.');
  const [iv, text, tag, ...more] = rest.map(decode);
  // With `dir` there is no encrypted key (RFC 7518, section 4.5); the sizes are those of its section 5.3.
  if (key !== '' || iv?.length !== 12 || !text || tag?.length !== 16 || more.length > 0)
    throw new TypeError('expected a compact JWE with "dir" and "A256GCM"');
  return [header, iv, join([text, tag])];
}

/** Exactly these members: another one could change what the text means. */
function checkHeader(text: string, { issuer, article, revision, section }: Place): void {
  const expected: Record<string, string> = {
    alg: 'dir',
    enc: 'A256GCM',
    zip: 'DEF',
    typ: 'news-section+jwe',
    iss: issuer,
    art: article,
    rev: revision,
    sec: section,
  };
  const header = parse(text);
  for (const name of Object.keys({ ...expected, ...header })) {
    if (header[name] !== expected[name] || !Object.hasOwn(header, name))
      throw new TypeError(
        `expected ${JSON.stringify(expected[name])} for "${name}", got ${JSON.stringify(header[name])}`,
      );
  }
}

function parse(text: string): Record<string, unknown> {
  const bytes = decode(text);
  const header: unknown =
    bytes && JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  if (typeof header === 'object' && header !== null) return header as Record<string, unknown>;
  throw new TypeError('its header is not a JSON object');
}

async function decrypt(header: string, iv: Bytes, sealed: Bytes, key: CryptoKey): Promise<Bytes> {
  const additionalData = new TextEncoder().encode(header);
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, sealed),
    );
  } catch (cause) {
    throw new TypeError('the key is another one, or the text is not as it was sealed', { cause });
  }
}

/** Stops as soon as there is too much. */
async function inflate(packed: Bytes): Promise<string> {
  const reader = pieces(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Bytes[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > MOST_BYTES) {
      void reader.cancel().catch(() => {});
      throw new TypeError(`expected at most ${MOST_BYTES} bytes of text`);
    }
    parts.push(part.value);
  }
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(join(parts));
}

function pieces(bytes: Bytes): ReadableStream<Bytes> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, (at += PIECE)));
    },
  });
}

type Bytes = Uint8Array<ArrayBuffer>;

function join(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** base64url as RFC 4648 has it in its one spelling, with no bits left over; undefined for anything else. */
function decode(text: string): Bytes | undefined {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const standard = text.replaceAll('-', '+').replaceAll('_', '/');
  const binary = atob(standard);
  if (btoa(binary).replaceAll('=', '') !== standard) return undefined;
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
