import { players, type PlayerName } from './list.js';

/** Brings a video into a `<video>`. The element never names a format: it asks the players in turn. */
export interface VideoPlayer {
  readonly name: string;
  /**
   * Loads and plays `address`. The `<video>` was made in the reader's own click, so the browser lets it sound.
   * @param address absolute URL
   * @param signal aborted when the video is to stop; the player then lets go of everything
   * @returns when the video is ready to play
   * @throws Error when it cannot be played here
   */
  start(video: HTMLVideoElement, address: string, signal: AbortSignal): Promise<void>;
}

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
      const { player: found } = await players[player]();
      signal.throwIfAborted();
      return await found.start(video, address, signal);
    } catch (error) {
      signal.throwIfAborted();
      reasons.push(error);
    }
  }
  throw new AggregateError(reasons, reasons.map(String).join('; '));
}
