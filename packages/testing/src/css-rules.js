/** Reads CSS into rules, well enough for checks on selectors, properties and values. */

/**
 * @typedef {object} Rule
 * @property {string} selector of this rule, or the at-rule's own words (`@media print`)
 * @property {string[]} within the at-rules and selectors around it
 * @property {{property: string, value: string, line: number}[]} declarations
 */

/** @param {string} css @returns {Rule[]} */
export function cssRules(css) {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  /** @type {Rule[]} */
  const rules = [];
  /** @type {Rule[]} */
  const open = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"' || char === "'") at = text.indexOf(char, at + 1);
    else if (char === '(') depth++;
    else if (char === ')') depth--;
    else if (depth === 0 && char !== undefined && '{};'.includes(char)) {
      const words = text.slice(start, at);
      if (char === '{') {
        const rule = {
          selector: words.trim().replace(/\s+/g, ' '),
          within: open.map((one) => one.selector),
          declarations: [],
        };
        rules.push(rule);
        open.push(rule);
      } else {
        declare(open.at(-1), words, lineOf(text, start + words.length - words.trimStart().length));
        if (char === '}') open.pop();
      }
      start = at + 1;
    }
  }
  return rules;
}

/** @param {Rule | undefined} rule @param {string} words @param {number} line */
function declare(rule, words, line) {
  const colon = words.indexOf(':');
  if (!rule || colon < 0) return;
  rule.declarations.push({
    property: words.slice(0, colon).trim().toLowerCase(),
    value: words.slice(colon + 1).trim(),
    line,
  });
}

/** @param {string} text @param {number} at */
function lineOf(text, at) {
  return text.slice(0, at).split('\n').length;
}

/** The CSS of a file: all of a stylesheet, or what stands in its `css` templates, with lines kept. @param {string} path @param {string} source */
export function cssOf(path, source) {
  if (path.endsWith('.css')) return source;
  let out = '';
  let end = 0;
  for (const match of source.matchAll(/\bcss`([^`]*)`/g)) {
    const start = match.index + 4;
    out += source.slice(end, start).replace(/[^\n]/g, ' ') + /** @type {string} */ (match[1]);
    end = start + /** @type {string} */ (match[1]).length;
  }
  return out;
}
