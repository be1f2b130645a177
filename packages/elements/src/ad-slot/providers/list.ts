/** The providers by name. A provider's code is loaded when the first slot asks it. */
import { htmlProvider } from './html.js';
import type { AdProviderEntry } from './provider.js';

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
      load: async (endpoint) => new (await import('./json.js')).JSONProvider(endpoint!),
    },
  ],
]);
