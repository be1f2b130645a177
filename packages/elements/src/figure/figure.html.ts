import { html, srcset, type Renderable, type SafeHTML } from '../core/html.js';
import { captionHTML } from '../core/caption.html.js';
import type { Face } from '../core/face.js';

export { creditHTML, creditLine, type PictureCredit } from './credits.html.js';
export { pictureRole, type PictureRole } from './roles.html.js';

export interface FigureImage {
  url: string;
  /** Pixels. With both, the picture's box is there before the picture. */
  width?: number | undefined;
  height?: number | undefined;
  /** What the picture shows; '' where it adds nothing to the words. */
  alt: string;
  /** The same picture in other widths, in pixels. */
  candidates?: readonly { url: string; width: number }[] | undefined;
}

export interface FigureData {
  image: FigureImage;
  caption?: string | undefined;
  /** Who made it: a line of text, or `creditHTML()` of who did what. */
  credit?: Renderable;
  /** The picture at the top of an article: asked for first, never lazily. */
  lead?: boolean | undefined;
  /** How wide the picture is shown, as in the `sizes` attribute. */
  sizes?: string | undefined;
}

/** `<news-figure>`: a picture, its caption, and who made it. */
export function figureHTML(data: FigureData, _face: Face, slot?: string): SafeHTML {
  const { image, caption, credit } = data;
  const candidates = image.candidates && srcset(image.candidates);
  const words = captionHTML(caption, credit);
  // prettier-ignore
  return html`<news-figure slot="${slot}"><figure>
<img src="${image.url}" srcset="${candidates}" sizes="${candidates && data.sizes}" width="${image.width}" height="${image.height}" alt="${image.alt}" loading="${!data.lead && 'lazy'}" fetchpriority="${data.lead && 'high'}" decoding="async">
${words && html`<figcaption>${words}</figcaption>
`}</figure></news-figure>`;
}
