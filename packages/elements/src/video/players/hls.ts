/**
 * HLS: the browser's own where it says so and does play, else hls.js, which is 100 kB and comes only then.
 * hls.js feeds the video through Media Source Extensions: the page's content policy needs `media-src blob:` for it.
 */
import type Hls from 'hls.js';
import { loaded, play, player as file } from './file.js';
import type { VideoPlayer } from './player.js';

const TYPE = 'application/vnd.apple.mpegurl';

export const player: VideoPlayer = {
  name: 'hls',
  async start(video, address, signal) {
    if (video.canPlayType(TYPE)) {
      try {
        return await file.start(video, address, signal);
      } catch {
        // It was said ("maybe") and was not so.
        signal.throwIfAborted();
      }
    }
    await startWithLibrary(video, address, signal);
  },
};

async function startWithLibrary(
  video: HTMLVideoElement,
  address: string,
  signal: AbortSignal,
): Promise<void> {
  const { default: Library } = await import('hls.js/light');
  signal.throwIfAborted();
  if (!Library.isSupported()) throw new Error('neither HLS nor Media Source Extensions here');
  // A worker would be made from a blob, which the kit's content policy does not allow.
  const hls = new Library({ enableWorker: false });
  signal.addEventListener('abort', () => hls.destroy(), { once: true });
  passErrors(hls, Library, video);
  const ready = loaded(video, signal);
  hls.loadSource(address);
  hls.attachMedia(video);
  try {
    await ready;
  } catch (error) {
    hls.destroy();
    throw error;
  }
  await play(video);
}

/**
 * What hls.js cannot get over becomes an `error` event on the video, as a browser's own failure is. A decoder that
 * stumbled is restarted once.
 */
function passErrors(hls: Hls, { Events, ErrorTypes }: typeof Hls, video: HTMLVideoElement): void {
  let restarted = false;
  hls.on(Events.ERROR, (_event, data) => {
    if (!data.fatal) return;
    if (data.type === ErrorTypes.MEDIA_ERROR && !restarted) {
      restarted = true;
      hls.recoverMediaError();
      return;
    }
    const error = new Error(`hls.js: ${data.details}`, { cause: data.error });
    video.dispatchEvent(new ErrorEvent('error', { error }));
  });
}
