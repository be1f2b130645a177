/**
 * The pages of the demonstration paper keep every rule, cut and open; and every rule can be broken: each has a page
 * that is wrong in that one way.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { startDemo, OPINION, SUBSCRIBER } from '../demo.js';
import { ADVICE, RULES, structuredDataProblems } from './rules.js';

/** @type {Awaited<ReturnType<typeof startDemo>>} */
let site;
/** @type {string} */
let cookie;

describe('rules', () => {
  before(async () => {
    site = await startDemo();
    const subscribed = await fetch(`${site.url}/subscribe`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: site.url },
      body: new URLSearchParams({ return: '/' }),
    });
    cookie = subscribed.headers.get('set-cookie')?.split(';')[0] ?? '';
  });
  after(() => site.close());

  /** @param {string} path @param {boolean} [granted] */
  async function page(path, granted = false) {
    const answer = await fetch(site.url + path, granted ? { headers: { cookie } } : {});
    return answer.text();
  }

  test('every article keeps every rule, cut and open, and follows the advice', async () => {
    assert.ok(site.articles.length >= 9);
    const { 'pictures in three shapes': _shapes, ...advice } = ADVICE;
    for (const path of site.articles) {
      for (const granted of [false, true]) {
        const found = structuredDataProblems(await page(path, granted), { ...RULES, ...advice });
        assert.deepEqual(found, [], `${path}${granted ? ', granted' : ''}`);
      }
    }
    assert.match(await page(SUBSCRIBER), /<news-paywall/);
    assert.doesNotMatch(await page(SUBSCRIBER, true), /<news-paywall/);
  });

  /** @typedef {Record<string, any>} Thing */

  /**
   * The page with other JSON-LD.
   * @param {(article: Thing, breadcrumbs: Thing) => void} edit
   * @returns {(html: string) => string}
   */
  function linked(edit) {
    return (html) =>
      html.replace(
        /(<script type="application\/ld\+json">)(.*?)(<\/script>)/s,
        (_, start, text, end) => {
          const value = JSON.parse(text);
          edit(value['@graph'][0], value['@graph'][1]);
          return start + JSON.stringify(value) + end;
        },
      );
  }

  /** @param {RegExp} what @param {string} by @returns {(html: string) => string} */
  const replaced = (what, by) => (html) => html.replace(what, by);

  /** Ways to break each rule: pages that must be found. @type {Record<string, ((html: string) => string)[]>} */
  const BROKEN = {
  'one block that can be read': [
    replaced(/application\/ld\+json/, 'application/json'),
    replaced(/(<script type="application\/ld\+json">)/, '$1{'),
    replaced(/"@context":"https:\/\/schema.org"/, '"@context":"https://example.org"'),
    linked((article) => (article['@type'] = 'Blog')),
    replaced(/(<script type="application\/ld\+json">.*?<\/script>)/s, '$1$1'),
  ],
  'label agrees with type': [
    linked((article) => (article['@type'] = 'NewsArticle')),
    replaced(/<p slot="label">.*?<\/p>/s, ''),
    replaced(/(<p slot="label">)(.*?)(<\/p>)/s, '$1Analysis$3'),
  ],
  'headline is the page’s': [
    linked((article) => (article.headline = 'Another headline')),
    linked((article) => delete article.headline),
  ],
  'address is the canonical one': [
    linked((article) => (article.url += '?page=2')),
    replaced(/<link rel="canonical"[^>]*>/, ''),
  ],
  'dates have an offset': [
    linked((article) => (article.datePublished = '2026-11-21T06:30:00')),
    linked((article) => (article.dateModified = '2026-11-22')),
    linked((article) => (article.dateModified = '22 November 2026')),
    linked((article) => (article.video[0].uploadDate = 'yesterday')),
  ],
  'dates are the page’s': [
    linked((article) => (article.datePublished = '2026-11-21T06:30:01Z')),
    linked((article) => (article.dateModified = '2020-01-01T00:00:00Z')),
  ],
  'one object for each author': [
    linked((article) => (article.author = ['Ines Okoro'])),
    linked((article) => (article.author = { '@type': 'Thing', name: 'Ines Okoro' })),
    linked((article) => (article.author[0].name = 'Ines Okoro and Tomas Reyl')),
    linked((article) => (article.author[0].name = 'By Ines Okoro')),
    linked((article) => delete article.author[0].name),
  ],
  'authors are the page’s': [linked((article) => (article.author[0].name = 'Somebody Else'))],
  'pictures are large enough': [
    linked((article) => Object.assign(article.image[0], { width: 200, height: 200 })),
  ],
  'publisher is an organisation': [
    linked((article) => (article.publisher = 'The Harbour Post')),
    linked((article) => delete article.publisher),
  ],
  'films have what is required': ['name', 'thumbnailUrl', 'uploadDate'].map((key) =>
    linked((article) => delete article.video[0][key]),
  ),
  'breadcrumbs are steps': [
    linked((_, way) => way.itemListElement.pop()),
    linked((_, way) => (way.itemListElement[1].position = 3)),
    linked((_, way) => delete way.itemListElement[0].item),
    linked((_, way) => delete way.itemListElement[1].name),
  ],
  'addresses are absolute': [
    linked((article) => (article.image[0].url = '/media/x.webp')),
    linked((article) => (article.author[0].url = '/authors/x')),
    linked((article) => (article.publisher.ethicsPolicy = 'about')),
    linked((_, way) => (way.itemListElement[0].item = '/sections/opinion')),
  ],
  'nothing is empty': [
    linked((article) => (article.keywords = [])),
    linked((article) => (article.description = '')),
    linked((article) => (article.sponsor = { '@type': 'Organization' })),
    linked((article) => (article.video[0].duration = null)),
  ],
  'free is a boolean': [
    linked((article) => (article.isAccessibleForFree = 'False')),
    linked((article) => delete article.isAccessibleForFree),
    linked((article) => (article.hasPart.isAccessibleForFree = 'False')),
  ],
  'closed is marked': [linked((article) => (article.isAccessibleForFree = true))],
  'free has no paid part': [linked((article) => (article.isAccessibleForFree = true))],
  'paid part is described': [
    linked((article) => delete article.hasPart),
    linked((article) => (article.hasPart['@type'] = 'CreativeWork')),
    linked((article) => (article.hasPart.isAccessibleForFree = true)),
  ],
  'one class selector each': [
    linked((article) => (article.hasPart.cssSelector = '#paid')),
    linked((article) => (article.hasPart.cssSelector = '.news-paid, .more')),
    linked((article) => (article.hasPart.cssSelector = 'div.news-paid')),
    linked((article) => delete article.hasPart.cssSelector),
  ],
  'selector names an element': [
    replaced(/class="news-paid"/, 'class="other"'),
    linked((article) => (article.hasPart.cssSelector = '.paywall')),
    // A selector cannot reach into a shadow root.
    replaced(/<div class="news-paid"/, '<template shadowrootmode="open"><div class="news-paid"'),
  ],
  'paid parts are not nested': [
    replaced(/<div class="news-paid"/, '<div class="news-paid"><div class="news-paid"></div></div><div class="x"'),
    (html) =>
      linked((article) => {
        const part = article.hasPart;
        article.hasPart = [part, { ...part, cssSelector: '.outer' }];
      })(html.replace('<news-paywall', '<news-paywall class="outer"')),
  ],
  'a wall holds nothing back': [
    replaced(/(<div class="news-paid"[^>]*>)/, '$1<p hidden>The paid words.</p>'),
  ],
  'no articleBody': [
    linked((article) => (article.articleBody = 'The words.')),
    linked((article) => (article.liveBlogUpdate = [{ articleBody: 'The words.' }])),
    linked((article) => (article.hasPart.text = 'The words.')),
  ],
  'recommended properties': [
    ...['image', 'datePublished', 'dateModified', 'author'].map((key) =>
      linked((article) => delete article[key]),
    ),
    linked((article) => delete article.author[0].url),
  ],
  'pictures in three shapes': [
    linked((article) => {
      const [image] = article.image;
      article.image = [[16, 9], [4, 3]].map(([width, height]) => ({ ...image, width, height }));
    }),
  ],
  'lead-in of 50 words': [replaced(/<div data-body>.*?<news-paywall/s, '<div data-body>Few words.<news-paywall')],
}; // prettier-ignore

  describe('a page that is wrong in one way', () => {
    test('there is one for each rule', () => {
      assert.deepEqual(Object.keys(BROKEN).sort(), Object.keys({ ...RULES, ...ADVICE }).sort());
    });

    for (const [rule, ways] of Object.entries(BROKEN)) {
      ways.forEach((broken, i) =>
        test(`${rule}, ${i + 1}`, async () => {
          const good = await page(OPINION);
          const bad = broken(good);
          assert.notEqual(bad, good);
          const found = structuredDataProblems(bad, { ...RULES, ...ADVICE });
          assert.ok(
            found.some((problem) => problem.rule === rule),
            `not found; found: ${JSON.stringify(found)}`,
          );
        }),
      );
    }

    test('in three shapes the pictures are good', () => {
      const image = [[1600, 900], [1200, 900], [900, 900]].map(([width, height]) => ({ width, height })); // prettier-ignore
      const html = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', image })}</script>`;
      const rule = 'pictures in three shapes';
      assert.deepEqual(
        structuredDataProblems(html, { [rule]: ADVICE[rule] ?? (() => ['none']) }),
        [],
      );
    });
  });
});
