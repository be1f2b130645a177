/** Sealed sections for tests: good ones by `jose`, and any kind of bad one by hand. */
import { base64url, CompactEncrypt, type CompactJWEHeaderParameters } from 'jose';

export const PLACE = {
  issuer: 'https://paper.example',
  article: 'a1',
  revision: '1',
  section: 'rest',
};
export const SECRET = Uint8Array.from({ length: 32 }, (_, at) => at * 7);
/** The secret as the access service gives it. */
export const KEY = base64url.encode(SECRET);

export const HEADER = {
  alg: 'dir',
  enc: 'A256GCM',
  zip: 'DEF',
  typ: 'news-section+jwe',
  iss: PLACE.issuer,
  art: PLACE.article,
  rev: PLACE.revision,
  sec: PLACE.section,
};

/** A section as the access service seals it. */
export function seal(content: string | Uint8Array, change: Record<string, unknown> = {}) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const header = { ...HEADER, ...change } as unknown as CompactJWEHeaderParameters;
  return new CompactEncrypt(bytes).setProtectedHeader(header).encrypt(SECRET);
}

/** Seals bytes as they are under any header, right or wrong, with the right key. */
export async function sealBytes(header: unknown, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const head = base64url.encode(typeof header === 'string' ? header : JSON.stringify(header));
  const key = await crypto.subtle.importKey('raw', SECRET, 'AES-GCM', false, ['encrypt']);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const additionalData = new TextEncoder().encode(head);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  const [text, tag] = [sealed.slice(0, -16), sealed.slice(-16)].map((part) =>
    base64url.encode(new Uint8Array(part)),
  );
  return `${head}..${base64url.encode(iv)}.${text}.${tag}`;
}

/** Raw DEFLATE (RFC 1951). */
export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** One bit of a part turned, or its last character, which may hold bits that say nothing. */
export function turned(jwe: string, part: number): string {
  const parts = jwe.split('.');
  const bytes = base64url.decode(parts[part]!);
  if (bytes.length > 0) bytes[bytes.length >> 1]! ^= 1;
  parts[part] = bytes.length > 0 ? base64url.encode(bytes) : 'AA';
  return parts.join('.');
}
