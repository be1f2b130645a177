/** What the page says of its pictures, read off the page. */

/** A link around a picture, to its large file. */
export const LINK = 'news-figure a[data-full]';

/** What is looked through by itself; else the article is, else the page. */
const GROUPS = ['.news-gallery', 'news-article', 'article'];

/** A picture in the page. */
export interface Shown {
  link: HTMLAnchorElement;
  /** Address of the large file. */
  src: string;
  srcset: string;
  /** Its words, a copy. */
  words: Node | undefined;
  alt: string;
  lang: string;
}

/** The links to the pictures that are looked through together with one of them, in the page's order. */
export function together(link: HTMLAnchorElement): HTMLAnchorElement[] {
  const group = GROUPS.map((name) => link.closest(name)).find(Boolean) ?? document;
  const links = [...group.querySelectorAll<HTMLAnchorElement>(LINK)];
  // What is hidden for this reader is no part of the page.
  return links.filter((one) => one === link || one.getClientRects().length > 0);
}

export function read(link: HTMLAnchorElement): Shown {
  const image = link.querySelector('img');
  return {
    link,
    src: link.href,
    srcset: image?.srcset ?? '',
    alt: image?.alt ?? '',
    words: link.closest('figure')?.querySelector('figcaption')?.cloneNode(true),
    lang: link.closest('[lang]')?.getAttribute('lang') ?? '',
  };
}
