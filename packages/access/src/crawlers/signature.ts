/** HTTP Message Signatures (RFC 9421) of crawlers, as draft-meunier-web-bot-auth-architecture has them. */
import { verify, type VerificationParams } from 'web-bot-auth';
import { hashHex } from '../hex.js';
import type { Visit } from '../visit.js';
import type { CrawlerCheck } from './crawlers.js';
import { KeyDirectory } from './key-directory.js';
import type { KeptOptions } from './kept.js';

export interface SignatureOptions extends Partial<KeptOptions> {
  /** Origins of the hosts that publish the crawler's keys: `https://bot.example`. No others are ever asked. */
  readonly directories: readonly string[];
}

interface Signed {
  /** The signature base: what was signed, a line for each component. */
  readonly base: string;
  readonly signature: Uint8Array<ArrayBuffer>;
  readonly params: VerificationParams;
}

const HOUR = 3_600_000;
/** What the draft allows at most. */
const LONGEST = 24 * HOUR;

/**
 * The request is signed with a key that the crawler publishes, for this site, and comes for the first time.
 * @throws TypeError for a directory that is no origin
 */
export function bySignature(options: SignatureOptions): CrawlerCheck {
  const { deadline = 1000, fresh = HOUR, grace = 24 * HOUR } = options;
  const directories = options.directories.map(
    (origin) => new KeyDirectory(origin, { deadline, fresh, grace }),
  );

  return async (visit) => {
    const signed = await readSigned(visit);
    if (!signed || !isForThisSite(signed) || !isShort(signed)) return false;
    const agent = visit.request.headers.get('signature-agent');
    if (agent !== null && !covers(signed, 'signature-agent')) return false;
    const asked = directories.filter(({ origin }) => agent === null || agent === `"${origin}"`);
    const keys = await Promise.all(asked.map((directory) => directory.key(signed.params.keyid)));
    const good = await Promise.all(keys.map((key) => key && isSignedWith(key, signed)));
    return good.includes(true) && isFirst(visit, signed);
  };
}

/**
 * Undefined for what is not signed, or malformed, expired, or signed for another purpose. The address is put together
 * from the site's own origin: the request's is what the sender, or a proxy, made of it, and a crawler's signature for
 * another site must not serve here.
 */
async function readSigned({ request, origin }: Visit): Promise<Signed | undefined> {
  const { method, headers } = request;
  if (!headers.has('signature-input')) return undefined;
  const { pathname, search } = new URL(request.url);
  const message = { method, headers, url: origin + pathname + search };
  try {
    return await verify<Signed>(message, (base, signature, params) => ({
      base,
      signature: new Uint8Array(signature),
      params,
    }));
  } catch {
    return undefined;
  }
}

function isForThisSite(signed: Signed): boolean {
  return covers(signed, '@authority') || covers(signed, '@target-uri');
}

/** The library leaves it to us what must have been signed. */
function covers({ base }: Signed, component: string): boolean {
  return base.split('\n').some((line) => line.startsWith(`"${component}": `));
}

function isShort({ params }: Signed): boolean {
  return lifetime(params) > 0 && lifetime(params) <= LONGEST;
}

function lifetime({ created, expires }: VerificationParams): number {
  return expires.getTime() - created.getTime();
}

async function isSignedWith(key: CryptoKey, { base, signature }: Signed): Promise<boolean> {
  return crypto.subtle.verify('Ed25519', key, signature, new TextEncoder().encode(base));
}

/** Whoever saw a signed request could send it again. */
async function isFirst({ records }: Visit, { base, params }: Signed): Promise<boolean> {
  const key = `crawler:${await hashHex('SHA-256', base)}`;
  return records.replace(key, undefined, '1', lifetime(params) + HOUR);
}
