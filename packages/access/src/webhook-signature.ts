/** Standard Webhooks 1.0 (https://www.standardwebhooks.com): how a shop signs what it tells. */
import { Problem } from './problem.js';

/** How far the sender's clock may be off, in milliseconds: the standard's five minutes. */
const TOLERANCE = 5 * 60_000;

export class WebhookSecrets {
  readonly #keys: Promise<CryptoKey[]>;

  /**
   * @param secrets any of which may have signed, so that one can be changed: `whsec_` and base64 of 24 to 64 bytes
   * @throws TypeError
   */
  constructor(secrets: readonly string[]) {
    const bytes = secrets.map(bytesOf);
    if (!bytes.length) throw new TypeError('webhook.secrets: expected at least one');
    this.#keys = Promise.all(bytes.map(hmacKey));
  }

  /** @throws Problem 401 for what is not signed, signed by somebody else, or too old */
  async check(headers: Headers, body: string, now: number): Promise<void> {
    const [id, time, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
      headers.get(`webhook-${name}`),
    );
    if (!id || !time || !signatures || !/^\d{1,12}$/.test(time))
      throw new Problem(401, 'Expected webhook-id, webhook-timestamp and webhook-signature.');
    if (Math.abs(now - Number(time) * 1000) > TOLERANCE)
      throw new Problem(401, 'The webhook-timestamp is more than five minutes off.');
    const signed = new TextEncoder().encode(`${id}.${time}.${body}`);
    const given = signatures.split(' ').flatMap((one) => {
      const bytes = one.startsWith('v1,') ? fromBase64(one.slice(3)) : undefined;
      return bytes ? [bytes] : [];
    });
    for (const key of await this.#keys)
      for (const signature of given)
        if (await crypto.subtle.verify('HMAC', key, signature, signed)) return;
    throw new Problem(401, 'No signature is good.');
  }
}

function bytesOf(secret: string): Uint8Array<ArrayBuffer> {
  const bytes = secret.startsWith('whsec_') ? fromBase64(secret.slice(6)) : undefined;
  // The secret itself is in no message.
  if (!bytes || bytes.length < 24 || bytes.length > 64)
    throw new TypeError('webhook.secrets: expected "whsec_" and base64 of 24 to 64 bytes');
  return bytes;
}

function hmacKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
    'verify',
  ]);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
