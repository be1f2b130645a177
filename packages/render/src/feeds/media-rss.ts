/** Media RSS (rssboard.org/media-rss), which Atom's readers know as well. */
import type { Entry } from './entry.js';
import { element, textElement, type Xml } from './xml.js';

export const MEDIA_RSS = 'http://search.yahoo.com/mrss/';

/** The film above the story and the picture that stands for it. */
export function mediaContent({ film, picture }: Entry): Xml[] {
  return [
    ...(film
      ? [
          element(
            'media:content',
            { url: film.url, type: film.type, medium: 'video', duration: film.duration },
            textElement('media:title', film.title),
            picture && element('media:thumbnail', sizeOf(picture)),
          ),
        ]
      : []),
    ...(picture && !film
      ? [
          element(
            'media:content',
            { ...sizeOf(picture), type: picture.type, medium: 'image' },
            textElement('media:description', picture.caption || picture.alt),
            textElement('media:credit', picture.credit),
          ),
        ]
      : []),
  ];
}

function sizeOf({ url, width, height }: NonNullable<Entry['picture']>) {
  return { url, width, height };
}
