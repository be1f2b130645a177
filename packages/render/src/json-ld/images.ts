import type { Article, Image } from '@broadsheet/article';
import type { Distance, ImageObjectLeaf } from 'schema-dts';
import { absolute } from '../names.js';

/** A picture as search engines, cards and feeds are told of it. */
export interface SharedImage {
  /** Absolute. */
  url: string;
  /** Pixels. */
  width?: number | undefined;
  height?: number | undefined;
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
}

/** Google takes no picture of fewer pixels for an article ("Article structured data", `image`). */
const ENOUGH_PIXELS = 50_000;

/**
 * The pictures that stand for an article: the one made for cards first, then the lead in all its cuts, so that search
 * engines can choose the shape they need; of a film its poster.
 */
export function sharedImages(article: Article, origin: string): SharedImage[] {
  const found = new Map<string, SharedImage>();
  for (const { file, alt, caption, credit } of candidates(article)) {
    const url = absolute(file.url, origin);
    if (url && !found.has(url) && !isTooSmall(file)) {
      found.set(url, { url, width: file.width, height: file.height, alt, caption, credit });
    }
  }
  return [...found.values()];
}

type Candidate = { file: Image } & Omit<SharedImage, 'url' | 'width' | 'height'>;

function candidates({ socialImage, lead }: Article): Candidate[] {
  return [...(socialImage ? [{ file: socialImage }] : []), ...leadImages(lead)];
}

function leadImages(lead: Article['lead']): Candidate[] {
  if (!lead) return [];
  if (lead.type === 'image-set') {
    if (!lead.picture) return [];
    const { images = [], fallbackImage, alt, caption, credit } = lead.picture;
    return [...images, fallbackImage].map((file) => ({ file, alt, caption, credit }));
  }
  if (lead.type === 'gallery') return leadImages(lead.children.find(({ picture }) => picture));
  return lead.poster ? [{ file: lead.poster }] : [];
}

function isTooSmall({ width, height }: Image): boolean {
  return width !== undefined && height !== undefined && width * height < ENOUGH_PIXELS;
}

export function imageObject({
  url,
  width,
  height,
  caption,
  credit,
}: Omit<SharedImage, 'alt'>): ImageObjectLeaf {
  return {
    '@type': 'ImageObject',
    url,
    width: pixels(width),
    height: pixels(height),
    caption,
    creditText: credit,
  };
}

/** schema.org asks for a length with its unit; search engines, who read it here, count pixels in bare numbers. */
function pixels(count: number | undefined): Distance | undefined {
  return count as unknown as Distance | undefined;
}
