/** The browser's own player, for a file that it knows (and for HLS where it knows that). */
import type { VideoPlayer } from './player.js';

export const player: VideoPlayer = {
  name: 'file',
  async start(video, address, signal) {
    signal.addEventListener('abort', () => release(video), { once: true });
    const ready = loaded(video, signal);
    video.src = address;
    // iOS loads nothing before it is told to play.
    await Promise.all([ready, play(video)]);
  },
};

/** Settles with the first frame, or with what is wrong. */
export function loaded(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const on = (target: EventTarget, type: string, settle: (event: Event) => void) =>
      target.addEventListener(
        type,
        (event) => {
          settled.abort();
          settle(event);
        },
        { signal: settled.signal },
      );
    on(video, 'loadeddata', () => resolve());
    on(video, 'error', (event) => reject(mediaError(video, event)));
    on(signal, 'abort', () => reject(signal.reason as Error));
  });
}

/** Plays; where the browser still wants a press on its own controls, the video waits there. */
export async function play(video: HTMLVideoElement): Promise<void> {
  try {
    await video.play();
  } catch (error) {
    // AbortError: the reader pressed pause while it began, or the video was taken away.
    const name = error instanceof DOMException ? error.name : '';
    if (name !== 'NotAllowedError' && name !== 'AbortError') throw error;
  }
}

/** What an `error` event on a video says: a library's own error, else the browser's. */
export function mediaError(video: HTMLVideoElement, event: Event): Error {
  if (event instanceof ErrorEvent && event.error instanceof Error) return event.error;
  const { code = 0, message = '' } = video.error ?? {};
  return new Error(`${video.currentSrc || video.src}: media error ${code} ${message}`.trim());
}

/** Ends the download and frees the decoder (HTML Standard, "best practices for authors using media elements"). */
function release(video: HTMLVideoElement): void {
  video.pause();
  video.removeAttribute('src');
  video.load();
}
