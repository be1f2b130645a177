/** Who is asked for an ad, as the slot, the page's settings and the reader's answer have it. */
import { consent } from '../core/consent.js';
import { settings } from '../core/settings.js';
import { providers } from './providers/list.js';
import type { AdProvider, AdProviderEntry } from './providers/provider.js';

export interface Source {
  readonly name: string;
  readonly endpoint: string | undefined;
  readonly entry: AdProviderEntry;
  /** What is asked; undefined if nobody is. */
  readonly address: string | undefined;
}

function source(name: string, endpoint: string | undefined): Source {
  const entry = providers.get(name);
  if (!entry)
    throw new Error(`provider is "${name}"; expected one of ${[...providers.keys()].join(', ')}.`);
  return { name, endpoint, entry, address: entry.asks(endpoint) };
}

/** The source that the reader's answer allows at this moment, if there is one. */
export type Choice = () => Source | undefined;

/** @throws Error where the slot or the page names a provider that is not there */
export function choice(slot: { provider?: string; endpoint?: string }): Choice {
  const { provider, contextual, contextualEndpoint, ...page } = settings('ads');
  const endpoint = slot.endpoint ?? page.endpoint;
  const main = source(slot.provider ?? provider ?? (endpoint ? 'json' : 'html'), endpoint);
  const other = contextual ? source(contextual, contextualEndpoint) : undefined;
  return () => {
    if (!main.address || consent.allows('ads', main.address)) return main;
    return consent.answer('ads') === 'refused' ? other : undefined;
  };
}

const preparing = new WeakMap<AdProvider, Promise<void>>();

/** A provider that is ready. What failed to get ready may try again with the next slot. */
export async function ready({ entry, endpoint }: Source, ms: number): Promise<AdProvider> {
  const provider = await entry.load(endpoint);
  let prepared = preparing.get(provider);
  if (!prepared) {
    // Not ended by the slot's own signal: others wait for the same library.
    prepared = Promise.resolve(provider.prepare?.(AbortSignal.timeout(ms)));
    preparing.set(provider, prepared);
    prepared.catch(() => preparing.delete(provider));
  }
  await prepared;
  return provider;
}
