/**
 * Signs in the page with a test authority's certificate, as C2PA asks: COSE_Sign1 (RFC 9052) with the certificates in its
 * protected header (RFC 9360). No more of CBOR (RFC 8949) is here than that takes.
 */

import type { Signer } from '@contentauth/c2pa-web';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * @param key PKCS #8, PEM, of the curve P-256
 * @param certificates PEM, the signer's first
 */
export async function signerWith(key: string, certificates: string[]): Promise<Signer> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const signing = await crypto.subtle.importKey('pkcs8', fromPEM(key), algorithm, false, ['sign']);
  const chain = array(...certificates.map((one) => bytes(fromPEM(one))));
  const ES256 = Uint8Array.of(0x26);
  const header = joined(head(5, 2), Uint8Array.of(1), ES256, head(0, 33), chain);
  return {
    alg: 'es256',
    reserveSize: async () => 4096,
    sign: async (data, size) => {
      const signed = array(text('Signature1'), bytes(header), bytes(new Uint8Array()), bytes(data));
      const hash = { name: 'ECDSA', hash: 'SHA-256' };
      const signature = new Uint8Array(await crypto.subtle.sign(hash, signing, signed));
      return padded(header, signature, size);
    },
  };
}

/** As long as the place that was kept for it in the file. */
function padded(header: Bytes, signature: Bytes, size: number): Bytes {
  const NIL = Uint8Array.of(0xf6);
  const sized = (pad: number) => {
    const more = joined(head(5, 1), text('pad'), bytes(new Uint8Array(pad)));
    return joined(Uint8Array.of(0xd2), array(bytes(header), more, NIL, bytes(signature)));
  };
  let pad = size - sized(0).length;
  while (sized(pad).length > size) pad -= 1;
  return sized(pad);
}

/** The first bytes of a value: its type, and its length or number. */
function head(type: number, n: number): Bytes {
  const first = type << 5;
  if (n < 24) return Uint8Array.of(first | n);
  if (n < 256) return Uint8Array.of(first | 24, n);
  return Uint8Array.of(first | 25, n >> 8, n & 255);
}

const bytes = (value: Bytes) => joined(head(2, value.length), value);
const array = (...items: Bytes[]) => joined(head(4, items.length), ...items);

function text(value: string): Bytes {
  const encoded = new TextEncoder().encode(value);
  return joined(head(3, encoded.length), encoded);
}

function joined(...parts: Bytes[]): Bytes {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function fromPEM(pem: string): Bytes {
  const base64 = pem.replace(/-----[^-]+-----|\s/g, '');
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
}
