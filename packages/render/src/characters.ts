/**
 * The text without characters that no document may hold: controls apart from tab and line ends, halves of surrogate
 * pairs, U+FFFE and U+FFFF (XML 1.0, section 2.2). Each becomes U+FFFD, as NUL does in HTML. The further controls that
 * XML merely discourages go with them: a terminal that shows the text would obey them.
 */
export function plainCharacters(text: string): string {
  return text.replace(FORBIDDEN, '\uFFFD');
}
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** The same in one line, with one space wherever there are several, as a browser shows it. */
export function plainLine(text: string): string {
  return plainCharacters(text).replace(SPACES, ' ');
}
const SPACES = /[ \t\n\r\f]+/g;
