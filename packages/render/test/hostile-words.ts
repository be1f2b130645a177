/** Words made of everything that means something to somebody: HTML, XML, Markdown, YAML, terminals. */
import fc from 'fast-check';

const SIGNS = [
  '*', '_', '`', '[', ']', '(', ')', '<', '>', '#', '-', '+', '!', '|', '\\', '~', '~~', '&', '&amp;', '&#1;', '\n', '\r', ' ',
  '  ', '\t', '1.', '1)', '^', '[^1]', '[^1]: ', '[ ]', '](x)', '![', 'http://a.b', 'www.a.b', 'a@b.c', '$', '=', '---', '```',
  '~~~', 'a', 'b', '123', '漢', 'é', '。', '“', '{', '}', '"', "'", ':', ';', '/', '?', '<b>', '<!--', '-->', ']]>', '<![CDATA[',
  '</script>', '\u0000', '\u0001', '\u001b[31m', '\u0085', '\u00a0', '\u2028', '\u202e', '\ufeff', '\ufffe', '\uffff', '\ud800',
  '\udc00', '\ud83d\ude00', 'javascript:alert(1)', '%', '@', 'no', '2026-11-23',
]; // prettier-ignore

export const hostileWords = fc
  .array(fc.constantFrom(...SIGNS), { maxLength: 8 })
  .map((signs) => signs.join(''));
