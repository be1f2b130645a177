/**
 * The work that is no printing, done for every printer but our own, which does it itself: what this reader may see,
 * where ads stand, how long the story is, which words its pull quotes repeat, absolute addresses, the JSON-LD as an
 * object, dates and numbers in words. The same functions as our renderer calls; what is left to compare is printing.
 */
import { phrasingText, statsOf } from '@broadsheet/article';
import { minutes, moment, plural } from '@broadsheet/elements/core/format.js';
import words from '../../../elements/dist/core/words/en.js';
import { repeatsIn } from '../../../render/dist/blocks/repeats.js';
import { jsonLd } from '../../../render/dist/json-ld/json-ld.js';
import { absolute, pathOf } from '../../../render/dist/names.js';
import { partFor } from '../../../render/dist/part.js';
import { placementOf } from '../../../render/dist/placement.js';

/** @type {import('@broadsheet/render').RenderOptions} */
export const options = {
  origin: 'https://post.example',
  publisher: { name: 'The Calder Post' },
  // What depends on the day, and controls: the other printers have none.
  header: { share: [], age: false, corrections: false },
};

/** Every element stands in this page; `autoload` brings those that wait for the reader. */
export const SCRIPTS = [
  'article',
  'article-header',
  'figure',
  'trust-badge',
  'comment-count',
  'ad-slot',
  'paywall',
  'autoload',
].map((name) => `/broadsheet/cdn/${name}.js`);

/** @param {import('@broadsheet/article').Article} whole */
export function dataOf(whole) {
  const { origin } = options;
  const part = partFor(whole);
  const { shown: article, cut } = part;
  const { positions, template } = placementOf(part, options);
  const ads = new Map();
  positions.forEach(({ after, format, screens }, at) => {
    ads.set(after, { format, unit: `inline-${at + 1}`, narrow: screens === 'narrow' });
  });
  const { lead, comments, published, updated } = article;
  const [day, lastDay] = [dayOf(published), isLater(updated, published) && dayOf(updated)];
  const picture = lead?.type === 'image-set' ? lead.picture : undefined;
  return {
    article,
    cut,
    anchor: anchorOf(article.id),
    canonical: absolute(article.canonicalUrl, origin) ?? absolute(article.url, origin),
    description: article.description || phrasingText(article.standfirst ?? []).trim(),
    picture,
    image: absolute(picture?.images?.[0]?.url ?? picture?.fallbackImage.url, origin),
    authorPages: (article.bylines ?? []).map(({ url }) => absolute(url, origin)),
    published: day,
    updated: lastDay && (lastDay === day ? moment(updated, 'en', 'UTC', 'time') : lastDay),
    minutes: minutes(statsOf(whole).minutes, 'en'),
    comments: comments && plural(words.comments, comments.count, 'en', true),
    corrections: (article.corrections ?? []).map(({ kind, date, text }) => {
      return { name: nameOf(kind), date, day: dayOf(date), text };
    }),
    returnUrl: pathOf(article.url, origin),
    ads,
    template: new Map(template.filter(({ taken }) => taken).map((ad) => [ad.unit, ad])),
    repeats: repeatsIn(article.body.children),
    jsonLd: JSON.stringify(jsonLd(part, whole, options)).replace(/</g, '\\u003c'),
  };
}

/** Rows of the trust badge under "What the paper says about it". @param {import('@broadsheet/article').Article} article */
export function claimsOf({ id, bylines = [], trust = [], corrections = [] }) {
  const known = bylines.filter(({ expertise }) => expertise);
  return [
    { title: 'Type of article: Opinion' },
    ...known.map(({ expertise, url }) => ({ title: expertise, url })),
    ...corrections.slice(0, 1).map(({ kind, date }) => ({
      title: `${nameOf(kind)} (${dayOf(date)})`,
      url: `#${anchorOf(id)}-corrections`,
    })),
    ...trust,
  ];
}

/** Whether a block of the story is printed where it stands. The wall, whose place is the last one here, comes behind all. */
export function isPrinted({ type }) {
  return type !== 'ad-position' && type !== 'paid-place';
}

function anchorOf(id) {
  return id.replace(/[^\p{L}\p{N}_-]+/gu, '-');
}

function nameOf(kind) {
  return kind === 'clarification' ? 'Clarification' : 'Correction';
}

function dayOf(iso) {
  return iso && moment(iso, 'en', 'UTC', 'date');
}

function isLater(updated, published) {
  return updated && !(Date.parse(updated) <= Date.parse(published));
}
