import type { Paragraph } from '../../generated/types.js';

/**
 * Plain text as paragraphs: empty lines stand between them, and the lines of one are only where a machine broke it. Where there is
 * no empty line, each line is a paragraph. Nothing in it is markup.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => line.trim());
  return (lines.includes('') ? joined(lines) : lines)
    .map((line) => line.replace(/[ \t\f]+/g, ' '))
    .filter((line) => line !== '')
    .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
}

function joined(lines: readonly string[]): string[] {
  const paragraphs: string[][] = [[]];
  for (const line of lines)
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)!.push(line);
  return paragraphs.map((parts) => parts.join(' '));
}
