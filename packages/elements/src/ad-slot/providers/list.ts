/** The providers by name. A provider's code is loaded when the first slot asks it. */
import { htmlProvider } from './html.js';
import type { AdProvider, AdProviderEntry } from './provider.js';

const GOOGLE = 'https://securepubads.g.doubleclick.net';

/** One for each endpoint, so that the slots of a page share it. */
const json = new Map<string, AdProvider>();
let gpt: AdProvider | undefined;
let prebid: AdProvider | undefined;
let gptPrebid: AdProvider | undefined;

export const providers = new Map<string, AdProviderEntry>([
  ['html', { asks: () => undefined, load: () => Promise.resolve(htmlProvider) }],
  [
    'json',
    {
      asks(endpoint) {
        if (endpoint && URL.canParse(endpoint, document.baseURI)) return endpoint;
        throw new Error(
          `provider "json" has the endpoint "${endpoint ?? ''}"; expected an address, in the attribute or the setting ads.endpoint.`,
        );
      },
      async load(endpoint) {
        const { JSONProvider } = await import('./json.js');
        const known = json.get(endpoint!) ?? new JSONProvider(endpoint!);
        json.set(endpoint!, known);
        return known;
      },
    },
  ],
  [
    'gpt',
    {
      asks: () => GOOGLE,
      async load() {
        const { GPTProvider } = await import('./gpt.js');
        return (gpt ??= new GPTProvider());
      },
    },
  ],
  [
    'prebid',
    {
      // Whom Prebid asks, its bidders, cannot be known beforehand, but they are never the page's own origin.
      asks: () => 'https://prebid.org',
      async load() {
        const { PrebidProvider } = await import('./prebid.js');
        return (prebid ??= new PrebidProvider());
      },
    },
  ],
  [
    'gpt+prebid',
    {
      asks: () => GOOGLE,
      async load() {
        const { GPTPrebidProvider } = await import('./gpt-prebid.js');
        return (gptPrebid ??= new GPTPrebidProvider());
      },
    },
  ],
]);
