/** Crawlers that a publisher lets in. What a request says of itself proves nothing: each is verified, or is none. */
import { grant } from '../decision.js';
import type { AccessRule } from '../models/rule.js';
import type { PreviewReader } from '../preview/kinds.js';
import type { Visit } from '../visit.js';

/** Whether the crawler is who asks. A failure is thrown, and is no yes. */
export interface CrawlerCheck {
  (visit: Visit): Promise<boolean>;
  readonly needsAddress?: boolean;
}

export interface Crawler {
  /** As the log of decisions names it. */
  readonly name: string;
  /**
   * Stands in its `User-Agent`, in any case. It decides nothing: it spares the check for everybody who does not even
   * claim to be the crawler.
   */
  readonly agent?: string;
  /** `byDNS`, `byRanges`, `bySignature`, or a check of one's own. */
  readonly verify: CrawlerCheck;
}

/**
 * Opens to the crawlers of this list, and to no others. A check that fails lets nobody in, and says nothing about others:
 * a model that opens while something is down would else open to whoever makes his own name server slow.
 * @param options onError: hears of checks that failed; the console by default
 */
export function crawlers(
  allowed: readonly Crawler[],
  { onError = console.error }: { onError?: (error: unknown) => void } = {},
): AccessRule {
  // A page may ask about many articles; a request is one crawler's or nobody's.
  const known = new WeakMap<Request, Promise<string | undefined>>();

  async function verified({ name, agent, verify }: Crawler, visit: Visit) {
    const claimed = visit.request.headers.get('user-agent')?.toLowerCase() ?? '';
    if (agent !== undefined && !claimed.includes(agent.toLowerCase())) return undefined;
    try {
      return (await verify(visit)) ? name : undefined;
    } catch (error) {
      onError(error);
      return undefined;
    }
  }

  async function find(visit: Visit): Promise<string | undefined> {
    const names = await Promise.all(allowed.map((crawler) => verified(crawler, visit)));
    return names.find((name) => name !== undefined);
  }

  const rule: AccessRule = async (visit) => {
    const asked = known.get(visit.request) ?? find(visit);
    known.set(visit.request, asked);
    const by = await asked;
    return by === undefined ? undefined : grant('crawler', { by });
  };
  return Object.assign(rule, {
    needsAddress: allowed.some(({ verify }) => verify.needsAddress),
    // Checks ask name servers and other sites. In a preview the first crawler has passed its own, and nobody else has.
    preview:
      ({ who }: PreviewReader) =>
      () =>
        who === 'crawler' && allowed[0] ? grant('crawler', { by: allowed[0].name }) : undefined,
  });
}
