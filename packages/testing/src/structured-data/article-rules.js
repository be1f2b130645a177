/**
 * What Google asks of an article, a film and breadcrumbs: "Article (Article, NewsArticle, BlogPosting) structured
 * data" with its "author markup best practices", "Video", "Breadcrumb", "Influence your byline dates" (as of
 * November 2026); and The Trust Project of labels: the words above the headline and the type agree.
 */
import { pageWords } from '../../../render/dist/words/all.js';
import { attribute, listOf, properties, wordsOf } from './page.js';

/** @typedef {import('./page.js').Page} Page */
/** @typedef {import('./page.js').Thing} Thing */
/** @typedef {import('./rules.js').Rule} Rule */

const TYPES = [
  'NewsArticle', 'OpinionNewsArticle', 'AnalysisNewsArticle', 'ReportageNewsArticle', 'ReviewNewsArticle',
  'BackgroundNewsArticle', 'AskPublicNewsArticle', 'LiveBlogPosting', 'AdvertiserContentArticle',
]; // prettier-ignore

/** Types of their own, by the kit's words that promise them. @type {Record<string, string[]>} */
const PROMISED = {
  OpinionNewsArticle: ['opinion', 'letter'],
  AnalysisNewsArticle: ['analysis'],
  BackgroundNewsArticle: ['background'],
  ReviewNewsArticle: ['review'],
  ReportageNewsArticle: ['report'],
  LiveBlogPosting: ['live'],
  AdvertiserContentArticle: ['sponsored'],
};

/** What is no plain news must say so above its headline. */
const LABELLED = [
  'OpinionNewsArticle', 'AnalysisNewsArticle', 'ReviewNewsArticle', 'LiveBlogPosting', 'AdvertiserContentArticle',
]; // prettier-ignore

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const DATES = /^(?:date(?:Published|Modified|Created)|uploadDate|coverage(?:Start|End)Time)$/;
const ADDRESSES =
  /^(?:url|@id|item|sameAs|contentUrl|embedUrl|thumbnailUrl|discussionUrl|\w+Policy|publishingPrinciples|ownershipFundingInfo|masthead)$/;
const PERSON = /^(?:Person|Organization|NewsMediaOrganization)$/;
const MIN_PIXELS = 50_000;

/** @param {Page} page @param {string} name of a slot of the header */
const inSlot = ({ elements }, name) => elements.find((one) => attribute(one, 'slot') === name);

