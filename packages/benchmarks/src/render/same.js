/** Whether two printers print the same: ours and plain concatenation the same bytes, the others the same page. */
import { parse } from 'parse5';

/**
 * Where two pages differ first, undefined where they are the same bytes.
 * @param {string} one @param {string} other
 */
export function firstDifference(one, other) {
  if (one === other) return undefined;
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `at ${at}: ${around(one)} and ${around(other)}`;
}

/**
 * What a browser makes of a page: tags, attributes in any order, words. Comments, white space at the ends of texts, and
 * the preloads that React adds of itself are left out.
 * @param {string} markup
 * @returns {string} a line for each of them
 */
export function contentOf(markup) {
  const lines = [];
  const walk = (node) => {
    if (node.tagName) lines.push(tagOf(node));
    for (const child of merged(node.childNodes ?? [])) {
      if (typeof child !== 'string') walk(child);
      else if (child.trim()) lines.push(child.replace(/\s+/g, ' ').trim());
    }
  };
  walk(parse(markup));
  return lines.filter((line) => !/^<link .*rel="preload"/.test(line)).join('\n');
}

function tagOf({ tagName, attrs }) {
  const all = attrs.map(({ name, value }) => ` ${name}="${value}"`).sort();
  return `<${tagName}${all.join('')}>`;
}

/** Children without comments; texts that stood on both sides of one are one text. */
function merged(children) {
  const out = [];
  for (const child of children) {
    if (child.nodeName === '#comment' || child.nodeName === '#documentType') continue;
    if (child.nodeName !== '#text') out.push(child);
    else if (typeof out.at(-1) === 'string') out[out.length - 1] += child.value;
    else out.push(child.value);
  }
  return out;
}
