/** Ads that stay in view: they come on demand, with the first slot that has a `placement`. */
import type { Host } from '../filling.js';
import { anchor } from './anchor.js';
import { rail } from './rail.js';
import { sticky } from './sticky.js';

/** Resolves when an ad may be asked for; rejects with the signal's reason. What was begun ends with the signal. */
export type Place = (host: Host, signal: AbortSignal, stop: () => void) => void | Promise<void>;

const PLACEMENTS: Record<string, Place> = { anchor, sticky, rail };

/**
 * @param stop takes the ad away, for good
 * @throws Error naming the placements there are
 */
export async function place(host: Host, signal: AbortSignal, stop: () => void): Promise<void> {
  const { placement = '' } = host.slot;
  signal.throwIfAborted();
  if (Object.hasOwn(PLACEMENTS, placement)) return PLACEMENTS[placement]!(host, signal, stop);
  const known = Object.keys(PLACEMENTS).join(', ');
  throw new Error(`placement is "${placement}"; expected one of ${known}.`);
}
