/** The providers by name. A provider's code is loaded when the first slot asks it. */
import { htmlProvider } from './html.js';
import type { AdProviderEntry } from './provider.js';

export const providers = new Map<string, AdProviderEntry>([
  ['html', { asks: () => undefined, load: () => Promise.resolve(htmlProvider) }],
  [
    'json',
    {
      asks(endpoint) {
        if (endpoint) return endpoint;
        throw new Error(
          'provider "json" needs an address: expected an endpoint attribute or the setting ads.endpoint.',
        );
      },
      load: async (endpoint) => new (await import('./json.js')).JSONProvider(endpoint!),
    },
  ],
]);
