import type { AdProvider } from './provider.js';

/** The house ad: what stands in `data-house` stays, and nobody is asked. */
export const htmlProvider: AdProvider = { request: () => Promise.resolve(null) };
