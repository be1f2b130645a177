import { html, url, type SafeHTML } from '../core/html.js';
import { clockTime, isoDuration } from '../core/format.js';
import { captionHTML } from '../core/caption.html.js';
import type { Face } from '../core/face.js';

export interface VideoData {
  title: string;
  /** A page about the video. Without it the title links to the file. */
  url?: string | undefined;
  /** A file that browsers play: MP4 or WebM. */
  src?: string | undefined;
  /** The same video as an HLS playlist, tried first. */
  hls?: string | undefined;
  /** A picture of the video; its size in pixels is the shape of the box. Without it the box is 16:9. */
  poster?: { url: string; width?: number | undefined; height?: number | undefined } | undefined;
  /** Seconds. */
  duration?: number | undefined;
  /** WebVTT from the page's own origin. */
  captions?: { url: string; language: string; label: string } | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  /** At the top of an article: its poster is asked for first, never lazily. */
  lead?: boolean | undefined;
}

/** `<news-video>`: poster, duration, the title as a link. Nothing of the video itself is asked for. */
export function videoHTML(data: VideoData, _face: Face, slot?: string): SafeHTML {
  const { captions, poster } = data;
  const seconds = data.duration && data.duration > 0 ? data.duration : undefined;
  const [src, hls] = [url(data.src), url(data.hls)];
  const link = url(data.url) ?? src ?? hls;
  const name = link ? html`<a href="${link}">${data.title}</a>` : data.title;
  const words = captionHTML(data.caption, data.credit);
  // prettier-ignore
  return html`<news-video slot="${slot}" src="${src}" hls="${hls}" duration="${seconds}" captions="${captions?.url}" captions-lang="${captions?.language}" captions-label="${captions?.label}">
${poster && html`<img slot="poster" src="${poster.url}" width="${poster.width}" height="${poster.height}" alt="" loading="${!data.lead && 'lazy'}" fetchpriority="${data.lead && 'high'}" decoding="async">
`}${seconds && html`<time slot="duration" datetime="${isoDuration(seconds)}">${clockTime(seconds)}</time>
`}<p slot="title">${name}</p>
${words && html`<p>${words}</p>
`}</news-video>`;
}
