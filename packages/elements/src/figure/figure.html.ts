import { html, srcset, url, type Renderable, type SafeHTML } from '../core/html.js';
import { captionHTML } from '../core/caption.html.js';
import type { Face } from '../core/face.js';
import { hueOf } from './hue.html.js';

export { creditHTML, creditLine, type PictureCredit } from './credits.html.js';
export { pictureRole, type PictureRole } from './roles.html.js';

/** A file of a picture, with its copies. */
export interface FigureFile {
  /** Pixels. With both, the picture's box is there before the picture. */
  width?: number | undefined;
  height?: number | undefined;
  /** The same picture in other widths, in pixels. */
  candidates?: readonly { url: string; width: number }[] | undefined;
}

export interface FigureImage extends FigureFile {
  /** For browsers that read no `srcset`. */
  url: string;
  /** What the picture shows; '' where it adds nothing to the words. */
  alt: string;
  /** Other cuts, each with the media query it is for; the first that fits is shown, in a box of its own shape. */
  cuts?: readonly (FigureFile & { url: string; media: string })[] | undefined;
  /** Its main colour, `#8a6f4e`: its box has a tint of that until it comes. */
  color?: string | undefined;
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
  /** Address of the large file: a press of the picture shows that. */
  full?: string | undefined;
}

/** `<news-figure>`: a picture, its caption, and who made it. */
export function figureHTML(data: FigureData, _face: Face, slot?: string): SafeHTML {
  const words = captionHTML(data.caption, data.credit);
  // prettier-ignore
  return html`<news-figure slot="${slot}"><figure>
${linked(data, pictureHTML(data))}
${words && html`<figcaption>${words}</figcaption>
`}</figure></news-figure>`;
}

/** A picture that says nothing to who cannot see it has nothing to show them at full size either. */
function linked({ image, caption, full }: FigureData, picture: SafeHTML): SafeHTML {
  if (!url(full) || !(image.alt || caption)) return picture;
  return html`<a data-full href="${full}" aria-label="${!image.alt && caption}">${picture}</a>`;
}

function pictureHTML({ image, sizes, lead }: FigureData): SafeHTML {
  const { cuts = [] } = image;
  const candidates = image.candidates && srcset(image.candidates);
  const img = html`<img src="${image.url}" srcset="${candidates}" sizes="${candidates && sizes}" width="${image.width}" height="${image.height}" alt="${image.alt}" loading="${!lead && 'lazy'}" fetchpriority="${lead && 'high'}" decoding="async" data-hue="${hueOf(image.color)}">`;
  if (cuts.length === 0) return img;
  return html`<picture>${cuts.map(
    (cut) =>
      html`<source media="${cut.media}" srcset="${srcset(cut.candidates ?? []) ?? srcset([{ url: cut.url, width: cut.width ?? 1 }])}" sizes="${sizes}" width="${cut.width}" height="${cut.height}">`,
  )}${img}</picture>`;
}
