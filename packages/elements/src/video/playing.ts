/** What makes a `<video>` of the reader's press: its poster, captions, events, and the player that brings the film. */
import { report } from '../core/error.js';
import { languageOf } from '../core/language.js';
import { startFirst, type VideoSource } from './players/start-first.js';
import type { NewsVideo } from './video.js';
import { NewsVideoPlayEvent } from './video.events.js';

/**
 * Plays the first of `sources` that can be played, in `video`.
 * @param signal aborted when the video is to stop
 * @throws AggregateError with every reason when none can
 */
export function start(
  element: NewsVideo,
  video: HTMLVideoElement,
  title: string,
  sources: readonly VideoSource[],
  signal: AbortSignal,
): Promise<void> {
  video.controls = true;
  video.playsInline = true;
  video.tabIndex = 0;
  video.setAttribute('aria-label', title);
  const poster = element.querySelector<HTMLImageElement>('img[slot=poster]');
  if (poster?.naturalWidth) video.poster = poster.currentSrc;
  if (element.captions) video.append(makeTrack(element, element.captions, signal));
  const tell = () => element.dispatchEvent(new NewsVideoPlayEvent(title));
  video.addEventListener('play', tell, { signal });
  const onSomePlay = (event: Event) => {
    if (event.composedPath()[0] !== element) video.pause();
  };
  document.addEventListener(NewsVideoPlayEvent.type, onSomePlay, { signal });
  return startFirst(video, sources, signal);
}

function makeTrack(element: NewsVideo, address: string, signal: AbortSignal): HTMLTrackElement {
  const track = document.createElement('track');
  track.kind = 'captions';
  track.srclang = element.captionsLang ?? languageOf(element);
  track.label = element.captionsLabel ?? track.srclang;
  const failed = () => report(element, `its captions did not come from ${track.src}`);
  track.addEventListener('error', failed, { signal });
  track.src = new URL(address, element.baseURI).href;
  return track;
}
