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
