import { keeper, plainText, type BodyBlock } from '@broadsheet/article';

/**
 * Whether words stand in a story: a pull quote that repeats them is for the eye alone, one that says something new is for
 * everybody. Signs, spaces and capitals do not count, and what an ellipsis leaves out is not looked for.
 */
export function repeatsIn(blocks: readonly BodyBlock[]): (words: string) => boolean {
  // Only a story with a pull quote asks, so nothing is read before the first question.
  let answers: Map<string, boolean> | undefined;
  let story: Story | undefined;
  return (words) => {
    answers ??= keep(blocks, [], () => new Map());
    let answer = answers.get(words);
    if (answer === undefined) {
      story ??= new Story(blocks);
      // Each question reads the whole story, so they have an end: what is beyond it is read to everybody.
      answer = answers.size < MOST && story.has(words);
      answers.set(words, answer);
    }
    return answer;
  };
}

const keep = keeper<Map<string, boolean>>();
const MOST = 200;

class Story {
  readonly #text: string;
  #letters: string | undefined;

  constructor(blocks: readonly BodyBlock[]) {
    this.#text = plainText(blocks.filter(({ type }) => type !== 'pullquote'));
  }

  has(words: string): boolean {
    if (this.#text.includes(words)) return true;
    const letters = (this.#letters ??= lettersOf(this.#text));
    const pieces = words
      .split(/\[?(?:…|\.{3})\]?/)
      .map(lettersOf)
      .filter(Boolean);
    return pieces.every((piece) => letters.includes(piece));
  }
}

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}
