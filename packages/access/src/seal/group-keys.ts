/** The keys that wrap content keys: one for each group of readers and each epoch. Data, to be kept as a secret. */
import { base64url } from 'jose';

export interface GroupKeys {
  /** Groups that articles may be sealed for: `premium`. */
  readonly groups: readonly string[];
  /** A month or a day: `2026-11`. What is sealed now is sealed under it. */
  readonly epoch: string;
  /** The oldest epoch whose pages are opened. */
  readonly floor: string;
  /** 256 random bits as base64url. Every group's key of every epoch is derived from it. */
  readonly root?: string;
  /** Keys that come from elsewhere, by key id, each 256 bits as base64url. They stand in place of derived ones. */
  readonly given?: Readonly<Record<string, string>>;
}

const GROUP = /^[a-z0-9][a-z0-9-]{0,63}$/;
/** ISO 8601, so that the order of the text is the order of time. */
const EPOCH = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

export function makeGroupKeys(groups: readonly string[], epoch: string): GroupKeys {
  const root = base64url.encode(crypto.getRandomValues(new Uint8Array(32)));
  return checkedKeys({ groups, epoch, floor: epoch, root });
}

/** Seals under a later epoch from now on. Pages of earlier ones stay openable. */
export function rotate(keys: GroupKeys, epoch: string): GroupKeys {
  if (epoch <= keys.epoch)
    throw new TypeError(`epoch: expected one after ${keys.epoch}; got ${epoch}`);
  return checkedKeys({ ...keys, epoch });
}

/** Closes the pages of all epochs before: they have to be rendered anew first. */
export function raiseFloor(keys: GroupKeys, floor: string): GroupKeys {
  if (floor < keys.floor)
    throw new TypeError(`floor: expected ${keys.floor} or later; got ${floor}`);
  return checkedKeys({ ...keys, floor });
}

/** What a key is called in an envelope: `premium.2026-11`. */
export function keyId(group: string, epoch: string): string {
  return `${group}.${epoch}`;
}

/** The group and epoch of a key id from the network; undefined where it is none of ours. */
export function parseKeyId(
  { groups }: GroupKeys,
  id: unknown,
): { group: string; epoch: string } | undefined {
  const [group = '', epoch = '', ...more] = typeof id === 'string' ? id.split('.') : [];
  const known = groups.includes(group) && EPOCH.test(epoch) && more.length === 0;
  return known ? { group, epoch } : undefined;
}

/** The key of that id, for AES-GCM and not extractable; undefined where there is none. */
export async function groupKey(keys: GroupKeys, id: string): Promise<CryptoKey | undefined> {
  if (!parseKeyId(keys, id)) return undefined;
  const usages: KeyUsage[] = ['encrypt', 'decrypt'];
  if (keys.given && Object.hasOwn(keys.given, id)) {
    const bytes = checkedSecret(keys.given[id]!, `given["${id}"]`);
    return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, usages);
  }
  if (keys.root === undefined) return undefined;
  const root = checkedSecret(keys.root, 'root');
  const secret = await crypto.subtle.importKey('raw', root, 'HKDF', false, ['deriveKey']);
  // The root is uniformly random, so no salt is needed (RFC 5869, section 3.1).
  const info = new TextEncoder().encode(`broadsheet group key ${id}`);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
  return crypto.subtle.deriveKey(hkdf, secret, { name: 'AES-GCM', length: 256 }, false, usages);
}

/** The keys as they are. @throws TypeError naming what is wrong */
export function checkedKeys(keys: GroupKeys): GroupKeys {
  const { groups, epoch, floor, root, given = {} } = keys;
  if (groups.length === 0) throw new TypeError('groups: expected at least one');
  for (const group of groups) {
    if (!GROUP.test(group))
      throw new TypeError(`groups: expected a-z, 0-9 and hyphens; got "${group}"`);
  }
  for (const [name, value] of Object.entries({ epoch, floor })) {
    if (!EPOCH.test(value))
      throw new TypeError(
        `${name}: expected a month or a day as 2026-11 or 2026-11-30; got "${value}"`,
      );
  }
  if (floor > epoch) throw new TypeError(`floor: expected ${epoch} or earlier; got ${floor}`);
  if (root !== undefined) checkedSecret(root, 'root');
  for (const [id, key] of Object.entries(given)) {
    if (!parseKeyId(keys, id)) throw new TypeError(`given: "${id}" is not a group and an epoch`);
    checkedSecret(key, `given["${id}"]`);
  }
  return keys;
}

/** Says nothing of the secret itself: messages end up in logs. */
function checkedSecret(text: string, name: string): Uint8Array<ArrayBuffer> {
  const bytes = /^[\w-]{43}$/.test(text) ? base64url.decode(text) : new Uint8Array();
  if (bytes.length !== 32) throw new TypeError(`${name}: expected 256 bits as base64url`);
  return new Uint8Array(bytes);
}
