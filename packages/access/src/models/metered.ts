import { grant, refuse } from '../decision.js';
import { fromHex, randomHex, toHex } from '../hex.js';
import { networkOf } from '../network.js';
import type { PreviewReader } from '../preview/kinds.js';
import { changeRecord, type RecordStore } from '../stores/record-store.js';
import type { Visit } from '../visit.js';
import type { AccessRule } from './rule.js';

export interface MeterRules {
  /** Articles that a reader may open in a period. */
  readonly limit: number;
  /** How long a period lasts from its first article on, in days. */
  readonly days: number;
  /** Models that name the same meter count together. */
  readonly meter?: string;
  /** What readers get who are seen for the first time: a wiped cookie makes one of those too. */
  readonly newReaders?: NewReaders;
}

export interface NewReaders {
  /** Articles on the first day (1). */
  readonly first?: number;
  /** More on each later day, up to the limit (1). */
  readonly daily?: number;
  /** Readers a day who may be new in one network (IPv4 /24, IPv6 /48) before the next ones must register (4). */
  readonly perNetwork?: number;
}

const DAY = 86_400_000;
/** How long a reader is known: as long as browsers keep a cookie (RFC 6265bis, section 5.5). */
const KNOWN = 400 * DAY;

/**
 * Opens so many articles a period to everybody, and counts them. It counts, so it stands last in a model.
 *
 * A reader without an account is a random number in a cookie, and whoever wipes the cookie is a new one. So a new reader
 * begins with few articles, and a network has few new readers a day. Readers with an account have the whole meter.
 */
export function metered(rules: MeterRules): AccessRule {
  const { days, meter = 'articles' } = checked(rules);
  const rule: AccessRule = async (visit) => {
    const { article, visitor, meters } = visit;
    const key = meterKey(meter, visitor.holder);
    const limit = await allowedTo(visit, rules);
    if (limit === undefined) return refuse('registration');
    const { granted, used } = visit.asks
      ? await meters.consume(key, article.id, limit, days * DAY)
      : await meters.look(key, article.id);
    const told = { limit, used };
    if (granted) return grant('meter', { meter: told });
    if (!visit.asks && used < limit) return refuse('ask', told);
    // Who has an account would have more: registering helps.
    if (limit < rules.limit) return refuse('registration', { ...told, withAccount: rules.limit });
    return refuse('meter', told);
  };
  /** The made-up reader has read as many articles as it takes. */
  const preview = ({ left }: PreviewReader): AccessRule => {
    if (left === undefined) return rule;
    return async (visit) => {
      const key = meterKey(meter, visit.visitor.holder);
      const limit = (await allowedTo({ ...visit, asks: false }, rules)) ?? 0;
      for (let n = left; n < limit; n++)
        await visit.meters.consume(key, `read before: ${n}`, limit, days * DAY);
      return rule(visit);
    };
  };
  return Object.assign(rule, { meters: [meter], preview });
}

/** The meter's key in the store; `merge` takes two of them. */
export function meterKey(meter: string, holder: string): string {
  return JSON.stringify(['meter', meter, holder]);
}

/** How many articles the reader may have opened by now; undefined for a new reader too many. */
async function allowedTo(visit: Visit, rules: MeterRules): Promise<number | undefined> {
  const { meters, now, visitor } = visit;
  const { limit, newReaders = {} } = rules;
  if (visitor.signedIn) return limit;
  const { first = 1, daily = 1 } = newReaders;
  const known = JSON.stringify(['known', visitor.holder]);
  let { since } = await meters.look(known, '');
  // An id that nobody has counted is new, also one that the reader made up.
  if (since === undefined && visit.asks) {
    if (!(await isWelcome(visit, newReaders))) return undefined;
    ({ since } = await meters.consume(known, '', 1, KNOWN));
  }
  // The store's clock goes on while it is asked, and may be another machine's: nobody is known since tomorrow.
  const age = Math.max(0, Math.floor((now - (since ?? now)) / DAY));
  return Math.min(limit, first + age * daily);
}

/** Whether the reader's network may have one more new reader today. */
async function isWelcome(visit: Visit, { perNetwork = 4 }: NewReaders): Promise<boolean> {
  const network = await networkMeter(visit);
  return (await visit.meters.consume(network, visit.visitor.holder, perNetwork, DAY)).granted;
}

/** A network is kept as a keyed hash whose key is thrown away daily: nobody can tell afterwards which one it was. */
async function networkMeter({ records, now, visitor }: Visit): Promise<string> {
  const salt = await saltOf(records, Math.floor(now / DAY));
  const bytes = new TextEncoder().encode(networkOf(visitor.address));
  const key = await crypto.subtle.importKey(
    'raw',
    fromHex(salt),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const hash = await crypto.subtle.sign('HMAC', key, bytes);
  return `network:${toHex(new Uint8Array(hash))}`;
}

async function saltOf(records: RecordStore, day: number): Promise<string> {
  const fresh = randomHex(32);
  // Two processes may make one at once; the first one's stays.
  const salt = await changeRecord<string>(records, `salt:${day}`, DAY, (before) => before ?? fresh);
  return salt!;
}

function checked(rules: MeterRules): MeterRules {
  const { limit, days } = rules;
  if (!Number.isInteger(limit) || limit < 0)
    throw new TypeError(`metered: limit: expected 0, 1, 2 …; got ${limit}`);
  if (!(days > 0 && days < Infinity))
    throw new TypeError(`metered: days: expected more than 0; got ${days}`);
  return rules;
}
