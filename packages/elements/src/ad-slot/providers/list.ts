/** The providers by name. A provider's code is loaded when the first slot asks it. */
import type { AdProvider, AdProviderEntry } from './provider.js';

/** One provider for each endpoint, so that the slots of a page share it. */
function entry(
  asks: AdProviderEntry['asks'],
  make: (endpoint: string) => Promise<AdProvider>,
): AdProviderEntry {
  const made = new Map<string, AdProvider>();
  return {
    asks,
    async load(endpoint = '') {
      if (!made.has(endpoint)) {
        const provider = await make(endpoint);
        if (!made.has(endpoint)) made.set(endpoint, provider);
      }
      return made.get(endpoint)!;
    },
  };
}

function address(endpoint?: string): string {
  if (endpoint && URL.canParse(endpoint, document.baseURI)) return endpoint;
  throw new Error(
    `provider "json" has the endpoint "${endpoint ?? ''}"; expected an address, in the attribute or the setting ads.endpoint.`,
  );
}

/** The host of Google's library. */
const GPT = 'https://securepubads.g.doubleclick.net';

export const providers = new Map<string, AdProviderEntry>([
  [
    'html',
    entry(
      () => undefined,
      async () => (await import('./html.js')).htmlProvider,
    ),
  ],
  ['json', entry(address, async (from) => new (await import('./json.js')).JSONProvider(from))],
  [
    'preview',
    entry(
      () => undefined,
      async (outcome) => new (await import('./preview.js')).PreviewProvider(outcome),
    ),
  ],
  [
    'gpt',
    entry(
      () => GPT,
      async () => new (await import('./gpt.js')).GPTProvider(),
    ),
  ],
  // Whom Prebid asks, its bidders, cannot be known beforehand, but they are never the page's own origin.
  [
    'prebid',
    entry(
      () => 'https://prebid.org',
      async () => new (await import('./prebid.js')).PrebidProvider(),
    ),
  ],
  [
    'gpt+prebid',
    entry(
      () => GPT,
      async () => new (await import('./gpt-prebid.js')).GPTPrebidProvider(),
    ),
  ],
]);
