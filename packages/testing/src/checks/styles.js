/** Styles: logical properties only, every `var()` with a fallback, nothing visible hangs on `:defined`. */
import { readFileSync } from 'node:fs';
import { cssOf, cssRules } from '../css-rules.js';
import { filesBelow, root } from '../repository.js';

export const name = 'styles';

const SIDE = '(top|right|bottom|left)';
const PHYSICAL = new RegExp(
  [
    `^${SIDE}$`,
    `^(margin|padding|inset|border|scroll-margin|scroll-padding)-${SIDE}(-|$)`,
    '^border-(top|bottom)-(left|right)-radius$',
    '^(min-|max-)?(width|height)$',
  ].join('|'),
);
const PHYSICAL_VALUES = /^(text-align|float|clear)$/;

/** @param {string} path @param {string} css @param {{fallbacks?: boolean}} [options] */
export function problemsOf(path, css, { fallbacks = true } = {}) {
  const problems = [];
  for (const { selector, declarations } of cssRules(css)) {
    // `:not(:defined)` and `:defined` make a page look different before and after script.
    if (selector.includes(':defined')) problems.push(`${path}: "${selector}" hangs on :defined`);
    for (const { property, value, line } of declarations) {
      const place = `${path}:${line}`;
      if (PHYSICAL.test(property))
        problems.push(`${place}: ${property} is physical, use its logical counterpart`);
      if (PHYSICAL_VALUES.test(property) && /^(left|right)$/.test(value)) {
        problems.push(`${place}: ${property}: ${value} is physical, use start or end`);
      }
      const bare = fallbacks ? /var\(\s*(--[\w-]+)\s*\)/.exec(value) : null;
      if (bare) problems.push(`${place}: var(${bare[1]}) has no fallback`);
    }
  }
  return problems;
}

export function run() {
  const kit = filesBelow('packages/elements/src', (path) => /\.(css|styles\.ts)$/.test(path));
  // A site's theme declares its own properties at the root, so its var() need no fallback.
  const theme = filesBelow('packages/site', (path) => path.endsWith('.css'));
  const read = (/** @type {string} */ path) => cssOf(path, readFileSync(root + path, 'utf8'));
  return {
    problems: [
      ...kit.flatMap((path) => problemsOf(path, read(path))),
      ...theme.flatMap((path) => problemsOf(path, read(path), { fallbacks: false })),
    ],
    notes: [`${kit.length} files of the kit, ${theme.length} of the site`],
  };
}
