/** Whether a page's text is the article: whole, in order, once, and nothing that only a program would say. */

/** Words of state, and what JavaScript prints where a value is missing. */
const STATE = /\b(loading|undefined|null|NaN|Invalid Date)\b|\[object \w+\]/i;

/**
 * @param {string} text as read from top to bottom
 * @param {string[]} expected sentences and lines in their order
 * @param {string[]} [forbidden] sentences that may not be there
 * @returns {string[]}
 */
export function readingProblems(text, expected, forbidden = []) {
  const problems = [];
  // Case does not count: a style may print labels in capitals, and innerText follows it.
  const page = flat(text);
  let at = 0;
  let rest = page;
  for (const words of expected) {
    const wanted = flat(words);
    const found = page.indexOf(wanted, at);
    if (found >= 0) at = found + wanted.length;
    else problems.push(page.includes(wanted) ? `out of order: "${words}"` : `missing: "${words}"`);
    // Short lines, a name or a label, may well stand in a sentence too.
    if (wanted.length > 40 && page.indexOf(wanted) !== page.lastIndexOf(wanted))
      problems.push(`twice: "${words}"`);
    rest = rest.replace(wanted, ' ');
  }
  const state = STATE.exec(rest);
  if (state) problems.push(`a word of state: "${state[0]}"`);
  for (const line of text.split('\n')) {
    if (/^\s*[\d.,\u0660-\u0669]+\s*$/.test(line)) problems.push(`a bare number: "${line.trim()}"`);
  }
  for (const words of forbidden)
    if (page.includes(flat(words))) problems.push(`beyond the cut: "${words}"`);
  return problems;
}

/** @param {string} words */
function flat(words) {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}
