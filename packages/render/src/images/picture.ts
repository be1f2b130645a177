import type { Image } from '@broadsheet/article';
import type { FigureFile, FigureImage } from '@broadsheet/elements/figure/html.js';
import { identity, type ImageService } from './service.js';

/** Widths of copies, in pixels: phones and desks, at one and at two device pixels to one of the page's. */
const WIDTHS = [360, 480, 720, 960, 1280, 1920];
/** The copy that browsers take which read no `srcset`, and other sites. */
const MIDDLE = 1280;

/** A picture whose size nobody gave is taken for this one: its box must stand before it comes, and it is fitted into it. */
const UNKNOWN = { width: 1600, height: 900 };

/** The shape of a picture's box in pixels; never missing, so that nothing moves when the picture comes. */
export function sizeOf({ width, height }: Pick<Image, 'width' | 'height'>): {
  width: number;
  height: number;
} {
  return width && height ? { width, height } : UNKNOWN;
}

/** For which screens a cut is that names only its layout. */
const MEDIA: Record<string, string> = { mobile: '(width < 40rem)' };

/** A picture with its copies: those that its document names, else those that the service makes. */
export function pictureOf(
  image: Image,
  alt: string,
  service: ImageService = identity,
  cuts: readonly Image[] = [],
): FigureImage {
  const { color } = image;
  return {
    ...fileOf(image, service),
    alt,
    ...(color !== undefined && { color }),
    ...cutsOf(cuts, service),
  };
}

function cutsOf(images: readonly Image[], service: ImageService): Pick<FigureImage, 'cuts'> {
  const cuts = images.flatMap((image) => {
    const { format = '', media = Object.hasOwn(MEDIA, format) ? MEDIA[format] : undefined } = image;
    return media ? [{ ...fileOf(image, service), media }] : [];
  });
  return cuts.length > 0 ? { cuts } : {};
}

/** The widest copy that there is, to be seen by itself. */
export function fullOf(image: Image, service: ImageService = identity): string {
  const own = image.sourceSet ?? [];
  if (own.length === 0) return service.copy(image.url, image.width ?? WIDTHS.at(-1)!) ?? image.url;
  const wide = ({ width, dpr = 1 }: { width: number; dpr?: number }) => width * dpr;
  return own.reduce((best, copy) => (wide(copy) > wide(best) ? copy : best)).url;
}

function fileOf(image: Image, service: ImageService): FigureFile & { url: string } {
  const { url } = image;
  const own = image.sourceSet ?? [];
  const { width, height } = sizeOf(image);
  if (own.length > 0) {
    // A copy for a screen of two device pixels to one is as wide as it says, twice.
    const candidates = own.map((copy) => ({ url: copy.url, width: copy.width * (copy.dpr ?? 1) }));
    return { url, width, height, candidates };
  }
  const widest = image.width ?? WIDTHS.at(-1)!;
  const candidates = WIDTHS.filter((width) => width <= widest).flatMap((width) => {
    const copy = service.copy(url, width);
    return copy === undefined ? [] : [{ url: copy, width }];
  });
  if (candidates.length === 0) return { url, width, height };
  const middle = service.copy(url, Math.min(MIDDLE, widest)) ?? url;
  return { url: middle, width, height, candidates };
}
