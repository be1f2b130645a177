import { within } from '../deadline.js';
import { domainOf, parseAddress } from '../network.js';
import type { CrawlerCheck } from './crawlers.js';

/** What is used of Node's `dns.promises.Resolver`. */
export interface Resolver {
  reverse(address: string): Promise<string[]>;
  resolve4(name: string): Promise<string[]>;
  resolve6(name: string): Promise<string[]>;
}

export interface DNSOptions {
  /** Where the crawler's hosts have their names: `googlebot.com`. */
  readonly domains: readonly string[];
  readonly resolver: Resolver;
  /** For all its questions together, in milliseconds (1000). */
  readonly deadline?: number;
}

/** Whoever owns an address may give it a thousand names. */
const MOST_NAMES = 3;

/**
 * The address has a name in the crawler's domain, and that name has the address. The first half alone proves nothing:
 * who owns an address writes its name as he likes.
 * @throws TypeError for a domain that is none
 */
export function byDNS({ domains, resolver, deadline = 1000 }: DNSOptions): CrawlerCheck {
  const known = domains.map((text) => domainOf('byDNS', text));
  const isKnown = (name: string) =>
    known.some((domain) => name === domain || name.endsWith(`.${domain}`));

  async function isNamed(address: NonNullable<ReturnType<typeof parseAddress>>) {
    const named = (await found(resolver.reverse(`${address}`))).map(plain).filter(isKnown);
    const confirmed = await Promise.all(
      named
        .slice(0, MOST_NAMES)
        .map((name) =>
          found(address.kind() === 'ipv4' ? resolver.resolve4(name) : resolver.resolve6(name)),
        ),
    );
    return confirmed.flat().some((text) => `${parseAddress(text)}` === `${address}`);
  }

  const check = async ({ visitor }: Parameters<CrawlerCheck>[0]) => {
    const address = parseAddress(visitor.address ?? '');
    return !!address && within(deadline, 'DNS', () => isNamed(address));
  };
  return Object.assign(check, { needsAddress: true });
}

/** Names are written in any case, with the root's dot or without. */
function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/** That there is no such name is an answer, and not a failure. */
async function found(asked: Promise<string[]>): Promise<string[]> {
  try {
    return await asked;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
    throw error;
  }
}
