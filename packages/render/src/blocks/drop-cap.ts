import { phrasingText, type Paragraph } from '@broadsheet/article';

/** Scripts with capital letters, and so with an initial that can be set large; CJK, Arabic and most others have none. */
const CAPITALS =
  /^["'“‘«„¿¡(]*[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}]/u;
/** Letters that fill three lines on a phone: fewer would leave the initial standing below its paragraph. */
const LEAST = 160;

/** Whether a paragraph begins with a drop cap: the newsroom wishes it, the script has one, and there is text enough beside it. */
export function hasDropCap({ dropCap, children }: Paragraph): boolean {
  if (!dropCap || children[0]?.type !== 'text') return false;
  const text = phrasingText(children);
  return text.length >= LEAST && CAPITALS.test(text);
}
