/** Rules of search engines for the structured data of a page, each under a name, and what a page breaks of them. */
import { articleAdvice, articleRules } from './article-rules.js';
import { readPage } from './page.js';
import { paywallAdvice, paywallRules } from './paywall-rules.js';

/** @typedef {(page: import('./page.js').Page) => string[]} Rule what is wrong, in words; nothing where all is well */

/** What is a mistake. */
export const RULES = { ...articleRules, ...paywallRules };

/** What is recommended: a page without it is worth less, and not wrong. */
export const ADVICE = { ...articleAdvice, ...paywallAdvice };

/**
 * @param {string} html the page as the server sends it
 * @param {Record<string, Rule>} [rules]
 * @returns {{rule: string, message: string}[]}
 */
export function structuredDataProblems(html, rules = RULES) {
  const page = readPage(html);
  return Object.entries(rules).flatMap(([rule, check]) =>
    check(page).map((message) => ({ rule, message })),
  );
}
