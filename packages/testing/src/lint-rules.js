/**
 * Our own ESLint rules: what shadow styles and templates may not contain, so that nothing moves when script comes.
 * Page CSS alone lays out hosts and slotted children; shadow CSS styles only the controls inside.
 */
import { cssRules } from './css-rules.js';

/** What a host's own style may set without moving any text. */
const STILL =
  /^(--|color$|background|outline|cursor$|accent-color$|forced-color-adjust$|fill$|stroke$|opacity$|transition)/;

/** Whether one of the selectors means the host itself, in any state. @param {string} selector */
function isHost(selector) {
  let bare = selector;
  for (let inner = ''; inner !== bare;) {
    inner = bare;
    bare = bare.replace(/\([^()]*\)/g, '');
  }
  return bare.split(',').some((one) => /^:host(-context)?[^\s>+~]*$/.test(one.trim()));
}

/** @param {string} css @returns {string[]} */
export function shadowProblems(css) {
  const problems = [];
  for (const { selector, declarations } of cssRules(css)) {
    if (selector.includes('::slotted'))
      problems.push('::slotted belongs into page CSS: it moves text when script comes');
    for (const { property, value } of declarations) {
      if (value.includes('!important'))
        problems.push(`!important on ${property}: it would win over page CSS`);
      if (isHost(selector) && !STILL.test(property)) {
        problems.push(`${property} on :host moves text when script comes: set it in page CSS`);
      }
    }
  }
  return problems;
}

/** @param {any} node a tagged template */
function textOf(node) {
  return node.quasi.quasis
    .map((/** @type {any} */ part) => part.value.cooked ?? part.value.raw)
    .join('x');
}

/** @type {import('eslint').ESLint.Plugin} */
export const broadsheet = {
  meta: { name: 'broadsheet' },
  rules: {
    'still-host': {
      meta: { type: 'problem', schema: [] },
      create: (context) => ({
        'TaggedTemplateExpression[tag.name="css"]'(/** @type {any} */ node) {
          for (const message of shadowProblems(textOf(node))) context.report({ node, message });
        },
      }),
    },
    'no-style-attribute': {
      meta: { type: 'problem', schema: [] },
      create: (context) => ({
        'TaggedTemplateExpression[tag.name=/^(html|svg)$/]'(/** @type {any} */ node) {
          if (/<[a-z][^>]*\sstyle\s*=/i.test(textOf(node))) {
            context.report({
              node,
              message: 'the content policy blocks style attributes: use a class or an attribute',
            });
          }
        },
      }),
    },
  },
};
