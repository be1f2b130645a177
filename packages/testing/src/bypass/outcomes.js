/** What became of each attempt: told by the tests as they go, and printed as one table at the end of the run. */
import { KINDS } from './kinds.js';

/** Before an outcome among what tests have to say. */
export const OUTCOME = '#outcome ';

/**
 * @typedef {object} Outcome
 * @property {number} kind the number of one of `KINDS`, the first is 1
 * @property {string} what what exactly was tried
 * @property {string} mode `cut`, `sealed`, or both
 * @property {string} over outputs or engine
 * @property {number} requests answers or pages that were looked through
 * @property {number} found how often a paid word was in them
 */

/** @param {{diagnostic(message: string): void}} t @param {Outcome} outcome */
export function tell(t, outcome) {
  t.diagnostic(OUTCOME + JSON.stringify(outcome));
}

/** @param {readonly Outcome[]} outcomes */
export function outcomeTable(outcomes) {
  const rows = KINDS.flatMap(({ name, elsewhere, not }, at) => {
    const kind = `${at + 1} ${name}`;
    const own = merged(outcomes.filter((outcome) => outcome.kind === at + 1));
    const told = own.map(({ what, mode, over, requests, found }) => [what, mode, over, String(requests), String(found)]); // prettier-ignore
    const notes = [
      ...(elsewhere ? [['see also', '', elsewhere, '', '']] : []),
      ...(not ? [['does not apply', '', not, '', '']] : []),
    ];
    const all = [...told, ...notes];
    if (all.length === 0) all.push(['not tried in this run', '', '', '', '']);
    return all.map((cells, line) => [line === 0 ? kind : '', ...cells]);
  });
  return printed([['kind of attempt', 'tried', 'mode', 'over', 'requests', 'found'], ...rows]);
}

/** Those that differ in the mode alone become one line, and so do those of several engines. @param {readonly Outcome[]} outcomes */
function merged(outcomes) {
  /** @type {Map<string, Outcome>} */
  const lines = new Map();
  for (const outcome of outcomes) {
    const known = lines.get(outcome.what);
    lines.set(
      outcome.what,
      known
        ? {
            ...known,
            mode: union(known.mode, outcome.mode),
            over: union(known.over, outcome.over),
            requests: known.requests + outcome.requests,
            found: known.found + outcome.found,
          }
        : outcome,
    );
  }
  return [...lines.values()];
}

/** @param {string} one @param {string} other */
function union(one, other) {
  return [...new Set(`${one}, ${other}`.split(', '))].join(', ');
}

/** @param {string[][]} rows */
function printed(rows) {
  const [head = []] = rows;
  const widths = head.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, at) => (at < 4 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join(' │ ')
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('─┼─'));
  return lines.join('\n');
}
