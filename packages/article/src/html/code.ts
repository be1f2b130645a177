import type { BodyBlock } from '../generated/types.js';
import { compact } from '../json.js';
import type { Reader } from './reader.js';
import { allText, attribute, childNamed, valueOf, type HtmlElement } from './tree.js';

/** Lines of code. */
export function codeOf(element: HtmlElement, reader: Reader): BodyBlock[] {
  reader.account.map(element, 'code');
  const value = allText(element.childNodes, '\n').replace(/^\n/, '');
  return [compact({ type: 'code', value, language: languageIn(element) })];
}

/** The programming language, as the HTML Standard and the usual highlighters write it: `language-js`, `lang-js`, `brush: js`. */
function languageIn(element: HtmlElement): string | undefined {
  for (const one of [element, childNamed(element, 'code')]) {
    const written =
      one && /(?:^|\s)(?:lang(?:uage)?-|brush:\s*)([\w+#-]+)/.exec(valueOf(one, 'class'));
    if (!written) continue;
    attribute(one, 'class');
    return written[1];
  }
  return undefined;
}
