import { isWithin, parseAddress, rangeOf, type Range } from '../network.js';
import type { CrawlerCheck } from './crawlers.js';
import { Kept, type KeptOptions } from './kept.js';

/** The form in which Google, Microsoft and OpenAI publish where their crawlers come from. */
export interface PublishedRanges {
  readonly prefixes: readonly { readonly ipv4Prefix?: string; readonly ipv6Prefix?: string }[];
}

export type Ranges = readonly string[] | PublishedRanges;

const DAY = 86_400_000;

/**
 * The address is in one of the crawler's ranges.
 * @param ranges a list, or how to load it: loaded daily, and used on for a week while it cannot be
 * @throws TypeError for a list of what are no ranges
 */
export function byRanges(
  ranges: Ranges | ((signal: AbortSignal) => Promise<Ranges>),
  { deadline = 1000, fresh = DAY, grace = 7 * DAY }: Partial<KeptOptions> = {},
): CrawlerCheck {
  const known = rangesOf(ranges, { deadline, fresh, grace });
  const check = async ({ visitor }: Parameters<CrawlerCheck>[0]) => {
    const address = parseAddress(visitor.address ?? '');
    return !!address && (await known()).some((range) => isWithin(address, range));
  };
  return Object.assign(check, { needsAddress: true });
}

function rangesOf(
  ranges: Parameters<typeof byRanges>[0],
  options: KeptOptions,
): () => Promise<readonly Range[]> {
  if (typeof ranges === 'function') {
    const kept = new Kept('ranges', async (signal) => parsed(await ranges(signal)), options);
    return () => kept.get();
  }
  const list = parsed(ranges);
  return async () => list;
}

/** One bad entry makes the whole list a bad one: the one before it is better. */
function parsed(ranges: Ranges): Range[] {
  const texts = 'prefixes' in ranges ? ranges.prefixes.flatMap(prefixesIn) : ranges;
  if (!texts.length) throw new TypeError('byRanges: the list is empty');
  return texts.map((text) => rangeOf('byRanges', text));
}

function prefixesIn({ ipv4Prefix, ipv6Prefix }: PublishedRanges['prefixes'][number]): string[] {
  return [ipv4Prefix, ipv6Prefix].filter((text) => text !== undefined);
}
