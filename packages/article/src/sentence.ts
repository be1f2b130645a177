/** Cuts a paragraph at the end of a sentence. */
import type { BodyBlock, Paragraph, Phrasing } from './generated/types.js';
import { isLanguage } from './language.js';
import { countWords } from './measure.js';
import { phrasingText } from './text.js';

/**
 * A paragraph in two: up to the end of the sentence that holds the `words`th word, and the rest. Undefined where the block
 * is none, or nothing would be left.
 */
export function splitAtSentence(
  block: BodyBlock,
  words: number,
  language: string,
): { head: Paragraph; tail: Paragraph } | undefined {
  if (block.type !== 'paragraph') return undefined;
  const text = phrasingText(block.children);
  const at = sentenceEnd(text, words, block.lang ?? language);
  if (text.slice(at).trim() === '') return undefined;
  const [head, tail] = splitPhrasing(block.children, at);
  // An id names one node, and a drop cap begins a story.
  const { id: _id, dropCap: _dropCap, ...rest } = block;
  return { head: { ...block, children: head }, tail: { ...rest, children: tail } };
}

/** Where the sentence ends in which the `words`th word stands. */
function sentenceEnd(text: string, words: number, language: string): number {
  const known = isLanguage(language) ? language : 'en';
  let sentence = '';
  let count = 0;
  let end = 0;
  for (const { segment } of new Intl.Segmenter(known, { granularity: 'sentence' }).segment(text)) {
    sentence += segment;
    end += segment.length;
    if (ABBREVIATION.test(sentence)) continue;
    count += countWords({ type: 'text', value: sentence }, language);
    if (count >= words) return end;
    sentence = '';
  }
  return text.length;
}

/**
 * `Intl.Segmenter` ends a sentence after "Mr." and "U.S." (ECMA-402 has no suppressions of CLDR's). A short name with a
 * full stop counts as one of these: a preview that is a sentence longer is better than one that ends inside it.
 */
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:\p{Lu}\p{L}{0,2}|Prof|Capt|(?:\p{L}\.)+\p{L}|vs|no|ca|bzw|art|pp)\.\s*$/u;

/** The nodes up to a character and those after it; a mark that reaches over it is in both. */
function splitPhrasing(nodes: readonly Phrasing[], at: number): [Phrasing[], Phrasing[]] {
  const head: Phrasing[] = [];
  const tail: Phrasing[] = [];
  let from = 0;
  for (const node of nodes) {
    const to = from + phrasingText([node]).length;
    // A reference to a footnote has no length: at the end of a sentence it belongs to that.
    if (to <= at) head.push(node);
    else if (from >= at) tail.push(node);
    else {
      const [before, after] = splitNode(node, at - from);
      head.push(before);
      tail.push(after);
    }
    from = to;
  }
  return [head, tail];
}

function splitNode(node: Phrasing, at: number): [Phrasing, Phrasing] {
  const { id: _id, ...rest } = node;
  if ('value' in node) {
    const part = (of: object, value: string) => ({ ...of, value }) as Phrasing;
    return [part(node, node.value.slice(0, at)), part(rest, node.value.slice(at))];
  }
  if (!('children' in node)) return [node, node];
  const [before, after] = splitPhrasing(node.children as Phrasing[], at);
  const part = (of: object, children: Phrasing[]) => ({ ...of, children }) as Phrasing;
  return [part(node, before), part(rest, after)];
}
