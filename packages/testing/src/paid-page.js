/**
 * A closed story whose paid part has everything that may stand in one (pictures, a film, another site's post, a count of
 * comments, ads), and a story that follows; cut and sealed, with an ad server, granted to everybody.
 */
import { keyFor, makeGroupKeys, sealArticle } from '@broadsheet/access';
import { cutArticle } from '@broadsheet/article';
import { bareAdSlotHTML } from '@broadsheet/elements/ad-slot/html.js';
import { commentCountHTML } from '@broadsheet/elements/comment-count/html.js';
import { face } from '@broadsheet/elements/core/face.js';
import { renderBlocks, renderPage } from '@broadsheet/render';
import { startAdSite } from './ad-site.js';

const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html broadsheet";
const ISSUER = 'https://post.example';
const image = {
  url: '/elements/src/next-article/fixtures/picture.svg',
  width: 320,
  height: 180,
};

/** @param {string} value @returns {import('@broadsheet/article').BodyBlock} */
const paragraph = (value) => ({ type: 'paragraph', children: [{ type: 'text', value }] });
const long = Array.from({ length: 8 }, (_, at) =>
  paragraph(`${at + 1}. ${'The mill turns twice a day, whoever owns it. '.repeat(12)}`),
);

/** @type {import('@broadsheet/article').Article} */
const story = {
  format: 'broadsheet',
  version: 1,
  id: 'mill',
  url: '/articles/mill',
  language: 'en',
  type: 'news',
  headline: 'The mill that nobody sold',
  access: { model: 'subscriber', preview: { blocks: 2 } },
  next: [{ url: '/next', headline: 'The weir' }],
  body: {
    type: 'body',
    version: 1,
    children: [
      paragraph('The preview begins here. '.repeat(8)),
      paragraph('The preview ends here.'),
      paragraph('The paid part begins here.'),
      { type: 'image-set', picture: { alt: 'The wheel', fallbackImage: image } },
      ...long,
      { type: 'video', title: 'The wheel turns', url: '/wheel.mp4', poster: image }, // prettier-ignore
      { type: 'embed', url: 'https://x.com/mill/status/1', text: 'It turns.' },
      ...long,
    ],
  },
};
/** @type {import('@broadsheet/article').Article} */
const next = {
  ...story,
  id: 'weir',
  url: '/next',
  headline: 'The weir',
  access: { model: 'free' },
  next: [],
  body: { ...story.body, children: long },
};

/** @param {string} origin @param {string} ads what the ad server does: a word of `ad-site.js` */
const optionsFor = (origin, ads) => ({
  origin,
  assets: '/elements/dist/',
  adTiers: true,
  settings: {
    ads: { provider: 'json', endpoint: `/ads/${ads}`, creative: '/elements/dist/creative.html' },
    comments: { endpoint: '/counts.json' },
  },
});

/** The paid part, with what a publisher's own server puts between the blocks. */
function paidHTML() {
  const { paid } = cutArticle(story);
  const blocks = (/** @type {number} */ from, /** @type {number} */ to) =>
    renderBlocks(paid.slice(from, to), story, optionsFor(ISSUER, 'equal'));
  const ad = (/** @type {string} */ unit, /** @type {'full' | undefined} */ tier = undefined) =>
    bareAdSlotHTML({ format: 'mpu', unit, ...(tier && { tier }) });
  const count = commentCountHTML({ thread: 'mill-paid', count: 3, url: '#c', compact: true }, face('en')); // prettier-ignore
  return `${blocks(0, 4)}${count}\n${ad('paid-all')}\n${blocks(4, 12)}${ad('paid-full', 'full')}\n${blocks(12, paid.length)}`;
}

/**
 * @param {{mode: 'cut' | 'sealed', ads: string, tier?: string}} how `ads` is what the ad server does, `tier` what the grant
 * says of them
 */
export async function startPaidPage({ mode, ads, tier }) {
  const html = paidHTML();
  const keys = makeGroupKeys(['premium'], '2026-11');
  const { id: article } = story;
  const sections = [{ id: '1', html }];
  const sealed = await sealArticle({ issuer: ISSUER, article, revision: '1', sections, needs: ['premium'], keys }); // prettier-ignore
  const { revision, envelope } = sealed;
  const key = await keyFor({ article, revision, envelope }, { issuer: ISSUER, keys });
  const access = { granted: false, endpoint: '/open.json', ...(mode === 'sealed' && { sealed }) };
  const grant = { granted: true, reason: 'subscription', ...(tier && { ads: tier }) };
  const given = { ...grant, ...(mode === 'cut' ? { sections } : { key }) };
  /** @type {Record<string, string>} */
  const pages = {
    '/open.json': JSON.stringify(given),
    '/counts.json': JSON.stringify({ counts: { 'mill-paid': 12 } }),
  };
  const site = await startAdSite((path) => pages[path], { 'content-security-policy': POLICY });
  const options = optionsFor(site.url, ads);
  pages['/'] = renderPage(story, { ...options, access });
  pages['/next'] = renderPage(next, options);
  return site;
}
