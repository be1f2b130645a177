import { players, type PlayerName } from './list.js';

export interface VideoSource {
  player: PlayerName;
  /** Absolute URL. */
  address: string;
}

/**
 * Plays the first of `sources` that can be played.
 * @throws AggregateError with every reason when none can
 */
export async function startFirst(
  video: HTMLVideoElement,
  sources: readonly VideoSource[],
  signal: AbortSignal,
): Promise<void> {
  const reasons: unknown[] = [];
  for (const { player, address } of sources) {
    try {
      return await players[player].start(video, address, signal);
    } catch (error) {
      signal.throwIfAborted();
      reasons.push(error);
    }
  }
  throw new AggregateError(reasons, reasons.map(String).join('; '));
}
