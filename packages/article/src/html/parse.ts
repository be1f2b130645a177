import { parseFragment } from 'parse5';
import type { BodyBlock, Phrasing } from '../generated/types.js';
import { phrasingText } from '../text.js';
import type { HtmlEntry } from './account.js';
import { joinLines } from './phrasing.js';
import { Reader, type Dialect } from './reader.js';

export interface Parsed<T> {
  value: T;
  /** What could not be carried over, each as a short sentence. */
  losses: string[];
  /** What became of each element. */
  elements: HtmlEntry[];
}

/** HTML as blocks of ours. Only what the reader knows comes through; no string is passed on as markup. */
export function htmlToBlocks(html: string, dialect?: Dialect): Parsed<BodyBlock[]> {
  return parsed(html, dialect, (blocks) => blocks);
}

/** HTML as one sentence or a few: blocks become lines, and what is no text is left out. */
export function htmlToPhrasing(html: string, dialect?: Dialect): Parsed<Phrasing[]> {
  return parsed(html, dialect, (blocks, reader) =>
    joinLines(blocks.map((block) => reader.asLine(block))),
  );
}

/** HTML as plain text. Text without tags or entities stays as it is, so that a plain `<` survives. */
export function htmlToText(html: string): Parsed<string> {
  if (!/<[!/a-z]|&(?:#\w+|\w+);/i.test(html))
    return { value: html.trim(), losses: [], elements: [] };
  const { value, ...books } = htmlToPhrasing(html);
  return { value: phrasingText(value).replace(/\s+/g, ' ').trim(), ...books };
}

function parsed<T>(
  html: string,
  dialect: Dialect | undefined,
  make: (blocks: BodyBlock[], reader: Reader) => T,
): Parsed<T> {
  const { childNodes } = parseFragment(html, { scriptingEnabled: false });
  const reader = new Reader(dialect);
  const value = make(reader.read(childNodes), reader);
  return { value, losses: reader.account.losses, elements: reader.account.entries(childNodes) };
}
