import { plainText, type BodyBlock } from '@broadsheet/article';

/**
 * Whether words stand in a story: a pull quote that repeats them is for the eye alone, one that says something new is for
 * everybody. Signs, spaces and capitals do not count, and what an ellipsis leaves out is not looked for.
 */
export function repeatsIn(blocks: readonly BodyBlock[]): (words: string) => boolean {
  // Only a story with a pull quote asks, so the text is made at the first question.
  let story: string | undefined;
  return (words) => {
    story ??= lettersOf(plainText(blocks.filter(({ type }) => type !== 'pullquote')));
    const pieces = words
      .split(/\[?(?:…|\.{3})\]?/)
      .map(lettersOf)
      .filter(Boolean);
    return pieces.every((piece) => story!.includes(piece));
  };
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
