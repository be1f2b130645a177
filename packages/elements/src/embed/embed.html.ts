import { clockTime, fill, isoDuration } from '../core/format.js';
import { attrs, html, url, type SafeHTML } from '../core/html.js';
import type { Face } from '../core/face.js';
import { frameOf, hostOf, type EmbedFrame } from './frame-of.html.js';
import { heightFor, ratioFor } from './sizes.html.js';

export { frameOf, type EmbedAddress, type EmbedFrame } from './frame-of.html.js';
export { HEIGHTS, RATIOS, isHeight, isRatio } from './sizes.html.js';

export interface EmbedData {
  /** The address that people know: of the post, the chart, the episode. */
  src: string;
  /** Name of the site, for the reader. That of the kit's table by default, else the host. */
  provider?: string | undefined;
  /** The address is that of a frame. It is shown as it is where the kit does not know the site. */
  frame?: boolean | undefined;
  /** What it is, where it is like a video. */
  kind?: string | undefined;
  /** Size that the site itself gives, in CSS pixels. */
  width?: number | undefined;
  height?: number | undefined;
  title?: string | undefined;
  /** Words of a post; its line ends are shown. */
  text?: string | undefined;
  /** Language and direction of title and words, where they differ. */
  lang?: string | undefined;
  dir?: string | undefined;
  /** Who posted it. */
  author?: string | undefined;
  /** A picture of it, of the publisher's own: one of the site's would tell it who reads. */
  poster?: { url: string; width?: number | undefined; height?: number | undefined } | undefined;
  /** Seconds. */
  duration?: number | undefined;
}

/** `<news-embed>`: the words and a link. Nothing of the other site is asked for. */
export function embedHTML(data: EmbedData, face: Face, slot?: string): SafeHTML {
  const found = frameOf(data);
  const known = found && { provider: found.name, ...boxOf(data, found) };
  const host = attrs({
    slot,
    src: data.src,
    ...known,
    frame: found?.box === undefined && data.frame && !!found,
  });
  // prettier-ignore
  const parts = [
    data.poster && html`${posterHTML(data.poster)}
`,
    data.text && html`<blockquote${tongue(data)}><p>${data.text.trim()}</p></blockquote>
`,
    html`<figcaption>${captionHTML(data, found, face)}</figcaption>
`,
  ];
  return html`<news-embed${host}><figure>
${parts}</figure></news-embed>`;
}

function boxOf({ kind, width = 0, height = 0 }: EmbedData, { box }: EmbedFrame) {
  if (typeof box === 'string' || (box === undefined && kind === 'video')) {
    return { ratio: width > 0 && height > 0 ? ratioFor(width, height) : (box ?? '16:9') };
  }
  return { height: heightFor(height > 0 ? height : (box ?? 400)) };
}

function posterHTML({ url: src, width, height }: NonNullable<EmbedData['poster']>): SafeHTML {
  return html`<img${attrs({ src, width, height, alt: '', loading: 'lazy', decoding: 'async' })}>`;
}

function tongue({ lang, dir }: EmbedData): SafeHTML {
  return attrs({ lang, dir });
}

/** Who said it, and the link: what it is called, how long it is, where it leads. */
function captionHTML(data: EmbedData, found: EmbedFrame | undefined, face: Face): SafeHTML {
  const { src, title, author } = data;
  const seconds = data.duration && data.duration > 0 ? data.duration : undefined;
  const what = found?.name || data.provider || hostOf(src);
  const words = [
    title && html`<span data-title${tongue(data)}>${title}</span> `,
    seconds && html`<time datetime="${isoDuration(seconds)}">${clockTime(seconds)}</time> `,
    what && html`<span data-site>${fill(face.words.embedLink, { what })}</span>`,
  ];
  const href = url(src);
  const link = href ? html`<a href="${href}">${words}</a>` : html`${words}`;
  return html`${author && html`<span data-author>${author}</span> `}${link}`;
}
