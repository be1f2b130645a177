import { embedOf } from '../../../html/embed.js';
import { textOf, type HtmlNode } from '../../../html/tree.js';
import { safeSource } from '../../../html/url.js';
import { madeElement, madeText } from './made.js';

/**
 * Line ends as line breaks, for texts in which they are meant: verse, and a classic post as it was written, where two of
 * them part paragraphs.
 * @param embeds whether an address that is alone in its line stands for what is there, as WordPress has it
 */
export function withBreaks(nodes: readonly HtmlNode[], embeds: boolean): HtmlNode[] {
  const result: HtmlNode[] = [];
  for (const [i, node] of nodes.entries()) {
    const text = textOf(node);
    if (text === undefined) {
      result.push(node);
      continue;
    }
    const lines = text.split(/\r?\n/);
    for (const [n, line] of lines.entries()) {
      if (n > 0) result.push(madeElement('br'));
      const isAlone = (n > 0 || i === 0) && (n < lines.length - 1 || i === nodes.length - 1);
      if (embeds && isAlone && isOfNetwork(line.trim()))
        result.push(madeElement('#embed', [madeText(line.trim())]));
      else if (line) result.push(madeText(line));
    }
  }
  return result;
}

/** An address of a site whose pieces WordPress shows. */
function isOfNetwork(line: string): boolean {
  const url = /^https?:\/\/\S+$/.test(line) ? safeSource(line) : undefined;
  if (!url) return false;
  const block = embedOf(url);
  return block.type !== 'embed' || block.kind !== 'other';
}
