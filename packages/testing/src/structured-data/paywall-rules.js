/**
 * What Google asks of a page with a closed part: "Structured data for subscription and paywalled content",
 * "Flexible sampling", and item 10 of "Fix Search-related JavaScript problems" (as of November 2026).
 */
import { attribute, isInside, listOf, properties, textOf, withClass, wordsOf } from './page.js';

/** @typedef {import('./page.js').Page} Page */
/** @typedef {import('./rules.js').Rule} Rule */

/** The parts that are said to be closed. @param {Page} page */
const paidParts = ({ article }) => listOf(article.hasPart);

/** @param {Page} page */
const selectors = (page) => paidParts(page).map((part) => part?.cssSelector);

/** The elements that the selectors name; a class selector alone is looked up. @param {Page} page */
function paidElements(page) {
  return selectors(page).map((selector) =>
    CLASS_SELECTOR.test(selector) ? withClass(page, selector.slice(1)) : [],
  );
}

const CLASS_SELECTOR = /^\.-?[_a-zA-Z][\w-]*$/;

/** @param {Page} page */
const walls = ({ elements }) => elements.filter(({ tagName }) => tagName === 'news-paywall');

/** @type {Record<string, Rule>} */
export const paywallRules = {
  'free is a boolean': ({ article }) => [
    ...(article.isAccessibleForFree === undefined ? ['isAccessibleForFree is missing'] : []),
    ...properties(article)
      .filter(({ key, value }) => key === 'isAccessibleForFree' && typeof value !== 'boolean')
      .map(({ place, value }) => `${place} is ${JSON.stringify(value)}, no boolean`),
  ],

  'closed is marked'(page) {
    const closed = page.elements.some(
      (one) =>
        one.tagName === 'news-paywall' ||
        (one.tagName === 'news-article' && (attribute(one, 'access') ?? 'free') !== 'free'),
    );
    return closed && page.article.isAccessibleForFree !== false
      ? ['a closed article that is not marked may be taken for cloaking']
      : [];
  },

  'free has no paid part': (page) =>
    page.article.isAccessibleForFree === true && paidParts(page).length > 0
      ? ['hasPart stands in a free article']
      : [],

  'paid part is described'(page) {
    if (page.article.isAccessibleForFree !== false) return [];
    const parts = paidParts(page);
    if (parts.length === 0) return ['hasPart is missing'];
    return parts
      .filter((part) => part?.['@type'] !== 'WebPageElement' || part.isAccessibleForFree !== false)
      .map((part) => `${JSON.stringify(part)} is no closed WebPageElement`);
  },

  'one class selector each': (page) =>
    selectors(page)
      .filter((selector) => !CLASS_SELECTOR.test(selector ?? ''))
      .map((selector) => `cssSelector ${JSON.stringify(selector)} is not one class`),

  'selector names an element': (page) =>
    paidElements(page).flatMap((found, i) =>
      found.length === 0 ? [`no element of the page is ${selectors(page)[i]}`] : [],
    ),

  'paid parts are not nested'(page) {
    const all = paidElements(page).flat();
    return all.some((one) => all.some((other) => isInside(one, other)))
      ? ['one paid part stands inside another']
      : [];
  },

  'a wall holds nothing back': (page) =>
    walls(page).length > 0 &&
    paidElements(page)
      .flat()
      .some((one) => wordsOf(one) !== '')
      ? ['the paid words stand in a page that shows the wall']
      : [],

  'no articleBody': ({ things }) =>
    properties(things)
      .filter(({ key }) => ['articleBody', 'text'].includes(key))
      .filter(({ place }) => !/\/correction\/(?:\d+\/)?text$/.test(place))
      .map(({ place }) => `${place} repeats the words of the page`),
};

/** Google's advice on a lead-in: 50 to 100 words before the wall. @type {Record<string, Rule>} */
export const paywallAdvice = {
  'lead-in of 50 words'(page) {
    const [wall] = walls(page);
    const body = wall?.parentNode;
    if (!body || !('childNodes' in body)) return [];
    const before = body.childNodes.slice(0, body.childNodes.indexOf(wall)).map(textOf).join(' ');
    const lang = page.elements.find(({ tagName }) => tagName === 'html');
    const count = words(before, (lang && attribute(lang, 'lang')) || 'en');
    return count < 50 ? [`${count} words stand before the wall`] : [];
  },
};

/** @param {string} text @param {string} lang */
function words(text, lang) {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}
