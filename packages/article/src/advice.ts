/** What a newsroom should look at, though nothing is wrong with the document. */
import { cutArticle } from './cut.js';
import type { Article } from './generated/types.js';
import { isObject } from './json.js';
import { countWords } from './measure.js';
import type { Problem } from './problem.js';
import { walk } from './walk.js';

/** The least that Google's note on lead-ins names (October 2017: "the first few sentences or 50–100 words"). */
const LEAST = 50;

/** In the form of a problem; none of it keeps the article from being printed. */
export function adviceOn(article: Article): Problem[] {
  return [...previewAdvice(article), ...pictureAdvice(article)];
}

function previewAdvice(article: Article): Problem[] {
  const { preview, cut } = cutArticle(article);
  if (!cut) return [];
  const words = preview.body.children
    .filter(({ type }) => type !== 'footnote')
    .reduce((sum, block) => sum + countWords(block, article.language), 0);
  if (words >= LEAST) return [];
  const counted = words === 1 ? '1 word' : `${words} words`;
  const message = `everybody sees ${counted} of the story; readers and search engines need ${LEAST} or more to judge it`;
  return [{ pointer: article.access.preview ? '/access/preview' : '/access', message }];
}

/** A picture that adds nothing to the words has an empty text; one with a caption, or in a gallery, is there to be seen. */
function pictureAdvice(article: Article): Problem[] {
  const found: Problem[] = [];
  const inGallery = new Set<unknown>();
  walk(article, '', (node, at) => {
    const { type, picture, children } = node;
    if (type === 'gallery' && Array.isArray(children))
      for (const child of children) inGallery.add(child);
    if (!isObject(picture)) return;
    // The words of the place win over the picture's own.
    const isOwn = 'alt' in node;
    const caption = node.caption ?? picture.caption;
    if ((isOwn ? node : picture).alt !== '' || !(caption || inGallery.has(node))) return;
    found.push({
      pointer: isOwn ? `${at}/alt` : `${at}/picture/alt`,
      message: 'no alt text: say what the picture shows, for who cannot see it',
    });
  });
  return found;
}
