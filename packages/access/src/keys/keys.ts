/** Keys that the service signs with: ES256, as JSON that a publisher keeps in a file or a secret store. */
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';

export interface KeySet {
  /** Signs. */
  readonly current: JWK;
  /** Signs after the next rotation. Published now, so that every edge knows it when it begins. */
  readonly next: JWK;
  /** What was signed with these is still honoured. Their public halves only. */
  readonly retired: readonly RetiredKey[];
}

export interface RetiredKey extends JWK {
  /** In milliseconds since 1970. */
  readonly retiredAt: number;
}

/** Longer than anything that they have signed is honoured. */
const KEEP_RETIRED = 7 * 86_400_000;

/** Stands in the key's id, so that it goes wherever the key is copied. */
const DEMO = 'demo-';

/** @param options demo: keys that everybody may know, good for an origin on this machine only */
export async function makeKeys({ demo = false } = {}): Promise<KeySet> {
  const mark = demo ? DEMO : '';
  return { current: await makeKey(mark), next: await makeKey(mark), retired: [] };
}

/** The next key becomes the current one, and the current one retires. Demo keys stay demo keys. */
export async function rotateKeys(keys: KeySet, now = Date.now()): Promise<KeySet> {
  const kept = keys.retired.filter(({ retiredAt }) => retiredAt > now - KEEP_RETIRED);
  return {
    current: keys.next,
    next: await makeKey(isDemo(keys.next) ? DEMO : ''),
    retired: [{ ...publicHalf(keys.current), retiredAt: now }, ...kept],
  };
}

export function isDemo({ kid = '' }: JWK): boolean {
  return kid.startsWith(DEMO);
}

/** Without `d` nobody can sign (RFC 7518, section 6.2.2). */
export function publicHalf({ kty, crv, x, y, kid, alg, use }: JWK): JWK {
  return { kty, crv, x, y, kid, alg, use } as JWK;
}

async function makeKey(mark: string): Promise<JWK> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: mark + (await calculateJwkThumbprint(jwk)), alg: 'ES256', use: 'sig' };
}
