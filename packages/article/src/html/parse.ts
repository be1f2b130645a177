import { parseFragment } from 'parse5';
import type { BodyBlock, Phrasing } from '../generated/types.js';
import { blockText, phrasingText } from '../text.js';
import { Reader } from './reader.js';
import { joinLines } from './phrasing.js';

export interface Parsed<T> {
  value: T;
  /** What could not be carried over, each as a short sentence. */
  losses: string[];
}

/** HTML as blocks of ours. Only what the reader knows comes through; no string is passed on as markup. */
export function htmlToBlocks(html: string): Parsed<BodyBlock[]> {
  const reader = new Reader();
  const value = reader.read(parseFragment(html, { scriptingEnabled: false }).childNodes);
  return { value, losses: reader.losses };
}

/** HTML as one sentence or a few: blocks become lines, and what is no text is left out. */
export function htmlToPhrasing(html: string): Parsed<Phrasing[]> {
  const { value: blocks, losses } = htmlToBlocks(html);
  const runs = blocks.map((block): Phrasing[] => {
    if (block.type === 'paragraph' || block.type === 'heading') return block.children;
    const text = blockText(block);
    losses.push(
      `<${block.type}> does not fit into a sentence: ${text ? 'its words are kept' : 'left out'}`,
    );
    return text ? [{ type: 'text', value: text.replace(/\n+/g, ' ') }] : [];
  });
  return { value: joinLines(runs), losses: [...new Set(losses)] };
}

/** HTML as plain text. Text without tags or entities stays as it is, so that a plain `<` survives. */
export function htmlToText(html: string): Parsed<string> {
  if (!/<[!/a-z]|&(?:#\w+|\w+);/i.test(html)) return { value: html.trim(), losses: [] };
  const { value, losses } = htmlToPhrasing(html);
  return { value: phrasingText(value).replace(/\s+/g, ' ').trim(), losses };
}
