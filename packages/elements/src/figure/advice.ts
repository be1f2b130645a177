/** What only whoever writes the page needs to know; it comes where there is something to say. */
import { advise } from '../core/error.js';

export function adviseOn(figure: Element, image: HTMLImageElement | null): void {
  if (!image) return advise(figure, 'expected <img> inside.');
  const name = image.getAttribute('src') ?? '';
  if (!image.hasAttribute('alt')) {
    advise(figure, `${name} has no alt: say what the picture shows, or alt="" if it adds nothing.`);
  }
  if (!image.matches('[width][height]')) {
    advise(figure, `${name} has no width and height: the words below move when it comes.`);
  }
}
