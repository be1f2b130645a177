import { base64url } from 'jose';
import { randomHex } from '../hex.js';

/** 256 random bits, as 64 hexadecimal digits. */
export function newId(): string {
  return randomHex(32);
}

export function isId(text: string | undefined): text is string {
  return text !== undefined && /^[0-9a-f]{64}$/.test(text);
}

/** Names a secret without telling it. */
export async function hashOf(...parts: readonly string[]): Promise<string> {
  // JSON keeps the parts apart whatever is in them.
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  return base64url.encode(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