/** @type {Record<string, Rule>} */
export const articleRules = {
  'one block that can be read'(page) {
    if (page.blocks.length !== 1) return [`${page.blocks.length} blocks of JSON-LD`];
    if (page.things.length === 0) return ['the JSON-LD cannot be read'];
    const articles = page.things.filter(({ '@type': type }) => TYPES.includes(type));
    const context = JSON.parse(page.blocks[0] ?? '')['@context'];
    return [
      ...(context === 'https://schema.org' ? [] : [`@context is ${JSON.stringify(context)}`]),
      ...(articles.length === 1 ? [] : [`${articles.length} articles are described`]),
    ];
  },

  'label agrees with type'(page) {
    const type = page.article['@type'];
    const label = wordsOf(inSlot(page, 'label'));
    if (!label) return LABELLED.includes(type) ? [`nothing above the headline says ${type}`] : [];
    const words = /** @type {Record<string, string>} */ (
      /** @type {unknown} */ (pageWords(page.article.inLanguage ?? 'en'))
    );
    const promised = Object.keys(PROMISED).find((one) =>
      PROMISED[one]?.some((word) => words[word]?.toLowerCase() === label.toLowerCase()),
    );
    return promised && promised !== type ? [`"${label}" stands above a ${type}`] : [];
  },

  'headline is the page’s': (page) =>
    wordsOf(page.elements.find(({ tagName }) => tagName === 'h1')) ===
    String(page.article.headline ?? '')
      .replace(/\s+/g, ' ')
      .trim()
      ? []
      : [`the headline ${JSON.stringify(page.article.headline)} is not the page's`],

  'address is the canonical one'(page) {
    const link = page.elements.find(
      (one) => one.tagName === 'link' && attribute(one, 'rel') === 'canonical',
    );
    const canonical = link && attribute(link, 'href');
    return page.article.url === canonical ? [] : [`url ${page.article.url} is not ${canonical}`];
  },

  'dates have an offset': ({ things }) =>
    properties(things)
      .filter(({ key, value }) => DATES.test(key) && typeof value === 'string')
      .filter(({ value, place }) => {
        const isDay = /correction/.test(place) && DAY.test(String(value));
        return (
          !isDay && (!DATE_TIME.test(String(value)) || Number.isNaN(Date.parse(String(value))))
        );
      })
      .map(({ place, value }) => `${place}: ${value} is no ISO 8601 date with an offset`),

  'dates are the page’s'(page) {
    const shown = page.elements
      .filter(({ tagName }) => tagName === 'time')
      .map((one) => attribute(one, 'datetime'));
    const { datePublished, dateModified } = page.article;
    return [
      ...(datePublished && !shown.includes(datePublished) ? [`${datePublished} is not shown`] : []),
      ...(Date.parse(dateModified) < Date.parse(datePublished)
        ? ['it was changed before it was published']
        : []),
    ];
  },

  'one object for each author': ({ article }) =>
    listOf(article.author).flatMap((author) => {
      if (!PERSON.test(author?.['@type']) || !author.name)
        return [`${JSON.stringify(author)} is no person or organisation with a name`];
      return author['@type'] === 'Person' && NO_NAME.test(author.name)
        ? [`"${author.name}" is more than a name`]
        : [];
    }),

  'authors are the page’s'(page) {
    const shown = wordsOf(inSlot(page, 'byline'));
    return listOf(page.article.author)
      .filter(({ name }) => name && !shown.includes(name))
      .map(({ name }) => `"${name}" does not stand in the page`);
  },

  'pictures are large enough': ({ article }) =>
    listOf(article.image)
      .filter(({ width, height }) => Number(width) * Number(height) < MIN_PIXELS)
      .map(({ url, width, height }) => `${url} has ${width} × ${height} pixels`),

  'publisher is an organisation'({ article: { publisher, isAccessibleForFree } }) {
    if (isAccessibleForFree === undefined && !publisher) return [];
    return /Organization$/.test(publisher?.['@type']) && publisher.name
      ? []
      : [`the publisher is ${JSON.stringify(publisher)}`];
  },

  'films have what is required': ({ article }) =>
    listOf(article.video).flatMap((film) =>
      ['name', 'thumbnailUrl', 'uploadDate']
        .filter((key) => !film[key])
        .map((key) => `a film has no ${key}`),
    ),

  'breadcrumbs are steps'({ breadcrumbs }) {
    if (!breadcrumbs) return [];
    const steps = listOf(breadcrumbs.itemListElement);
    const good = steps.every(
      (step, i) =>
        step['@type'] === 'ListItem' &&
        step.position === i + 1 &&
        step.name &&
        (step.item || i === steps.length - 1),
    );
    return steps.length >= 2 && good ? [] : ['the steps are not two or more, numbered, with names'];
  },

  'addresses are absolute': ({ things }) =>
    properties(things)
      .filter(({ key, value }) => ADDRESSES.test(key) && typeof value === 'string')
      .filter(({ value }) => !/^https?:\/\/[^/]/.test(String(value)))
      .map(({ place, value }) => `${place}: ${value} is no absolute address`),

  'nothing is empty': ({ things }) =>
    properties(things)
      .filter(({ value }) => isEmpty(value))
      .map(({ place }) => `${place} is empty`),
};

/** Several names, or words around one. */
const NO_NAME = /[,;|]| (?:and|und|et|y) |^by /i;

/** @param {unknown} value */
function isEmpty(value) {
  if (value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).every((key) => key === '@type');
}

/** What Google recommends of every article. @type {Record<string, Rule>} */
export const articleAdvice = {
  'recommended properties': ({ article }) => [
    ...['headline', 'image', 'datePublished', 'dateModified', 'author']
      .filter((key) => article[key] === undefined)
      .map((key) => `${key} is missing`),
    ...listOf(article.author)
      .filter(({ url, sameAs }) => !url && !sameAs)
      .map(({ name }) => `the author ${name} has no address`),
  ],

  'pictures in three shapes': ({ article }) =>
    Object.entries(SHAPES)
      .filter(
        ([, shape]) =>
          !listOf(article.image).some(
            ({ width, height }) => Math.abs(width / height / shape - 1) < 0.02,
          ),
      )
      .map(([name]) => `no picture is ${name}`),
};

const SHAPES = { '16:9': 16 / 9, '4:3': 4 / 3, '1:1': 1 };
